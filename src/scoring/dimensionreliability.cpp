#include "scoring/dimensionreliability.h"

namespace heartwood::scoring {

namespace {

/// Sums of whole numbers: exact, and quick enough to be taken in one more pass.
class CompleteRows
{
public:
    CompleteRows(const Model::Dimension &dimension, const Model &model, const CountedPanel &counted)
    {
        for (const int practice : dimension.practices) {
            m_practices.push_back({practice, counted.code(practice).complete()});
            m_items += model.practices[practice].items;
        }
        m_sums.resize(size_t(m_items.size()));
    }

    void add(const char *row, const quint32 *codes)
    {
        qint64 total = 0;
        for (const Practice &practice : m_practices) {
            const quint32 code = codes[practice.index];
            if (code < practice.complete)
                return;
            total += code - practice.complete;
        }
        ++m_rows;
        m_totals += total;
        m_totalSquares += total * total;
        qint64 *sum = m_sums.data();
        int squares = 0;
        for (const int item : std::as_const(m_items)) {
            const int level = levelOf(static_cast<Answer>(row[item]));
            *sum++ += level;
            squares += level * level;
        }
        m_squares += squares;
    }

    ReliabilitySums sums() const
    {
        ReliabilitySums result{m_rows, static_cast<int>(m_items.size()), 0, 0};
        if (m_rows < 2)
            return result;
        const double n = m_rows;
        double squaresOfSums = 0;
        for (const qint64 sum : m_sums)
            squaresOfSums += double(sum) * double(sum);
        result.itemVariances = (double(m_squares) - squaresOfSums / n) / (n - 1);
        result.rowVariance = (double(m_totalSquares) - double(m_totals) * double(m_totals) / n) / (n - 1);
        return result;
    }

private:
    struct Practice
    {
        int index = 0;
        quint32 complete = 0; ///< codes from here on leave nothing out
    };
    std::vector<Practice> m_practices;
    QList<int> m_items;
    int m_rows = 0;
    std::vector<qint64> m_sums; ///< by item
    qint64 m_squares = 0;       ///< over all items
    qint64 m_totals = 0;
    qint64 m_totalSquares = 0;
};

} // namespace

QList<Reliability> dimensionReliability(const Model &model, const Panel &panel, const CountedPanel &counted)
{
    std::vector<CompleteRows> dimensions;
    for (const Model::Dimension &dimension : model.dimensions)
        dimensions.emplace_back(dimension, model, counted);
    const RaterMeans &means = counted.raterMeans;
    const quint32 *codes = means.codes.data();
    for (int respondent = 0; respondent < panel.respondents; ++respondent, codes += means.practices)
        for (CompleteRows &dimension : dimensions)
            dimension.add(panel.row(respondent), codes);
    QList<Reliability> results;
    for (const CompleteRows &dimension : dimensions)
        results.append(reliabilityOf(dimension.sums()));
    return results;
}

} // namespace heartwood::scoring
