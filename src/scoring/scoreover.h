#pragma once

#include "scoring/scorecard.h"

namespace heartwood::scoring {

/// The scorecard over any items.
Scorecard scoreOver(const Questionnaire &questionnaire, const Assessment &assessment, const QList<int> &items);

} // namespace heartwood::scoring
