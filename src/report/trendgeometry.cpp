#include "report/trendgeometry.h"

#include "report/figures.h"
#include "report/labelplaces.h"
#include "report/locale.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heartwood::report {
namespace {

class Trend
{
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

// Shares of the label's size.
constexpr double tickSizeShare = 0.88;
constexpr double tickWidthShare = 1.6;
constexpr double tickGapShare = 0.7;
constexpr double captionsShare = 3.2;
constexpr double captionGapShare = 1;
constexpr double topShare = 0.8;
constexpr double labelGapShare = 0.9;
constexpr double insetShare = 3;

constexpr double insetWidthShare = 0.12;  ///< of the plot's width
constexpr double labelsWidthShare = 0.32; ///< of the area's width, at most
constexpr double leastStep = 0.4;         ///< between two rounds, of the mean step

/// Rounds lie by their dates, but two close ones not on each other.
QList<double> placesInTime(const QList<TrendData::Round> &rounds)
{
    QList<double> places{0};
    const qsizetype last = rounds.size() - 1;
    const double days = double(rounds.first().date.daysTo(rounds.last().date));
    for (qsizetype i = 1; i <= last; ++i) {
        const double step = double(rounds[i - 1].date.daysTo(rounds[i].date));
        places << places.last() + std::max({step, days / double(last) * leastStep, 1.0});
    }
    return places;
}

QList<double> roundsX(const QRectF &plot, const QList<TrendData::Round> &rounds, double labelSize)
{
    if (rounds.isEmpty())
        return {};
    const double inset = std::min(plot.width() / 4, std::max(labelSize * insetShare, plot.width() * insetWidthShare));
    if (rounds.size() == 1)
        return {plot.right() - inset};
    QList<double> places = placesInTime(rounds);
    const double whole = places.last();
    for (double &place : places)
        place = plot.left() + inset + (plot.width() - 2 * inset) * place / whole;
    return places;
}

double dateWidth(const TrendData::Round &round, double labelSize)
{
    return textWidth(trendDate(round.date), trendCaption(labelSize));
}

/// Rounds whose dates fit side by side; the last one first of all.
QList<qsizetype> captioned(const TrendGeometry &geometry, const TrendData &data, double labelSize)
{
    QList<qsizetype> kept;
    for (qsizetype i = data.rounds.size() - 1; i >= 0; --i) {
        const double own = dateWidth(data.rounds[i], labelSize);
        if (kept.isEmpty() ||
            geometry.x[kept.first()] - geometry.x[i] >=
                (own + dateWidth(data.rounds[kept.first()], labelSize)) / 2 + labelSize * captionGapShare)
            kept.prepend(i);
    }
    return kept;
}

void placeCaptions(TrendGeometry &geometry, const TrendData &data, const QRectF &area, double labelSize)
{
    geometry.captions = QList<QRectF>(data.rounds.size());
    const QList<qsizetype> kept = captioned(geometry, data, labelSize);
    // Two neighbours share the room between them as their dates ask for it.
    const auto roomTo = [&](qsizetype own, qsizetype other) {
        const double width = dateWidth(data.rounds[own], labelSize);
        const double room = std::abs(geometry.x[own] - geometry.x[other]) - labelSize * captionGapShare;
        return room * width / (width + dateWidth(data.rounds[other], labelSize));
    };
    for (qsizetype k = 0; k < kept.size(); ++k) {
        const double x = geometry.x[kept[k]];
        const double left = k == 0 ? x - area.left() : roomTo(kept[k], kept[k - 1]);
        const double right = k + 1 == kept.size() ? area.right() - x : roomTo(kept[k], kept[k + 1]);
        const double half = std::min(left, right);
        geometry.captions[kept[k]] =
            QRectF(x - half, area.bottom() - labelSize * captionsShare, 2 * half, labelSize * captionsShare);
    }
}

/// What the widest figure of the scale needs, left of the plot.
double tickWidth(const TrendData::Scale &scale, double labelSize)
{
    const TextLook look = trendTick(labelSize);
    const double widest =
        std::max(textWidth(tickText(scale, scale.low), look), textWidth(tickText(scale, scale.high), look));
    return std::max(labelSize * tickWidthShare, widest + labelSize * tickGapShare);
}

QString labelText(const TrendData::Series &series)
{
    if (!series.label.isEmpty())
        return series.label;
    if (series.scores.isEmpty() || !series.scores.last())
        return Trend::tr("%1, not scored").arg(series.title);
    return Trend::tr("%1 %2", "the last score and of what").arg(figure(*series.scores.last()), series.title);
}

double labelsWidth(const QRectF &area, const TrendData &data, double labelSize)
{
    double widest = 0;
    for (const TrendData::Series &series : data.series)
        widest = std::max(widest, textWidth(labelText(series), trendLabel(series, lightPalette(), labelSize)));
    return std::min(widest, area.width() * labelsWidthShare);
}

void placeLabels(TrendGeometry &geometry, const TrendData &data, const QRectF &room, double labelSize)
{
    geometry.labels = QList<TrendLabel>(data.series.size());
    QList<qsizetype> scored;
    for (qsizetype i = 0; i < data.series.size(); ++i)
        if (lastScored(data.series[i]) >= 0)
            scored << i;
    const auto yOf = [&](qsizetype i) { return geometry.y(*data.series[i].scores[lastScored(data.series[i])]); };
    std::ranges::stable_sort(scored, {}, yOf);
    QList<double> middles;
    for (qsizetype i : std::as_const(scored))
        middles << yOf(i);
    const double height = textHeight(trendCaption(labelSize));
    if (!pushedApart(middles, height, room.top(), room.bottom()))
        return;
    for (qsizetype k = 0; k < scored.size(); ++k) {
        const TrendData::Series &series = data.series[scored[k]];
        const TextLook look = trendLabel(series, lightPalette(), labelSize);
        geometry.labels[scored[k]] = {QRectF(room.left(), middles[k] - height / 2, room.width(), height),
                                      elidedText(labelText(series), look, room.width())};
    }
}

} // namespace

TextLook trendLabel(const TrendData::Series &series, const Palette &palette, double labelSize)
{
    const bool overall = series.dimension < 0;
    return {.size = labelSize,
            .weight = overall ? QFont::Bold : QFont::DemiBold,
            .colour = overall ? palette.ink : palette.dimensionWords(series.dimension)};
}

TextLook trendCaption(double labelSize)
{
    return {.size = labelSize, .weight = QFont::Normal, .colour = {}};
}

TextLook trendTick(double labelSize)
{
    return {.size = labelSize * tickSizeShare, .weight = QFont::Normal, .colour = {}};
}

QString trendDate(const QDate &date)
{
    return locale().toString(date, Trend::tr("d MMM yyyy", "a date, short, in QLocale’s letters"));
}

QString tickText(const TrendData::Scale &scale, double value)
{
    return figure(value, scale.step == std::floor(scale.step) ? 0 : 1);
}

qsizetype lastScored(const TrendData::Series &series)
{
    qsizetype last = series.scores.size() - 1;
    while (last >= 0 && !series.scores[last])
        --last;
    return last;
}

TrendGeometry trendGeometry(const QRectF &area, const TrendData &data, double labelSize)
{
    TrendGeometry geometry;
    geometry.scale = data.scale;
    const double labels = labelsWidth(area, data, labelSize);
    geometry.plot = area.adjusted(tickWidth(data.scale, labelSize), labelSize * topShare,
                                  -labels - labelSize * labelGapShare, -labelSize * (captionsShare + topShare));
    geometry.x = roundsX(geometry.plot, data.rounds, labelSize);
    placeCaptions(geometry, data, area, labelSize);
    placeLabels(geometry, data,
                QRectF(area.right() - labels, area.top(), labels, area.height() - labelSize * captionsShare),
                labelSize);
    return geometry;
}

} // namespace heartwood::report
