#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class PriorityMap
{
    Q_DECLARE_TR_FUNCTIONS(PriorityMap)
};

using scoring::Quadrant;
constexpr std::array quadrantOrder{Quadrant::QuickWin, Quadrant::MajorProject, Quadrant::FillIn, Quadrant::Defer};

bool hasPlace(const scoring::PracticeResult &result)
{
    const scoring::PriorityEntry &entry = result.priority;
    return entry.rank && entry.index && *entry.index > 0 && result.effort;
}

/// Titles of the practices for which it holds, first priorities first.
template<typename Holds>
QString titles(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard, Holds holds)
{
    QList<const scoring::PracticeResult *> chosen;
    for (const scoring::PracticeResult &result : scorecard.practices)
        if (holds(result))
            chosen << &result;
    std::ranges::stable_sort(chosen, {}, [](const auto *result) { return result->priority.rank.value_or(0); });
    QStringList names;
    for (const scoring::PracticeResult *result : chosen)
        names << questionnaire.practices[result->practice].title;
    return listed(names);
}

QString summaryOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    QStringList sentences;
    const auto add = [&](const QString &heading, auto holds) {
        if (const QString names = titles(questionnaire, scorecard, holds); !names.isEmpty())
            sentences << PriorityMap::tr("%1: %2.", "a heading and practices").arg(heading, names);
    };
    for (Quadrant quadrant : quadrantOrder)
        add(sentenceCase(words::quadrantTitle(quadrant)),
            [=](const auto &result) { return hasPlace(result) && result.priority.quadrant == quadrant; });
    if (sentences.isEmpty())
        sentences << PriorityMap::tr("No practice has a place on the map of value and effort.");
    else
        sentences.prepend(PriorityMap::tr("Practices by value and effort, each list by priority."));
    add(PriorityMap::tr("Without a known effort"),
        [](const auto &result) { return result.priority.rank && !hasPlace(result); });
    add(words::quadrantTitle(Quadrant::OnTarget),
        [](const auto &result) { return result.score.scored() && !result.priority.rank; });
    add(words::quadrantTitle(Quadrant::NotScored), [](const auto &result) { return !result.score.scored(); });
    return chartwords::joined(sentences);
}

} // namespace

PriorityData priorityOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    PriorityData data;
    for (const scoring::PracticeResult &result : scorecard.practices) {
        if (!hasPlace(result))
            continue;
        const Practice &practice = questionnaire.practices[result.practice];
        data.points << PriorityData::Point{.label = practice.shortTitle,
                                           .dimension = practice.dimension,
                                           .value = *result.priority.index,
                                           .effort = *result.effort,
                                           .rank = *result.priority.rank};
    }
    std::ranges::stable_sort(data.points, {}, &PriorityData::Point::rank);
    for (size_t i = 0; i < quadrantOrder.size(); ++i)
        data.quadrants[i] = words::quadrantTitle(quadrantOrder[i]);
    data.valueTitle = PriorityMap::tr("Value: importance times the gap to target");
    data.effortTitle = PriorityMap::tr("Effort of the next step, from 1 (little) to 5 (much)");
    data.summary = summaryOf(questionnaire, scorecard);
    return data;
}

} // namespace heartwood::report
