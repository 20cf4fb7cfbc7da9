#pragma once

#include "report/measurer.h"

namespace heartwood::report {

constexpr double barkShare = 0.57; ///< of the page's height

/// The cover: growth rings on dark bark above, the title below. size in points.
void paintCover(QPainter &painter, const Cover &cover, const QSizeF &size, const PageStyle &style);
QStringList coverText(const Cover &cover);

} // namespace heartwood::report
