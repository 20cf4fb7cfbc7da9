#include "report/ringsgeometry.h"

#include "report/labelplaces.h"
#include "report/textpainter.h"

#include <QtMath>

#include <algorithm>

namespace heartwood::report {
namespace {

constexpr double innerShare = 0.2;     ///< of the outer radius
constexpr double labelGapShare = 0.9;  ///< between circle and label, of the label's size
constexpr double smallestShare = 0.55; ///< of the free radius: below, labels are shortened instead
constexpr double shrinkStep = 0.98;

struct LabelPlan
{
    QList<QString> texts;
    QList<double> widths;
    double height = 0;
    double gap = 0;
};

LabelPlan planOf(const RingsData &data, const TextLook &look)
{
    LabelPlan plan{.texts = {}, .widths = {}, .height = textHeight(look), .gap = look.size * labelGapShare};
    for (const RingSector &sector : data.sectors) {
        plan.texts << sector.label;
        plan.widths << textWidth(sector.label, look);
    }
    return plan;
}

void placeSectors(RingsGeometry &geometry, const RingsData &data)
{
    const double span = data.sectors.isEmpty() ? 0 : 360.0 / double(data.sectors.size());
    for (qsizetype i = 0; i < data.sectors.size(); ++i) {
        geometry.from << span * double(i);
        geometry.to << span * double(i + 1);
        const qsizetype before = (i + data.sectors.size() - 1) % data.sectors.size();
        geometry.opensQuarter << (data.sectors[i].dimension != data.sectors[before].dimension);
    }
}

/// Labels of one side, hugging the circle; false where their number alone is too much for the height.
bool placeSide(RingsGeometry &geometry, const LabelPlan &plan, const QRectF &area, QList<int> sectors, bool right)
{
    const double reach = geometry.outer + plan.gap;
    const auto middleOf = [&](int i) { return geometry.at((geometry.from[i] + geometry.to[i]) / 2, reach).y(); };
    std::ranges::stable_sort(sectors, {}, middleOf);
    QList<double> middles;
    for (int i : sectors)
        middles << middleOf(i);
    if (!pushedApart(middles, plan.height, area.top(), area.bottom()))
        return false;
    for (qsizetype k = 0; k < sectors.size(); ++k) {
        const double dy = std::max(0.0, std::abs(middles[k] - geometry.centre.y()) - plan.height / 2);
        const double dx = std::max(plan.gap, std::sqrt(std::max(0.0, reach * reach - dy * dy)));
        const double width = plan.widths[sectors[k]];
        const double x = right ? geometry.centre.x() + dx : geometry.centre.x() - dx - width;
        geometry.labels[sectors[k]] = {QRectF(x, middles[k] - plan.height / 2, width, plan.height),
                                       plan.texts[sectors[k]], right};
    }
    return true;
}

bool placeLabels(RingsGeometry &geometry, const LabelPlan &plan, const QRectF &area)
{
    geometry.labels = QList<RingLabel>(geometry.from.size());
    QList<int> sides[2];
    for (int i = 0; i < geometry.from.size(); ++i)
        sides[(geometry.from[i] + geometry.to[i]) / 2 < 180 ? 1 : 0] << i;
    return placeSide(geometry, plan, area, sides[0], false) && placeSide(geometry, plan, area, sides[1], true);
}

bool labelsFit(const RingsGeometry &geometry, const QRectF &area)
{
    return std::ranges::all_of(geometry.labels, [&](const RingLabel &label) {
        return label.rect.left() >= area.left() && label.rect.right() <= area.right();
    });
}

void shortenLabels(RingsGeometry &geometry, const QRectF &area, const TextLook &look)
{
    for (RingLabel &label : geometry.labels) {
        const double room = label.right ? area.right() - label.rect.left() : label.rect.right() - area.left();
        if (room >= label.rect.width())
            continue;
        label.text = elidedText(label.text, look, room);
        label.rect.setLeft(label.right ? label.rect.left() : label.rect.right() - room);
        label.rect.setWidth(room);
    }
}

void setOuter(RingsGeometry &geometry, double outer)
{
    geometry.outer = outer;
    geometry.inner = outer * innerShare;
}

} // namespace

QPointF RingsGeometry::at(double degrees, double distance) const
{
    const double angle = qDegreesToRadians(degrees);
    return centre + QPointF(std::sin(angle), -std::cos(angle)) * distance;
}

RingsGeometry ringsGeometry(const QRectF &area, const RingsData &data, const RingsStyle &style)
{
    RingsGeometry geometry;
    geometry.centre = area.center();
    placeSectors(geometry, data);
    const double free = std::min(area.width(), area.height()) / 2;
    setOuter(geometry, free * 0.96);
    if (!style.labels || data.sectors.isEmpty())
        return geometry;
    const TextLook look{.size = style.labelSize, .weight = QFont::DemiBold, .colour = {}};
    const LabelPlan plan = planOf(data, look);
    const double widest = std::max(plan.gap, std::min(free, area.height() / 2 - plan.gap - plan.height));
    for (double outer = widest; outer > widest * smallestShare; outer *= shrinkStep) {
        setOuter(geometry, outer);
        if (!placeLabels(geometry, plan, area)) {
            geometry.labels.clear();
            setOuter(geometry, free * 0.96);
            return geometry;
        }
        if (labelsFit(geometry, area))
            return geometry;
    }
    shortenLabels(geometry, area, look);
    return geometry;
}

} // namespace heartwood::report
