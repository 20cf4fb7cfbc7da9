#include "scoring/itemsmoved.h"

#include "model/questionnaire.h"

namespace heartwood::scoring {

namespace {

std::optional<double> meanOf(const QString &key, const Questionnaire &questionnaire, const Scorecard &scorecard)
{
    const int item = questionnaire.itemIndex(key);
    for (const PracticeResult &practice : scorecard.practices)
        for (const ItemResult &result : practice.items)
            if (result.item == item)
                return result.mean;
    return std::nullopt;
}

} // namespace

std::optional<ItemsMoved> itemsMoved(const QStringList &keys, const Questionnaire &questionnaireBefore,
                                     const Scorecard &before, const Questionnaire &questionnaireAfter,
                                     const Scorecard &after)
{
    ItemsMoved sum;
    for (const QString &key : keys) {
        const auto first = meanOf(key, questionnaireBefore, before);
        const auto second = meanOf(key, questionnaireAfter, after);
        if (!first || !second)
            continue;
        ++sum.items;
        sum.before += *first;
        sum.after += *second;
    }
    if (sum.items == 0)
        return std::nullopt;
    return ItemsMoved{.items = sum.items, .before = sum.before / sum.items, .after = sum.after / sum.items};
}

} // namespace heartwood::scoring
