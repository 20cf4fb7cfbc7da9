#pragma once

#include "scoring/maturity.h"

#include <array>
#include <span>

/// Do leaders see the same organization? METHODS section 3.
namespace heartwood::scoring {

/// One item over the panel.
struct ItemTally
{
    std::array<int, levelCount> counts{}; ///< how many chose level 1 to 5
    int notApplicable = 0;
    int dontKnow = 0;
    int open = 0;
    int numeric() const { return counts[0] + counts[1] + counts[2] + counts[3] + counts[4]; }
    void add(const ItemTally &other);
    int sum() const; ///< of the levels
    std::optional<double> mean() const;
    /// Mean |answer - item mean|, levels.
    double averageDeviation() const;
    /// Sum of squares / (n-1); 0 where fewer than two.
    double variance() const;
};

/// One tally per item of the questionnaire, in its order.
QList<ItemTally> tallyItems(const Panel &panel);

struct Agreement
{
    std::optional<double> ad;
    std::optional<double> rwgStar;
    std::optional<Alignment> alignment;
};
/// Over the tallies of one node's items; all none where too few items qualify.
Agreement agreementOf(std::span<const ItemTally *const> items);

} // namespace heartwood::scoring
