#pragma once

#include "report/charts.h"

#include <variant>

/// Any chart, for those who place, name and write charts without knowing which one it is.
namespace heartwood::report {

using ChartData = std::variant<RingsData, BarsData, SpreadData, PriorityData, AspectsData, TrendData>;

struct ChartLook
{
    const Palette *palette = &lightPalette();
    double labelSize = 9; ///< pixel size of the smallest words
};
void paintChart(QPainter &painter, const QRectF &area, const ChartData &data, const ChartLook &look);
/// The chart in words, for a screen reader and for alternative texts.
QString chartSummary(const ChartData &data);
/// Height that the chart wants at a width, in the painter's units.
double chartHeight(const ChartData &data, double width, const ChartLook &look);

} // namespace heartwood::report
