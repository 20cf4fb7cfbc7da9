#include "scoring/dimensionreliability.h"

namespace heartwood::scoring {

QList<Reliability> dimensionReliability(const CountedPanel &panel)
{
    const Model &model = *panel.model;
    QList<Reliability> results;
    for (qsizetype dimension = 0; dimension < model.dimensions.size(); ++dimension) {
        const CompleteRows &rows = panel.completeRows[size_t(dimension)];
        ReliabilitySums sums;
        sums.rows = static_cast<int>(rows.rows);
        sums.items = static_cast<int>(rows.itemSums.size());
        if (rows.rows > 1) {
            const auto n = double(rows.rows);
            double squaresOfSums = 0;
            for (const qint64 sum : rows.itemSums)
                squaresOfSums += double(sum * sum);
            sums.itemVariances = (double(rows.itemSquares) - squaresOfSums / n) / (n - 1);
            sums.rowVariance = double(rows.rows * rows.squares - rows.sum * rows.sum) / n / (n - 1);
        }
        results.append(alphaOf(sums));
    }
    return results;
}

} // namespace heartwood::scoring
