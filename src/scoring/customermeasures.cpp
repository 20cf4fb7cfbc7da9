#include "scoring/customermeasures.h"

#include "scoring/statistics.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

constexpr int npsMax = 10;
constexpr int promoterFrom = 9;
constexpr int passiveFrom = 7;
constexpr int cesMax = 7;
constexpr int easyFrom = 5;
constexpr int smallSampleBelow = 30;

/// The valid answers; blanks and invalid ones are counted.
std::vector<double> valid(const RawAnswers &answers, int lowest, int highest, int &missing, int &invalid)
{
    std::vector<double> result;
    for (const auto &answer : answers) {
        if (!answer)
            ++missing;
        else if (*answer >= lowest && *answer <= highest && std::floor(*answer) == *answer)
            result.push_back(*answer);
        else
            ++invalid;
    }
    return result;
}

struct Interval
{
    double low = 0, high = 0;
};

/// Wilson's interval of a share, on the 100 scale; n > 0.
Interval wilson(int part, int n)
{
    const double p = double(part) / n;
    const double zz = normal975 * normal975;
    const double centre = p + zz / (2.0 * n);
    const double half = normal975 * std::sqrt(p * (1 - p) / n + zz / (4.0 * n * n));
    const double scale = 100 / (1 + zz / n);
    return {std::max(0.0, (centre - half) * scale), std::min(100.0, (centre + half) * scale)};
}

/// Adjusted Wald: three pseudo-answers, 3/4 promoters, 3/2 passives, 3/4 detractors.
struct AdjustedWald
{
    double centre = 0;
    double variance = 0;

    explicit AdjustedWald(const Nps &nps)
    {
        const double n = nps.n + 3;
        centre = (nps.promoters - nps.detractors) / n;
        variance = ((nps.promoters + nps.detractors + 1.5) / n - centre * centre) / n;
    }
};

} // namespace

Nps npsOf(const RawAnswers &answers)
{
    Nps nps;
    const std::vector<double> values = valid(answers, 0, npsMax, nps.missing, nps.invalid);
    nps.n = static_cast<int>(values.size());
    for (const double value : values)
        ++(value >= promoterFrom ? nps.promoters : value >= passiveFrom ? nps.passives : nps.detractors);
    nps.smallSample = nps.n < smallSampleBelow;
    if (nps.n == 0)
        return nps;
    const double n = nps.n;
    const double net = (nps.promoters - nps.detractors) / n;
    nps.score = 100 * net;
    nps.se = 100 * std::sqrt(std::max(0.0, ((nps.promoters + nps.detractors) / n - net * net) / n));
    const AdjustedWald wald(nps);
    const double half = normal975 * std::sqrt(wald.variance);
    nps.ciLow = std::max(-100.0, 100 * (wald.centre - half));
    nps.ciHigh = std::min(100.0, 100 * (wald.centre + half));
    return nps;
}

NpsChange npsChangeOf(const RawAnswers &before, const RawAnswers &after)
{
    const Nps first = npsOf(before);
    const Nps second = npsOf(after);
    if (first.n == 0 || second.n == 0)
        return {};
    const AdjustedWald firstWald(first);
    const AdjustedWald secondWald(second);
    const double centre = secondWald.centre - firstWald.centre;
    const double half = normal975 * std::sqrt(firstWald.variance + secondWald.variance);
    NpsChange change{*second.score - *first.score, 100 * (centre - half), 100 * (centre + half), {}};
    change.verdict = *change.ciLow > 0    ? Verdict::Improved
                     : *change.ciHigh < 0 ? Verdict::Declined
                                          : Verdict::NoDetectableChange;
    return change;
}

Csat csatOf(const RawAnswers &answers, int scaleMax)
{
    Csat csat;
    const std::vector<double> values = valid(answers, 1, scaleMax, csat.missing, csat.invalid);
    csat.n = static_cast<int>(values.size());
    csat.satisfied = static_cast<int>(
        std::count_if(values.begin(), values.end(), [scaleMax](double value) { return value >= scaleMax - 1; }));
    if (csat.n == 0)
        return csat;
    const Interval interval = wilson(csat.satisfied, csat.n);
    csat.percent = 100.0 * csat.satisfied / csat.n;
    csat.ciLow = interval.low;
    csat.ciHigh = interval.high;
    return csat;
}

Ces cesOf(const RawAnswers &answers)
{
    Ces ces;
    const std::vector<double> values = valid(answers, 1, cesMax, ces.missing, ces.invalid);
    const Moments moments = momentsOf(values);
    ces.n = moments.n;
    if (ces.n < minimumPeople)
        ces.ciNote = IntervalNote::FewRaters;
    else if (!moments.varies())
        ces.ciNote = IntervalNote::NoVariation;
    if (ces.n == 0)
        return ces;
    ces.mean = moments.mean;
    if (!ces.ciNote) {
        const double half = t975(ces.n - 1) * std::sqrt(moments.variance / ces.n);
        ces.ciLow = std::max(1.0, moments.mean - half);
        ces.ciHigh = std::min(double(cesMax), moments.mean + half);
    }
    const auto easy =
        static_cast<int>(std::count_if(values.begin(), values.end(), [](double value) { return value >= easyFrom; }));
    const Interval interval = wilson(easy, ces.n);
    ces.easyPercent = 100.0 * easy / ces.n;
    ces.easyCiLow = interval.low;
    ces.easyCiHigh = interval.high;
    return ces;
}

MeasureFigure figureOf(const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::Nps: {
        const Nps nps = npsOf(measure.answers);
        return {nps.score, nps.ciLow, nps.ciHigh};
    }
    case MeasureKind::Csat: {
        const Csat csat = csatOf(measure.answers, measure.scaleMax);
        return {csat.percent, csat.ciLow, csat.ciHigh};
    }
    case MeasureKind::Ces: {
        const Ces ces = cesOf(measure.answers);
        return {ces.mean, ces.ciLow, ces.ciHigh};
    }
    }
    Q_UNREACHABLE();
}

} // namespace heartwood::scoring
