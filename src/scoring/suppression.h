#pragma once

#include <QList>

/// Which groups may be shown: METHODS section 9.
namespace heartwood::scoring {

struct Suppression
{
    QList<int> shown, hiddenSmall, hiddenComplementary, empty; ///< positions, in input order
    bool totalShown = false;
};
/// counts: raters of each group who contribute to the practice.
Suppression suppressionOf(const QList<int> &counts, int k);

} // namespace heartwood::scoring
