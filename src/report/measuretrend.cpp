#include "report/measuretrend.h"

#include "report/chartwords.h"
#include "report/figures.h"
#include "report/measurewords.h"
#include "scoring/customermeasures.h"

#include "model/forecast.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace heartwood::report {

namespace {

class Trend
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTrend)
};

constexpr double mostSteps = 6; ///< between the lines of a scale
constexpr double leastSteps = 2;

QList<double> stepsOf(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Nps:
        return {10, 25, 50};
    case MeasureKind::Csat:
        return {5, 10, 25};
    case MeasureKind::Ces:
        return {0.5, 1};
    }
    Q_UNREACHABLE();
}

/// Lines around what is shown, within what the kind's figure can be.
TrendData::Scale scaleBy(double step, const FigureScale &ends, const TrendData::Range &shown)
{
    TrendData::Scale scale{.low = std::max(ends.lowest, std::floor(shown.low / step) * step),
                           .high = std::min(ends.highest, std::ceil(shown.high / step) * step),
                           .step = step};
    while (scale.high - scale.low < leastSteps * step) {
        if (scale.high + step <= ends.highest)
            scale.high += step;
        else
            scale.low -= step;
    }
    return scale;
}

/// The finest that has few enough lines.
TrendData::Scale scaleOf(MeasureKind kind, const TrendData::Range &shown)
{
    TrendData::Scale scale;
    for (const double step : stepsOf(kind)) {
        scale = scaleBy(step, figureScale(kind), shown);
        if (scale.high - scale.low <= mostSteps * step)
            break;
    }
    return scale;
}

/// From the lowest to the highest of figures and their ranges.
TrendData::Range extentOf(const TrendData::Series &series)
{
    TrendData::Range extent{.low = *series.scores.first(), .high = *series.scores.first()};
    for (qsizetype i = 0; i < series.scores.size(); ++i) {
        const double score = *series.scores[i];
        const TrendData::Range range = series.ranges[i].value_or(TrendData::Range{score, score});
        extent = {.low = std::min({extent.low, score, range.low}), .high = std::max({extent.high, score, range.high})};
    }
    return extent;
}

/// Those that have a figure to show, oldest first.
QList<Measure> shownOf(QList<Measure> waves, MeasureKind kind)
{
    waves.removeIf(
        [kind](const Measure &wave) { return wave.covered || wave.kind != kind || !scoring::figureOf(wave).value; });
    std::ranges::sort(
        waves, [](const Measure &a, const Measure &b) { return std::tie(a.date, a.id) < std::tie(b.date, b.id); });
    return waves;
}

QString summaryOf(const QList<Measure> &waves)
{
    QStringList sentences;
    for (const Measure &wave : waves) {
        const MeasureWords words = wordsOf(wave);
        const bool ranged = scoring::figureOf(wave).low.has_value();
        sentences << (ranged ? Trend::tr("%1: %2, range %3.", "a date, a figure and its range")
                                   .arg(longDate(wave.date), words.figure, words.interval)
                             : Trend::tr("%1: %2.", "a date and a figure").arg(longDate(wave.date), words.figure));
    }
    sentences.prepend(
        Trend::tr("%1, %n waves, oldest first.", nullptr, int(waves.size())).arg(nameOf(waves.first().kind)));
    return chartwords::joined(sentences);
}

} // namespace

std::optional<TrendData> measureTrend(const QList<Measure> &waves, MeasureKind kind)
{
    const QList<Measure> shown = shownOf(waves, kind);
    if (shown.size() < 2)
        return std::nullopt;
    TrendData::Series series{.title = nameOf(kind), .dimension = -1, .scores = {}};
    TrendData data;
    for (const Measure &wave : shown) {
        const scoring::MeasureFigure figure = scoring::figureOf(wave);
        data.rounds << TrendData::Round{wordsOf(wave).base, wave.date};
        series.scores << figure.value;
        series.ranges << (figure.low && figure.high ? std::optional(TrendData::Range{*figure.low, *figure.high})
                                                    : std::nullopt);
    }
    series.label = QStringLiteral("%1 %2").arg(series.title, wordsOf(shown.last()).figure);
    data.series << series;
    data.scale = scaleOf(kind, extentOf(series));
    data.summary = summaryOf(shown);
    return data;
}

} // namespace heartwood::report
