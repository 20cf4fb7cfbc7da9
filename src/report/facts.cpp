#include "report/facts.h"

#include "report/figures.h"
#include "scoring/statistics.h"

#include <algorithm>

namespace heartwood::report {
namespace {

constexpr qsizetype listedAtMost = 3;
constexpr int strengthLevel = 4;

/// Positions of scored nodes, highest first; equal ones in the questionnaire's order.
template<typename Results> QList<int> byScore(const Results &results)
{
    QList<int> positions;
    for (int i = 0; i < results.size(); ++i)
        if (results[i].score.scored())
            positions << i;
    std::ranges::stable_sort(positions, std::ranges::greater(), [&](int i) { return *results[i].score.score; });
    return positions;
}

int questionsOf(const scoring::Scorecard &scorecard)
{
    int count = 0;
    for (const auto &practice : scorecard.practices)
        count += int(practice.items.size());
    return count;
}

bool asksLessThanThereIs(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    return std::ranges::any_of(scorecard.practices, [&](const scoring::PracticeResult &practice) {
        return practice.items.size() < questionnaire.practices[practice.practice].items.size();
    });
}

QList<int> leaders(const Facts &facts, auto accepts)
{
    QList<int> chosen;
    for (int position : facts.practices)
        if (chosen.size() < listedAtMost && !facts.gaps.contains(position) && accepts(facts.practice(position)))
            chosen << position;
    return chosen;
}

bool saysSomething(const AuthorText &own)
{
    return !own.headline.trimmed().isEmpty() || !own.text.trimmed().isEmpty();
}

} // namespace

Facts::Facts(const ReportInput &input)
    : questionnaire(input.questionnaire),
      assessment(input.assessment),
      scorecard(input.scorecard),
      comparison(input.comparison),
      measures(uncovered(input.measures)),
      forecasts(input.forecasts),
      actions(input.actions),
      room(input.room),
      brief(input.brief),
      clientCopy(input.clientCopy),
      authored(std::ranges::any_of(input.authorTexts, saysSomething)),
      people(input.scorecard.respondents),
      questions(questionsOf(input.scorecard)),
      pulse(asksLessThanThereIs(input.questionnaire, input.scorecard)),
      dimensions(byScore(input.scorecard.dimensions)),
      practices(byScore(input.scorecard.practices)),
      gaps(input.scorecard.priority.order.mid(0, listedAtMost))
{
    strengths = leaders(*this, [](const auto &practice) { return practice.score.level >= strengthLevel; });
    if (strengths.isEmpty())
        furthestAlong = leaders(*this, [this](const auto &result) {
            return figure(result.score.score) != figure(practice(practices.last()).score.score);
        });
}

const Dimension &Facts::dimensionText(int position) const
{
    return questionnaire.dimensions[dimension(position).dimension];
}

const Practice &Facts::practiceText(int position) const
{
    return questionnaire.practices[practice(position).practice];
}

bool Facts::withheld() const
{
    return practices.isEmpty() && std::ranges::any_of(scorecard.practices, [](const auto &practice) {
               return practice.score.status == scoring::Status::Suppressed;
           });
}

bool Facts::mayQuote(int practicePosition) const
{
    return named() ||
           (people >= scoring::minimumPeople && practice(practicePosition).score.m >= scoring::minimumPeople);
}

} // namespace heartwood::report
