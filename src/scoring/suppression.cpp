#include "scoring/suppression.h"

#include <algorithm>
#include <numeric>

namespace heartwood::scoring {

Suppression suppressionOf(const QList<int> &counts, int k, int others)
{
    Suppression result;
    int hidden = others;
    for (int group = 0; group < counts.size(); ++group) {
        if (counts[group] == 0) {
            result.empty.append(group);
        } else if (counts[group] < k) {
            result.hiddenSmall.append(group);
            hidden += counts[group];
        } else {
            result.shown.append(group);
        }
    }
    // Fewer than k hidden people could be told from the total minus what is shown.
    while (hidden > 0 && hidden < k && !result.shown.isEmpty()) {
        const auto smallest = std::min_element(result.shown.begin(), result.shown.end(),
                                               [&](int a, int b) { return counts[a] < counts[b]; });
        hidden += counts[*smallest];
        result.hiddenComplementary.append(*smallest);
        result.shown.erase(smallest);
    }
    std::sort(result.hiddenComplementary.begin(), result.hiddenComplementary.end());
    result.totalShown = std::accumulate(counts.begin(), counts.end(), others) >= k;
    return result;
}

} // namespace heartwood::scoring
