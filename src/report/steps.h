#pragma once

#include "report/facts.h"

/// Which advice to take first: one rule for all pages.
namespace heartwood::report {

/// The advice for the next step of a practice, the least effort first, then the most effect, then the document's
/// order. Empty where the practice has no score or stands at level 5.
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
