#include "scoring/sheetcode.h"

#include "model/questionnaire.h"
#include "scoring/statistics.h"

#include <limits>

namespace heartwood::scoring {

SheetCode::SheetCode(int items) : m_items(items), m_size(int(codeOf(items, items, (levelCount - 1) * items)) + 1)
{
    Q_ASSERT(m_size <= 65536);
    m_addends.fill(codeOf(1, 0, 0));
    m_addends[size_t(Answer::NotApplicable)] = 0;
    for (int level = 1; level <= levelCount; ++level)
        m_addends[size_t(answerOfLevel(level))] = codeOf(1, 1, level - 1) + (quint64(level * level) << 32U);

    m_means.fill(std::numeric_limits<double>::quiet_NaN(), m_size);
    for (int applicable = 0; applicable <= items; ++applicable) {
        for (int numeric = 0; numeric <= applicable; ++numeric) {
            for (int sum = numeric; sum <= levelCount * numeric; ++sum) {
                Entry entry{codeOf(applicable, numeric, sum - numeric), sum, numeric, applicable};
                entry.counts = applicable > 0 && numeric >= need(applicable);
                if (applicable == 0)
                    entry.mean = std::numeric_limits<double>::infinity();
                else
                    entry.mean = entry.counts ? double(sum) / numeric : std::numeric_limits<double>::quiet_NaN();
                m_means[entry.code] = entry.mean;
                m_entries.push_back(entry);
            }
        }
    }
}

} // namespace heartwood::scoring
