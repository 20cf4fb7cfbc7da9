#pragma once

#include "report/charts.h"

namespace heartwood::report {

/// Widths of a stacked bar's five parts, which add up to the whole width: in proportion to the counts, but none with a
/// count narrower than least[i], as far as there is room. All 0 where all counts are.
std::array<double, levelCount> spreadWidths(const std::array<int, levelCount> &counts, double width,
                                            const std::array<double, levelCount> &least);

} // namespace heartwood::report
