// bench_scoring: the whole scorecard of an assessment that is in memory; 48 items, four groups, no comparison.
#include "limits/measure.h"
#include "scoring/scorecard.h"

using namespace heartwood;

namespace {

constexpr int dimensions = 4, practicesEach = 4, itemsEach = 3;

/// The shape of the questionnaire that ships, without its words.
Questionnaire questionnaire()
{
    Questionnaire result;
    Variant full{QStringLiteral("full"), {}};
    for (int d = 0; d < dimensions; ++d) {
        Dimension dimension;
        for (int p = 0; p < practicesEach; ++p) {
            const int index = int(result.practices.size());
            Practice practice;
            practice.dimension = d;
            for (int i = 0; i < itemsEach; ++i) {
                Item item;
                item.practice = index;
                item.aspect = allAspects[size_t(result.items.size()) % allAspects.size()];
                full.items.append(int(result.items.size()));
                practice.items.append(int(result.items.size()));
                result.items.append(item);
            }
            for (int level = 1; level < levelCount; ++level)
                practice.advice.append({{}, index, level, level, 3, {}, {}, {}, {}});
            dimension.practices.append(index);
            result.practices.append(practice);
        }
        result.dimensions.append(dimension);
    }
    result.variants.append(full);
    return result;
}

Assessment assessment(int respondents, int items)
{
    measure::Numbers numbers;
    Assessment result;
    result.head.variant = QStringLiteral("full");
    result.head.date = QDate(2026, 5, 4);
    result.head.mode = respondents == 1 ? Mode::Named : Mode::Anonymous;
    result.groups = {{QStringLiteral("Executives"), GroupRole::Leaders},
                     {QStringLiteral("Managers"), GroupRole::Neither},
                     {QStringLiteral("Stores"), GroupRole::Frontline},
                     {QStringLiteral("Service"), GroupRole::Frontline}};
    result.itemCount = items;
    for (int i = 0; i < respondents; ++i)
        result.respondents.append({0, {}, int(numbers.below(quint32(result.groups.size()))), true});
    for (int i = 0; i < respondents * items; ++i) {
        const int level = numbers.answer();
        result.answers.append(char(level == 0 ? Answer::Open : answerOfLevel(level)));
    }
    return result;
}

} // namespace

int main()
{
    const Questionnaire asked = questionnaire();
    double kept = 0; // so that no work is optimised away
    for (const int respondents : {1, 25, 1000, 10000, 100000}) {
        const Assessment answered = assessment(respondents, int(asked.items.size()));
        const double time =
            measure::medianOf(21, [&] { kept += scoring::scoreOf(asked, answered).overall.score.value_or(0); });
        measure::print("score_" + std::to_string(respondents), time, "us");
    }
    return kept > 0 ? 0 : 1;
}
