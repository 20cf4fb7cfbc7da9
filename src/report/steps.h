#pragma once

#include "report/facts.h"

/// Which advice to take first: one rule for all pages.
namespace heartwood::report {

/// The advice for the step from this level, the least effort first, then the most effect, then the document's order.
/// Empty where there is no level, or none above.
QList<Advice> stepsFrom(const Practice &practice, std::optional<int> level);
/// For the practice at a position of the scorecard.
QList<Advice> nextSteps(const Facts &facts, int position);

struct FirstStep
{
    int position = 0; ///< of the practice in the scorecard
    Advice advice;
};
/// The first step of each practice below its target, in the order of priority.
QList<FirstStep> firstSteps(const Facts &facts, int atMost);

/// "Now 2.1, target 4.0 · a gap within uncertainty".
QString standing(const Facts &facts, int position);
/// The short titles of the items that an advice should move, or nothing.
QString movesText(const Facts &facts, const QList<int> &items);

} // namespace heartwood::report
