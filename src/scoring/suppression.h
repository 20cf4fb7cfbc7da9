#pragma once

#include <QList>

/// Which groups may be shown: METHODS section 9.
namespace heartwood::scoring {

struct Suppression
{
    QList<int> shown, hiddenSmall, hiddenComplementary, empty; ///< positions, in input order
    bool totalShown = false;
};
/// counts: raters of each group who contribute to the practice. others: those of no group, whose figures are never
/// printed, so that they are among the hidden people.
Suppression suppressionOf(const QList<int> &counts, int k, int others = 0);

} // namespace heartwood::scoring
