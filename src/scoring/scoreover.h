#pragma once

#include "scoring/scorecard.h"

namespace heartwood::scoring {

/// The items that an assessment scores: its variant's.
QList<int> scoredItemsOf(const Questionnaire &questionnaire, const AssessmentHead &head);
/// The scorecard over any items.
Scorecard scoreOver(const Questionnaire &questionnaire, const Assessment &assessment, const QList<int> &items);

} // namespace heartwood::scoring
