#include "report/chart.h"

namespace heartwood::report {
namespace {

constexpr double ringsAspect = 0.72; ///< height of the width
constexpr double priorityAspect = 0.62;
constexpr double trendAspect = 0.42;

struct Paint
{
    QPainter &painter;
    const QRectF &area;
    const ChartLook &look;

    void operator()(const RingsData &data) const
    {
        paintRings(painter, area, data,
                   {.palette = look.palette, .labels = true, .labelSize = look.labelSize, .highlighted = -1});
    }
    void operator()(const BarsData &data) const { paintBars(painter, area, data, *look.palette, look.labelSize); }
    void operator()(const SpreadData &data) const { paintSpread(painter, area, data, *look.palette, look.labelSize); }
    void operator()(const PriorityData &data) const
    {
        paintPriority(painter, area, data, *look.palette, look.labelSize);
    }
    void operator()(const AspectsData &data) const { paintAspects(painter, area, data, *look.palette, look.labelSize); }
    void operator()(const TrendData &data) const { paintTrend(painter, area, data, *look.palette, look.labelSize); }
};

struct Height
{
    double width;
    double labelSize;

    double operator()(const RingsData &) const { return width * ringsAspect; }
    double operator()(const BarsData &data) const { return barsHeight(data, labelSize); }
    double operator()(const SpreadData &data) const { return spreadHeight(data, labelSize); }
    double operator()(const PriorityData &) const { return width * priorityAspect; }
    double operator()(const AspectsData &data) const { return aspectsHeight(data, labelSize); }
    double operator()(const TrendData &) const { return width * trendAspect; }
};

} // namespace

void paintChart(QPainter &painter, const QRectF &area, const ChartData &data, const ChartLook &look)
{
    std::visit(Paint{painter, area, look}, data);
}

QString chartSummary(const ChartData &data)
{
    return std::visit([](const auto &chart) { return chart.summary; }, data);
}

double chartHeight(const ChartData &data, double width, const ChartLook &look)
{
    return std::visit(Height{width, look.labelSize}, data);
}

} // namespace heartwood::report
