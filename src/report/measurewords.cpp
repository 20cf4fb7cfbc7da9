#include "report/measurewords.h"

#include "report/figures.h"
#include "report/words.h"
#include "scoring/customermeasures.h"

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

QString percent(std::optional<double> ofHundred)
{
    return ofHundred ? report::percent(*ofHundred / 100) : report::figure(ofHundred);
}

MeasureWords npsWords(const Measure &measure)
{
    const scoring::Nps nps = scoring::npsOf(measure.answers);
    QString range = interval(nps.ciLow, nps.ciHigh, 0);
    if (nps.n > 0 && nps.smallSample)
        range = Words::tr("%1, small sample").arg(range);
    return {nps.score ? report::signedFigure(*nps.score, 0) : report::figure(nps.score), range,
            base(nps.n, nps.missing, nps.invalid)};
}

MeasureWords csatWords(const Measure &measure)
{
    const scoring::Csat csat = scoring::csatOf(measure.answers, measure.scaleMax);
    return {percent(csat.percent), interval(csat.ciLow, csat.ciHigh, 0), base(csat.n, csat.missing, csat.invalid)};
}

MeasureWords cesWords(const Measure &measure)
{
    const scoring::Ces ces = scoring::cesOf(measure.answers);
    QString range = interval(ces.ciLow, ces.ciHigh, 1);
    if (ces.ciNote == scoring::IntervalNote::FewRaters)
        range = Words::tr("too few answers");
    else if (ces.ciNote == scoring::IntervalNote::NoVariation)
        range = Words::tr("all answers alike");
    return {report::figure(ces.mean), range, base(ces.n, ces.missing, ces.invalid)};
}

std::optional<double> figureOf(const Measure &measure)
{
    return measure.kind == MeasureKind::Csat ? scoring::csatOf(measure.answers, measure.scaleMax).percent
                                             : scoring::cesOf(measure.answers).mean;
}

} // namespace

MeasureWords wordsOf(const Measure &measure)
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

QString changeWords(const Measure &before, const Measure &after)
{
    if (after.kind == MeasureKind::Nps) {
        const scoring::NpsChange change = scoring::npsChangeOf(before.answers, after.answers);
        return change.diff && change.verdict
                   ? Words::tr("%1, %2").arg(report::signedFigure(*change.diff, 0),
                                             report::words::verdict(*change.verdict).toLower())
                   : QString();
    }
    const auto then = figureOf(before);
    const auto now = figureOf(after);
    if (!then || !now)
        return {};
    return Words::tr("%1, not tested").arg(report::signedFigure(*now - *then, after.kind == MeasureKind::Ces ? 1 : 0));
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
