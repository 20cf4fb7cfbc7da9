#include "report/measuretrend.h"

#include "report/chartwords.h"
#include "report/figures.h"
#include "report/measurewords.h"
#include "scoring/customermeasures.h"

#include "model/forecast.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace heartwood::report {

namespace {

class Trend
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTrend)
};

TrendData::Scale scaleOf(MeasureKind kind)
{
    const FigureScale ends = figureScale(kind);
    const double step = kind == MeasureKind::Nps ? 50 : kind == MeasureKind::Csat ? 25 : 1;
    return {.low = ends.lowest, .high = ends.highest, .step = step};
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
    data.scale = scaleOf(kind);
    data.summary = summaryOf(shown);
    return data;
}

} // namespace heartwood::report
