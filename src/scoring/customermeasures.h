#pragma once

#include "model/measure.h"
#include "scoring/change.h"
#include "scoring/maturity.h"

#include <optional>

/// NPS, CSAT and CES with their intervals: METHODS section 8. Percentages on the 100 scale.
namespace heartwood::scoring {

using RawAnswers =
    QList<std::optional<double>>; ///< none is a blank; what is not a whole number in the scale is invalid

struct Nps
{
    int n = 0, promoters = 0, passives = 0, detractors = 0, missing = 0, invalid = 0;
    std::optional<double> score, se, ciLow, ciHigh;
    bool smallSample = true;
};
Nps npsOf(const RawAnswers &answers);

struct NpsChange
{
    std::optional<double> diff, ciLow, ciHigh;
    std::optional<Verdict> verdict; ///< none: no_data
};
NpsChange npsChangeOf(const RawAnswers &before, const RawAnswers &after);

struct Csat
{
    int n = 0, satisfied = 0, missing = 0, invalid = 0;
    std::optional<double> percent, ciLow, ciHigh;
};
Csat csatOf(const RawAnswers &answers, int scaleMax = 5);

struct Ces
{
    int n = 0, missing = 0, invalid = 0;
    std::optional<double> mean, ciLow, ciHigh;
    std::optional<IntervalNote> ciNote; ///< FewRaters here is few_answers
    std::optional<double> easyPercent, easyCiLow, easyCiHigh;
};
Ces cesOf(const RawAnswers &answers);

/// What the three kinds have in common: the figure, on its own scale, with its interval.
struct MeasureFigure
{
    std::optional<double> value, low, high;
};
MeasureFigure figureOf(const Measure &measure);

} // namespace heartwood::scoring
