#pragma once

#include <QList>

#include <optional>
#include <vector>

/// Cronbach's alpha with Feldt's interval: METHODS section 10. Appendix only.
namespace heartwood::scoring {

struct Reliability
{
    int nComplete = 0;
    int kItems = 0;
    std::optional<double> alpha, ciLow, ciHigh;
    bool report = false; ///< 30 complete rows or more
};
/// rows: raters x items; incomplete rows are dropped.
Reliability reliabilityOf(const QList<QList<std::optional<double>>> &rows);

/// All that alpha needs of the complete rows.
struct ReliabilitySums
{
    int rows = 0;
    int items = 0;
    double itemVariances = 0; ///< sum over the items
    double rowVariance = 0;   ///< of the row sums
};
Reliability alphaOf(const ReliabilitySums &sums);

} // namespace heartwood::scoring
