#include "scoring/reliability.h"

#include "scoring/statistics.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

constexpr int reportFrom = 30; ///< complete rows

} // namespace

Reliability alphaOf(const ReliabilitySums &sums)
{
    Reliability reliability{sums.rows, sums.items, {}, {}, {}, sums.rows >= reportFrom};
    if (sums.rows < 2 || sums.items < 2 || sums.rowVariance <= noVariation)
        return reliability;
    const double k = sums.items;
    const double alpha = k / (k - 1) * (1 - sums.itemVariances / sums.rowVariance);
    const double df1 = sums.rows - 1;
    const double df2 = df1 * (k - 1);
    reliability.alpha = alpha;
    reliability.ciLow = 1 - (1 - alpha) * fQuantile(0.975, df1, df2);
    reliability.ciHigh = 1 - (1 - alpha) * fQuantile(0.025, df1, df2);
    return reliability;
}

Reliability reliabilityOf(const QList<QList<std::optional<double>>> &rows)
{
    ReliabilitySums sums;
    sums.items = rows.isEmpty() ? 0 : static_cast<int>(rows.first().size());
    std::vector<MomentSums> items(static_cast<size_t>(sums.items));
    MomentSums totals;
    for (const auto &row : rows) {
        if (std::any_of(row.begin(), row.end(), [](const auto &answer) { return !answer; }))
            continue;
        double total = 0;
        for (size_t item = 0; item < items.size(); ++item) {
            items[item].add(*row[qsizetype(item)]);
            total += *row[qsizetype(item)];
        }
        totals.add(total);
        ++sums.rows;
    }
    for (const MomentSums &item : items)
        sums.itemVariances += item.moments().variance;
    sums.rowVariance = totals.moments().variance;
    return alphaOf(sums);
}

} // namespace heartwood::scoring
