#include "report/chart.h"

namespace heartwood::report {
namespace {

constexpr double ringsAspect = 0.72; ///< height of the width

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
};

struct Height
{
    double width;
    double labelSize;

    double operator()(const RingsData &) const { return width * ringsAspect; }
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
