#pragma once

#include "model/result.h"

#include <QImage>

/// A firm's logo: an SVG or PNG file, kept as it came.
namespace heartwood::report {

constexpr qsizetype largestLogo = qsizetype(1024) * 1024; ///< bytes

/// Whether these bytes are a logo that can be drawn. BadArgument: no picture, or larger than largestLogo.
Result<void> checkLogo(const QByteArray &file);
/// The logo as it fits into a box, its proportions kept, on an opaque ground (PDF/A-1b knows no transparency); a null
/// image where there is none. box in points.
QImage logoPicture(const QByteArray &file, const QSizeF &box, double pixelsAPoint, const QColor &ground);

} // namespace heartwood::report
