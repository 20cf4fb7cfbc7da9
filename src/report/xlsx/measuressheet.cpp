#include "report/words.h"
#include "report/xlsx/sheets.h"
#include "scoring/customermeasures.h"
#include "scoring/forecasts.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class Measures
{
    Q_DECLARE_TR_FUNCTIONS(MeasuresSheet)
};

/// What the three kinds have in common.
struct Wave
{
    std::optional<double> figure, low, high;
    int n = 0, missing = 0, invalid = 0;
    QString unit;
    QString remark;
};

Wave npsWave(const Measure &measure)
{
    const scoring::Nps nps = scoring::npsOf(measure.answers);
    return {nps.score,
            nps.ciLow,
            nps.ciHigh,
            nps.n,
            nps.missing,
            nps.invalid,
            Measures::tr("Share of 9 and 10 less share of 0 to 6, −100 to 100"),
            nps.n > 0 && nps.smallSample ? Measures::tr("Small sample") : QString()};
}

Wave csatWave(const Measure &measure)
{
    const scoring::Csat csat = scoring::csatOf(measure.answers, measure.scaleMax);
    return {csat.percent,
            csat.ciLow,
            csat.ciHigh,
            csat.n,
            csat.missing,
            csat.invalid,
            Measures::tr("Per cent who chose one of the two best of %1").arg(measure.scaleMax),
            {}};
}

Wave cesWave(const Measure &measure)
{
    const scoring::Ces ces = scoring::cesOf(measure.answers);
    QString remark;
    if (ces.ciNote == scoring::IntervalNote::FewRaters)
        remark = Measures::tr("No range: too few answers");
    else if (ces.ciNote == scoring::IntervalNote::NoVariation)
        remark = Measures::tr("No range: all answers alike");
    return {
        ces.mean, ces.ciLow, ces.ciHigh, ces.n, ces.missing, ces.invalid, Measures::tr("Mean of 1 to 7, 7 is easiest"),
        remark};
}

Wave waveOf(const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::Nps:
        return npsWave(measure);
    case MeasureKind::Csat:
        return csatWave(measure);
    case MeasureKind::Ces:
        break;
    }
    return cesWave(measure);
}

/// The latest wave before this one that was asked alike; null where there is none.
const Measure *waveBefore(const QList<Measure> &measures, const Measure &measure)
{
    const Measure *before = nullptr;
    for (const Measure &other : measures)
        if (other.kind == measure.kind && other.scaleMax == measure.scaleMax && other.date < measure.date &&
            (!before || before->date <= other.date))
            before = &other;
    return before;
}

/// Change, its interval and its verdict; METHODS tests that of NPS alone.
QList<SheetCell> changeCells(const Measure *before, const Measure &after, const Wave &wave)
{
    const bool scale = after.kind == MeasureKind::Ces;
    const Shown shown = scale ? Shown::SignedTenths : Shown::SignedWhole;
    if (!before)
        return {{}, {}, {}, {}};
    if (after.kind == MeasureKind::Nps) {
        const scoring::NpsChange change = scoring::npsChangeOf(before->answers, after.answers);
        return {number(change.diff, shown), number(change.ciLow, shown), number(change.ciHigh, shown),
                text(change.verdict ? words::verdict(*change.verdict) : QString())};
    }
    const std::optional<double> then = waveOf(*before).figure;
    if (!then || !wave.figure)
        return {{}, {}, {}, {}};
    return {number(*wave.figure - *then, shown), {}, {}, text(Measures::tr("Not tested"))};
}

/// What leaders expected, as the median of their guesses and how many there were.
QList<SheetCell> forecastCells(const Facts &facts, const Measure &measure, Shown shown)
{
    const auto forecast = facts.forecasts.constFind(measure.id);
    if (forecast == facts.forecasts.constEnd())
        return {{}, {}};
    const scoring::ForecastFigures figures = scoring::figuresOf(*forecast);
    return {number(figures.median, shown), count(figures.n)};
}

SheetRow measureRow(const Facts &facts, const Measure &measure)
{
    const Wave wave = waveOf(measure);
    const Shown shown = measure.kind == MeasureKind::Ces ? Shown::Tenths : Shown::Whole;
    const QString nobody = wave.n == 0 ? Measures::tr("No valid answer") : wave.remark;
    SheetRow row{{text(measureKindKey(measure.kind).toUpper()), day(measure.date), number(wave.figure, shown),
                  number(wave.low, shown), number(wave.high, shown), count(wave.n), count(wave.missing),
                  count(wave.invalid)}};
    row.cells += changeCells(waveBefore(facts.measures, measure), measure, wave);
    row.cells << text(wave.unit) << text(nobody) << forecastCells(facts, measure, shown);
    return row;
}

} // namespace

std::optional<Sheet> measuresSheet(const Facts &facts)
{
    if (facts.measures.isEmpty())
        return std::nullopt;
    Sheet sheet{.name = Measures::tr("Measures"),
                .columns = {{Measures::tr("Measure"), 10},
                            {Measures::tr("Date"), 14},
                            {Measures::tr("Figure"), 9},
                            {Measures::tr("Likely from"), 9},
                            {Measures::tr("Likely to"), 9},
                            {Measures::tr("Answers"), 9},
                            {Measures::tr("Blank"), 8},
                            {Measures::tr("Not on the scale"), 10},
                            {Measures::tr("Since the wave before"), 12},
                            {Measures::tr("Change likely from"), 10},
                            {Measures::tr("Change likely to"), 10},
                            {Measures::tr("Verdict"), 18},
                            {Measures::tr("What the figure is"), 54},
                            {Measures::tr("Remark"), 28},
                            {Measures::tr("Leaders expected (median)"), 12},
                            {Measures::tr("Guesses"), 9}},
                .frozenColumns = 2};
    for (const Measure &measure : facts.measures)
        sheet.rows << measureRow(facts, measure);
    sheet.notes << Measures::tr("What customers answered stands beside the maturity score as a check, and never "
                                "enters it.");
    return sheet;
}

} // namespace heartwood::report::xlsx
