#include "report/measurewords.h"

#include "report/figures.h"
#include "report/words.h"
#include "scoring/customermeasures.h"
#include "scoring/forecasts.h"

#include <QCoreApplication>

namespace heartwood::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::report::MeasureWords)
};

QString interval(std::optional<double> low, std::optional<double> high, int decimals)
{
    if (!low || !high)
        return report::figure(std::optional<double>());
    return Words::tr("%1 to %2").arg(report::figure(*low, decimals), report::figure(*high, decimals));
}

QString base(int n, int missing, int invalid)
{
    QString text = Words::tr("%n answers", nullptr, n);
    if (missing > 0)
        text += Words::tr(", %n blank", nullptr, missing);
    if (invalid > 0)
        text += Words::tr(", %n not on the scale", nullptr, invalid);
    return text;
}

QString figureOrDash(MeasureKind kind, std::optional<double> value)
{
    return value ? figureText(kind, *value) : report::figure(value);
}

MeasureWords npsWords(const Measure &measure)
{
    const scoring::Nps nps = scoring::npsOf(measure.answers);
    QString range = interval(nps.ciLow, nps.ciHigh, 0);
    if (nps.n > 0 && nps.smallSample)
        range = Words::tr("%1, small sample").arg(range);
    return {figureOrDash(measure.kind, nps.score), range, base(nps.n, nps.missing, nps.invalid)};
}

MeasureWords csatWords(const Measure &measure)
{
    const scoring::Csat csat = scoring::csatOf(measure.answers, measure.scaleMax);
    return {figureOrDash(measure.kind, csat.percent), interval(csat.ciLow, csat.ciHigh, 0),
            base(csat.n, csat.missing, csat.invalid)};
}

MeasureWords cesWords(const Measure &measure)
{
    const scoring::Ces ces = scoring::cesOf(measure.answers);
    QString range = interval(ces.ciLow, ces.ciHigh, 1);
    if (ces.ciNote == scoring::IntervalNote::FewRaters)
        range = Words::tr("too few answers");
    else if (ces.ciNote == scoring::IntervalNote::NoVariation)
        range = Words::tr("all answers alike");
    return {figureOrDash(measure.kind, ces.mean), range, base(ces.n, ces.missing, ces.invalid)};
}

MeasureWords measuredWords(const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::Nps:
        return npsWords(measure);
    case MeasureKind::Csat:
        return csatWords(measure);
    case MeasureKind::Ces:
        break;
    }
    return cesWords(measure);
}

} // namespace

MeasureWords wordsOf(const Measure &measure)
{
    MeasureWords words = measuredWords(measure);
    if (measure.covered) {
        words.figure = report::figure(std::optional<double>());
        words.interval = Words::tr("Covered until you uncover it");
    }
    return words;
}

QString changeWords(const Measure &before, const Measure &after)
{
    if (before.covered || after.covered)
        return {};
    if (after.kind == MeasureKind::Nps) {
        const scoring::NpsChange change = scoring::npsChangeOf(before.answers, after.answers);
        return change.diff && change.verdict
                   ? Words::tr("%1, %2").arg(report::signedFigure(*change.diff, 0),
                                             report::words::verdict(*change.verdict).toLower())
                   : QString();
    }
    const auto then = scoring::figureOf(before).value;
    const auto now = scoring::figureOf(after).value;
    if (!then || !now)
        return {};
    return Words::tr("%1, not tested").arg(report::signedFigure(*now - *then, after.kind == MeasureKind::Ces ? 1 : 0));
}

QString figureText(MeasureKind kind, double value)
{
    switch (kind) {
    case MeasureKind::Nps:
        return report::signedFigure(value, 0);
    case MeasureKind::Csat:
        return report::percent(value / 100);
    case MeasureKind::Ces:
        break;
    }
    return report::figure(value);
}

QString guessesText(const Forecast &forecast)
{
    const scoring::ForecastFigures figures = scoring::figuresOf(forecast);
    if (figures.n == 1)
        return Words::tr("one guess");
    const QString median = Words::tr("median of %n guesses", nullptr, figures.n);
    if (!figures.lowest || !figures.highest)
        return median;
    return Words::tr("%1, from %2 to %3", "how many guesses, the lowest and the highest")
        .arg(median, figureText(forecast.kind, *figures.lowest), figureText(forecast.kind, *figures.highest));
}

QString forecastWords(const Forecast &forecast, const Measure &wave)
{
    const QString expected = figureText(forecast.kind, scoring::figuresOf(forecast).median);
    const auto figure = wave.covered ? std::nullopt : scoring::figureOf(wave).value;
    return figure ? Words::tr("Leaders expected %1 (%2); customers say %3.")
                        .arg(expected, guessesText(forecast), figureText(wave.kind, *figure))
                  : Words::tr("Leaders expected %1 (%2).").arg(expected, guessesText(forecast));
}

QString nameOf(MeasureKind kind)
{
    return measureKindKey(kind).toUpper();
}

QString definitionOf(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Nps:
        return Words::tr("NPS, would you recommend us, 0 to 10: the share of 9 and 10 less the share of 0 to 6.");
    case MeasureKind::Csat:
        return Words::tr("CSAT, how satisfied are you: the share of the two best answers.");
    case MeasureKind::Ces:
        break;
    }
    return Words::tr("CES, was it made easy, 1 to 7: the mean answer, 7 is best.");
}

int usualScale(MeasureKind kind)
{
    return kind == MeasureKind::Nps ? 10 : kind == MeasureKind::Csat ? 5 : 7;
}

} // namespace heartwood::report
