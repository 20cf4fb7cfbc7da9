#pragma once

#include "report/charts.h"

namespace heartwood::report {

/// A score bar in words: "score 3.1, likely 2.9 to 3.3, target 4.0".
QString barWords(const ScoreBar &bar);

} // namespace heartwood::report
