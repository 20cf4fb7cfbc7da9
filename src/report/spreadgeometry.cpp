#include "report/spreadgeometry.h"

#include <algorithm>
#include <numeric>

namespace heartwood::report {

std::array<double, levelCount> spreadWidths(const std::array<int, levelCount> &counts, double width,
                                            const std::array<double, levelCount> &least)
{
    std::array<double, levelCount> widths{};
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    if (all == 0)
        return widths;
    double missing = 0;
    double spare = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        widths[i] = width * counts[i] / all;
        if (counts[i] > 0)
            (widths[i] < least[i] ? missing : spare) += std::abs(widths[i] - least[i]);
    }
    if (missing > spare)
        return widths;
    for (size_t i = 0; i < widths.size(); ++i)
        if (counts[i] > 0)
            widths[i] =
                widths[i] < least[i] ? least[i] : widths[i] - (widths[i] - least[i]) * missing / std::max(spare, 1e-9);
    return widths;
}

} // namespace heartwood::report
