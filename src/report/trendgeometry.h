#pragma once

#include "report/charts.h"
#include "report/textpainter.h"

/// Where everything of the trend lies.
namespace heartwood::report {

struct TrendLabel
{
    QRectF rect; ///< empty where the series has no score, or there is no room
    QString text;
};

struct TrendGeometry
{
    QRectF plot; ///< the scale's low end at the bottom, its high end at the top
    TrendData::Scale scale;
    QList<double> x;          ///< a round
    QList<QRectF> captions;   ///< a round's date, and its title below; empty where there is no room
    QList<TrendLabel> labels; ///< a series

    double y(double score) const
    {
        return plot.bottom() - plot.height() * (score - scale.low) / (scale.high - scale.low);
    }
};

TrendGeometry trendGeometry(const QRectF &area, const TrendData &data, double labelSize);
TextLook trendLabel(const TrendData::Series &series, const Palette &palette, double labelSize);
TextLook trendCaption(double labelSize);
TextLook trendTick(double labelSize);
QString trendDate(const QDate &date);
/// A figure of the scale, with a decimal where its lines need one.
QString tickText(const TrendData::Scale &scale, double value);
/// The last round in which a series has a score; -1 none.
qsizetype lastScored(const TrendData::Series &series);

} // namespace heartwood::report
