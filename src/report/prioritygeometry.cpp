#include "report/prioritygeometry.h"

#include "report/labelplaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace heartwood::report {
namespace {

class PriorityMap
{
    Q_DECLARE_TR_FUNCTIONS(PriorityMap)
};

// Shares of the label's size.
constexpr double titleShare = 2;
constexpr double tickWidthShare = 1.8;
constexpr double tickHeightShare = 1.7;
constexpr double nameShare = 1.4;
constexpr double radiusShare = 0.36;
constexpr double pitchShare = 0.82; ///< between dots that would lie on one another
constexpr double labelGapShare = 0.45;
constexpr double apartShare = 0.8; ///< a label from what stands behind it
constexpr double dotsShare = 0.36; ///< of a column's width, for dots beside each other

constexpr double valueStep = 4;
constexpr double leastTop = 8;
constexpr double mostTop = 20;

double topValueOf(const PriorityData &data)
{
    double most = 0;
    for (const PriorityData::Point &point : data.points)
        most = std::max(most, point.value);
    return std::clamp(std::ceil(most / valueStep) * valueStep, leastTop, mostTop);
}

/// Points of one effort, from the highest value down.
QList<int> columnOf(const PriorityData &data, int effort)
{
    QList<int> column;
    for (int i = 0; i < data.points.size(); ++i)
        if (data.points[i].effort == effort)
            column << i;
    std::ranges::stable_sort(column, std::ranges::greater(), [&](int i) { return data.points[i].value; });
    return column;
}

/// Sets the dots from the lowest value up; one that would lie on another goes to its right, so that lines from dots to
/// labels don't cross. How far right the farthest went.
double placeDots(PriorityGeometry &geometry, const PriorityData &data, const QList<int> &column, double pitch)
{
    const double room = geometry.frame.width() / levelCount * dotsShare;
    const int most = std::max(1, int(room / pitch));
    double farthest = 0;
    for (qsizetype k = column.size() - 1; k >= 0; --k) {
        const PriorityData::Point &point = data.points[column[k]];
        QPointF dot(geometry.dotX(point.effort), geometry.y(std::min(point.value, geometry.topValue)));
        const auto collides = [&](int other) {
            const QPointF apart = geometry.places[other].dot - dot;
            return std::hypot(apart.x(), apart.y()) < 2 * geometry.dotRadius;
        };
        const auto before = column.sliced(k + 1);
        for (int beside = 1; beside < most && std::ranges::any_of(before, collides); ++beside)
            dot.rx() += pitch;
        geometry.places[column[k]].dot = dot;
        farthest = std::max(farthest, dot.x());
    }
    return farthest;
}

/// What a place covers: its dot, its label and the line between them.
QList<QRectF> coveredBy(const PriorityPlace &place, double radius)
{
    const QRectF dot(place.dot.x() - radius, place.dot.y() - radius, 2 * radius, 2 * radius);
    if (place.label.isEmpty())
        return {dot};
    const double y = place.label.center().y();
    const double to = place.label.left();
    return {
        dot.united(QRectF(QPointF(place.dot.x(), std::min(y, place.dot.y())), QPointF(to, std::max(y, place.dot.y())))),
        place.label};
}

/// How far right a label in this line may reach: to the first thing of a later column that stands at its height.
double reachOf(const PriorityGeometry &geometry, const PriorityData &data, int effort, const QRectF &line, double apart)
{
    double right = geometry.frame.right() - geometry.dotRadius;
    for (qsizetype i = 0; i < geometry.places.size(); ++i) {
        if (data.points[i].effort <= effort)
            continue;
        for (const QRectF &covered : coveredBy(geometry.places[i], geometry.dotRadius))
            if (covered.top() < line.bottom() && covered.bottom() > line.top())
                right = std::min(right, covered.left() - apart);
    }
    return std::max(right, geometry.columnLeft(effort + 1) - geometry.dotRadius);
}

/// Labels beside the dots; where there are too many for the height, the first priorities have theirs. The columns to
/// the right have theirs already.
void placeLabels(PriorityGeometry &geometry, const PriorityData &data, QList<int> column, const QRectF &room,
                 const TextLook &look)
{
    const int effort = data.points[column.first()].effort;
    const double height = textHeight(look);
    const auto most = qsizetype(room.height() / height);
    while (column.size() > most)
        column.erase(std::ranges::max_element(column, {}, [&](int i) { return data.points[i].rank; }));
    QList<double> middles;
    for (int i : std::as_const(column))
        middles << geometry.places[i].dot.y();
    pushedApart(middles, height, room.top(), room.bottom());
    for (qsizetype k = 0; k < column.size(); ++k) {
        PriorityPlace &place = geometry.places[column[k]];
        const QRectF line(room.left(), middles[k] - height / 2, room.width(), height);
        const double widest = reachOf(geometry, data, effort, line, look.size * apartShare) - room.left();
        place.text = elidedText(PriorityMap::tr("%1 %2", "a rank and a practice")
                                    .arg(QString::number(data.points[column[k]].rank), data.points[column[k]].label),
                                look, widest);
        place.label = QRectF(line.topLeft(), QSizeF(std::min(widest, textWidth(place.text, look)), height));
    }
}

} // namespace

TextLook priorityLabel(double labelSize)
{
    return {.size = labelSize, .weight = QFont::DemiBold, .colour = {}};
}

PriorityGeometry priorityGeometry(const QRectF &area, const PriorityData &data, double labelSize)
{
    PriorityGeometry geometry;
    const TextLook look = priorityLabel(labelSize);
    const double over = textHeight(look) / 2; // a label's, beyond the values
    const double strip = labelSize * nameShare + over;
    geometry.frame = area.adjusted(labelSize * tickWidthShare, labelSize * titleShare, 0,
                                   -labelSize * (titleShare + tickHeightShare));
    geometry.plot = geometry.frame.adjusted(0, strip, 0, -strip);
    geometry.topValue = topValueOf(data);
    geometry.dotRadius = labelSize * radiusShare;
    geometry.nameHeight = labelSize * nameShare;
    geometry.places = QList<PriorityPlace>(data.points.size());
    std::array<double, levelCount> dots{};
    for (int effort = 1; effort <= levelCount; ++effort)
        dots[size_t(effort - 1)] = placeDots(geometry, data, columnOf(data, effort), labelSize * pitchShare);
    for (int effort = levelCount; effort >= 1; --effort) {
        const QList<int> column = columnOf(data, effort);
        const double left = dots[size_t(effort - 1)] + geometry.dotRadius + labelSize * labelGapShare;
        const double right = geometry.columnLeft(effort + 1) - geometry.dotRadius;
        const QRectF room(left, geometry.plot.top() - over, right - left, geometry.plot.height() + 2 * over);
        if (!column.isEmpty() && room.width() > 2 * labelSize && geometry.plot.height() > 0)
            placeLabels(geometry, data, column, room, look);
    }
    return geometry;
}

} // namespace heartwood::report
