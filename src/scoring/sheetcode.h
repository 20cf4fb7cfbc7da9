#pragma once

#include "model/answer.h"
#include "model/questionnaire.h"

#include <QList>

#include <array>
#include <vector>

/// A respondent's answers to one practice as one small number.
namespace heartwood::scoring {

/// The code of a practice with k items: each level adds k (4k - 3) + 1 and by how much it exceeds level 1, each other
/// answer but "not applicable" adds 4k - 3. So it is linear in the answers, and codes are summed up answer by answer;
/// no two combinations share one, because k - 1 levels exceed by less than 4k - 3, and fewer than k + 1 others come to
/// less than a level; and it is small (97 codes for three items, 16 bits for as many items as a questionnaire may
/// have), so that everything about a practice is a table over its codes.
class SheetCode
{
public:
    struct Entry
    {
        quint32 code = 0;
        int sum = 0;         ///< of the numeric answers
        int numeric = 0;     ///< v
        int applicable = 0;  ///< A
        double mean = 0;     ///< x_ip of METHODS section 1.1; NaN missing, infinity not applicable
        bool counts = false; ///< whether the mean is a number
    };

    explicit SheetCode(int items);
    int items() const { return m_items; }
    /// Codes are 0..size-1; not all occur.
    int size() const { return m_size; }
    /// By an answer's character, what it adds to its practice's code (in the lower half) and to the sum of the squares
    /// of the levels (in the upper half). What is no answer counts as open.
    const std::array<quint64, 256> &addends() const { return m_addends; }
    /// All codes that can occur.
    const std::vector<Entry> &entries() const { return m_entries; }
    /// x_ip by code; NaN also where a code cannot occur.
    const QList<double> &means() const { return m_means; }
    /// The code of a sheet that left nothing open and called nothing not applicable is at least this.
    quint32 complete() const { return codeOf(m_items, m_items, 0); }

private:
    quint32 codeOf(int applicable, int numeric, int excess) const
    {
        return static_cast<quint32>(numeric * levelStep() + (applicable - numeric) * otherStep() + excess);
    }

    int otherStep() const { return (levelCount - 1) * (m_items - 1) + 1; }
    int levelStep() const { return m_items * otherStep() + 1; }

    int m_items = 0;
    int m_size = 0;
    std::array<quint64, 256> m_addends{};
    std::vector<Entry> m_entries;
    QList<double> m_means;
};

} // namespace heartwood::scoring
