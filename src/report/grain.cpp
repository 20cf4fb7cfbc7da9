#include "report/grain.h"

#include "report/palette.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace heartwood::report {

namespace {

constexpr int ringCount = 24;
constexpr int pointsPerRing = 40;

/// One closed ring: a circle that grew unevenly, more so the further out, and always the same.
QPainterPath ring(const QPointF &centre, double radius, int index)
{
    QPainterPath path;
    const double unevenness = radius * 0.05;
    for (int i = 0; i <= pointsPerRing; ++i) {
        const double angle = 2 * std::numbers::pi * i / pointsPerRing;
        const double sway = std::sin(2 * angle + 0.25 * index) + 0.6 * std::sin(3 * angle + 1.3 + 0.11 * index) +
                            0.25 * std::sin(5 * angle + 0.7 * index);
        const double r = radius + unevenness * sway;
        const QPointF point = centre + QPointF(r * 1.12 * std::cos(angle), r * std::sin(angle));
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

/// A smooth curve through a polygon's points: quadratic pieces between the middles of its sides.
QPainterPath smoothed(const QPainterPath &polygon)
{
    const int count = polygon.elementCount() - 2; // the last two close it
    const auto at = [&](int i) { return QPointF(polygon.elementAt(i % count)); };
    QPainterPath path((at(0) + at(1)) / 2);
    for (int i = 1; i <= count; ++i)
        path.quadTo(at(i), (at(i) + at(i + 1)) / 2);
    return path;
}

} // namespace

void paintGrain(QPainter &painter, const QRectF &area)
{
    const Palette &palette = lightPalette();
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, palette.level[4]);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPointF centre(area.left() + area.width() * 0.74, area.top() + area.height() * 0.70);
    const double reach = std::hypot(area.width(), area.height()) * 0.92;
    const double unit = std::min(area.width(), area.height()) / 520;
    for (int i = 1; i <= ringCount; ++i) {
        // Good years and lean ones: the distance between rings swings.
        const double part = (i + 0.55 * std::sin(i * 1.9)) / ringCount;
        const bool strong = i % 3 == 0;
        const QColor line = mixed(palette.level[4], palette.level[strong ? 2 : 3], strong ? 0.85 : 0.8);
        painter.setPen(QPen(line, unit * (strong ? 1.7 : 1.0)));
        painter.drawPath(smoothed(ring(centre, reach * part * part * 0.6 + reach * part * 0.4, i)));
    }
    painter.restore();
}

} // namespace heartwood::report
