#include "scoring/welch.h"

#include <cmath>

namespace heartwood::scoring {

std::optional<Welch> welch(const Moments &first, const Moments &second)
{
    if (first.n < 2 || second.n < 2)
        return std::nullopt;
    const double a = first.variance / first.n;
    const double b = second.variance / second.n;
    if (a + b <= noVariation)
        return std::nullopt;
    const double se = std::sqrt(a + b);
    const double df = (a + b) * (a + b) / (a * a / (first.n - 1) + b * b / (second.n - 1));
    const double diff = second.mean - first.mean;
    const double half = t975(df) * se;
    return Welch{diff, diff - half, diff + half, tTwoSided(diff / se, df)};
}

} // namespace heartwood::scoring
