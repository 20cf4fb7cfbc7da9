#include "report/trendgeometry.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Trend
{
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

// Shares of the label's size.
constexpr double overallWidth = 0.24;
constexpr double dimensionWidth = 0.13;
constexpr double overallDot = 0.36;
constexpr double dimensionDot = 0.24;
constexpr double captionShare = 1.4;
constexpr double rangeWidth = 0.1;
constexpr double rangeBar = 0.7;

struct Look
{
    QPainter &painter;
    const TrendGeometry &geometry;
    const Palette &palette;
    double size;

    QColor colour(const TrendData::Series &series) const
    {
        return series.dimension < 0 ? palette.ink : palette.dimensionFill(series.dimension);
    }
};

void paintScale(const Look &look, const QRectF &area)
{
    const QRectF &plot = look.geometry.plot;
    const double line = look.size * captionShare;
    TextLook text = trendTick(look.size);
    text.colour = look.palette.muted;
    const TrendData::Scale &scale = look.geometry.scale;
    for (double value = scale.low; value <= scale.high; value += scale.step) {
        const double y = look.geometry.y(value);
        look.painter.setPen(QPen(look.palette.line, look.size * 0.07));
        look.painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        drawTextLine(look.painter, QRectF(area.left(), y - line / 2, plot.left() - area.left() - look.size * 0.5, line),
                     Qt::AlignVCenter | Qt::AlignRight, tickText(scale, value), text);
    }
}

void paintCaptions(const Look &look, const TrendData &data)
{
    for (qsizetype i = 0; i < data.rounds.size(); ++i) {
        const QRectF &caption = look.geometry.captions[i];
        if (caption.isEmpty())
            continue;
        TextLook text = trendCaption(look.size);
        text.colour = look.palette.ink;
        const QRectF line(caption.left(), caption.top(), caption.width(), look.size * captionShare);
        drawElidedLine(look.painter, line, Qt::AlignCenter, trendDate(data.rounds[i].date), text);
        text.colour = look.palette.muted;
        drawElidedLine(look.painter, line.translated(0, line.height()), Qt::AlignCenter, data.rounds[i].title, text);
    }
}

/// Upright, with a bar at either end.
void paintRanges(const Look &look, const TrendData::Series &series)
{
    look.painter.setPen(QPen(look.palette.muted, look.size * rangeWidth));
    const double half = look.size * rangeBar / 2;
    for (qsizetype i = 0; i < series.ranges.size(); ++i) {
        if (!series.ranges[i])
            continue;
        const double x = look.geometry.x[i];
        const double low = look.geometry.y(series.ranges[i]->low);
        const double high = look.geometry.y(series.ranges[i]->high);
        look.painter.drawLine(QPointF(x, low), QPointF(x, high));
        for (const double y : {low, high})
            look.painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
    }
}

void paintSeries(const Look &look, const TrendData::Series &series)
{
    const bool overall = series.dimension < 0;
    paintRanges(look, series);
    const auto pointOf = [&](qsizetype i) { return QPointF(look.geometry.x[i], look.geometry.y(*series.scores[i])); };
    look.painter.setPen(
        QPen(look.colour(series), look.size * (overall ? overallWidth : dimensionWidth), Qt::SolidLine, Qt::RoundCap));
    for (qsizetype i = 1; i < series.scores.size(); ++i)
        if (series.scores[i - 1] && series.scores[i])
            look.painter.drawLine(pointOf(i - 1), pointOf(i));
    look.painter.setPen(QPen(look.palette.card, look.size * 0.08));
    look.painter.setBrush(look.colour(series));
    const double radius = look.size * (overall ? overallDot : dimensionDot);
    for (qsizetype i = 0; i < series.scores.size(); ++i)
        if (series.scores[i])
            look.painter.drawEllipse(pointOf(i), radius, radius);
}

void paintLabel(const Look &look, const TrendData::Series &series, const TrendLabel &label)
{
    if (label.rect.isEmpty())
        return;
    drawTextLine(look.painter, label.rect, Qt::AlignVCenter | Qt::AlignLeft, label.text,
                 trendLabel(series, look.palette, look.size));
    const qsizetype last = series.scores.size() - 1;
    if (!series.scores[last])
        return;
    look.painter.setPen(QPen(look.palette.muted, look.size * 0.06, Qt::DotLine));
    look.painter.drawLine(QPointF(look.geometry.x[last] + look.size * 0.6, look.geometry.y(*series.scores[last])),
                          QPointF(label.rect.left() - look.size * 0.3, label.rect.center().y()));
}

} // namespace

void paintTrend(QPainter &painter, const QRectF &area, const TrendData &data, const Palette &palette, double labelSize)
{
    const TrendGeometry geometry = trendGeometry(area, data, labelSize);
    const Look look{painter, geometry, palette, labelSize};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(look, area);
    paintCaptions(look, data);
    if (std::ranges::all_of(data.series, [](const TrendData::Series &series) { return lastScored(series) < 0; }))
        drawElidedLine(painter, geometry.plot, Qt::AlignCenter, Trend::tr("not scored"),
                       {labelSize, QFont::Normal, palette.muted});
    for (qsizetype i = 0; i < data.series.size(); ++i)
        paintLabel(look, data.series[i], geometry.labels[i]);
    // Overall comes first in the data and lies over the others.
    for (auto series = data.series.rbegin(); series != data.series.rend(); ++series)
        paintSeries(look, *series);
    painter.restore();
}

} // namespace heartwood::report
