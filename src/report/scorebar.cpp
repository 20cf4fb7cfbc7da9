#include "report/charts.h"

#include <algorithm>

namespace heartwood::report {
namespace {

constexpr double barShare = 0.62; ///< of the area's height; the target's mark takes all of it

QRectF barRect(const QRectF &area)
{
    const double height = area.height() * barShare;
    return {area.left(), area.center().y() - height / 2, area.width(), height};
}

void paintInterval(QPainter &painter, const QRectF &area, const ScoreBar &bar, const Palette &palette)
{
    const double y = area.center().y();
    const double thickness = std::max(0.8, area.height() * 0.11);
    const double left = scoreBarX(area, *bar.low);
    const double right = scoreBarX(area, *bar.high);
    // Ink on the track, and lightened where it crosses the fill.
    const double edge = std::clamp(bar.score ? scoreBarX(area, *bar.score) : left, left, right);
    painter.setPen(QPen(mixed(bar.colour, palette.card, 0.75), thickness, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, y), QPointF(edge, y));
    painter.setPen(QPen(mixed(bar.colour, palette.ink, 0.45), thickness, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(edge, y), QPointF(right, y));
}

} // namespace

void paintScoreBar(QPainter &painter, const QRectF &area, const ScoreBar &bar, const Palette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = barRect(area);
    const double round = track.height() * 0.22;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.track);
    painter.drawRoundedRect(track, round, round);
    if (bar.score) {
        painter.setBrush(bar.colour);
        painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(scoreBarX(area, *bar.score), track.bottom())), round,
                                round);
    }
    if (bar.low && bar.high)
        paintInterval(painter, area, bar, palette);
    if (bar.target) {
        const double x = scoreBarX(area, *bar.target);
        painter.setPen(QPen(palette.ink, std::max(1.2, area.height() * 0.14), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter.restore();
}

double scoreBarX(const QRectF &area, double score)
{
    return area.left() + area.width() * std::clamp(score, 0.0, double(levelCount)) / levelCount;
}

double scoreAtX(const QRectF &area, double x)
{
    if (area.width() <= 0)
        return 1;
    return std::clamp((x - area.left()) / area.width() * levelCount, 1.0, double(levelCount));
}

} // namespace heartwood::report
