#pragma once

#include "report/pagestyle.h"
#include "report/reportdocument.h"

#include <QSizeF>

/// What a page draws, as PNG: for documents that hold pictures and whose readers may not have our font.
namespace heartwood::report {

/// size is on a printed page, in points; scale is pixels a point.
QByteArray chartPicture(const ChartData &data, const QSizeF &size, double scale, const Palette &palette);
QByteArray barPicture(const ScoreBar &bar, const QSizeF &size, double scale, const Palette &palette);
/// The growth rings that open the cover, without its words. size is the whole page's; the picture shows barkShare of
/// its height.
QByteArray barkPicture(const QList<double> &rings, const QSizeF &size, double scale, const PageStyle &style);
/// How large a chart stands in a column of this width, in points.
QSizeF chartSize(const ChartBlock &block, double width);

} // namespace heartwood::report
