#include "scoring/sheetcode.h"

#include "model/questionnaire.h"

#include <limits>

namespace heartwood::scoring {

namespace {

constexpr std::array<quint8, 256> classesByCharacter()
{
    std::array<quint8, 256> classes{};
    classes.fill(OpenClass);
    for (int level = 1; level <= levelCount; ++level)
        classes[static_cast<size_t>(answerOfLevel(level))] = static_cast<quint8>(level - 1);
    classes[static_cast<size_t>(Answer::NotApplicable)] = NotApplicableClass;
    classes[static_cast<size_t>(Answer::DontKnow)] = DontKnowClass;
    return classes;
}

} // namespace

constinit const std::array<quint8, 256> answerClasses = classesByCharacter();

SheetCode::SheetCode(int items)
    : m_items(items), m_step(levelCount * items + 1), m_size((items + 1) * (items + 1) * m_step)
{
    m_addends[DontKnowClass] = m_addends[OpenClass] = codeOf(1, 0, 0);
    for (int level = 1; level <= levelCount; ++level)
        m_addends[static_cast<size_t>(level - 1)] = codeOf(1, 1, level);

    m_means.fill(std::numeric_limits<double>::quiet_NaN(), m_size);
    for (int applicable = 0; applicable <= items; ++applicable) {
        for (int numeric = 0; numeric <= applicable; ++numeric) {
            for (int sum = numeric; sum <= levelCount * numeric; ++sum) {
                Entry entry{codeOf(applicable, numeric, sum), sum, numeric, applicable};
                if (applicable == 0)
                    entry.mean = std::numeric_limits<double>::infinity();
                else
                    entry.mean = entry.counts() ? double(sum) / numeric : std::numeric_limits<double>::quiet_NaN();
                m_means[entry.code] = entry.mean;
                m_entries.push_back(entry);
            }
        }
    }
}

} // namespace heartwood::scoring
