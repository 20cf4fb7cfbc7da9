#pragma once

#include "scoring/statistics.h"

#include <optional>

/// Welch's comparison of two independent sets: METHODS section 7; perception gaps (section 6) use it too.
namespace heartwood::scoring {

struct Welch
{
    double diff = 0; ///< second minus first
    double ciLow = 0;
    double ciHigh = 0;
    double p = 0; ///< two-sided
};

/// None where a set has fewer than two, or se^2 <= 1e-12.
std::optional<Welch> welch(const Moments &first, const Moments &second);

} // namespace heartwood::scoring
