#pragma once

#include "model/answer.h"

#include <QList>

#include <array>
#include <vector>

/// A respondent's answers to one practice as one small number.
namespace heartwood::scoring {

/// The code of a practice with k items: how many answers are not "not applicable", how many are numeric, and by how
/// much these exceed level 1. It is linear in the answers, so codes are summed up answer by answer; and it is small
/// (208 codes for three items, 16 bits for as many items as a questionnaire may have), so that everything about a
/// practice is a table over its codes.
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
        return static_cast<quint32>((applicable * (m_items + 1) + numeric) * m_step + excess);
    }

    int m_items = 0;
    int m_step = 0; ///< one more than the largest excess
    int m_size = 0;
    std::array<quint64, 256> m_addends{};
    std::vector<Entry> m_entries;
    QList<double> m_means;
};

} // namespace heartwood::scoring
