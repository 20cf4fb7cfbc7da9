#include "live/agenda.h"

#include <algorithm>
#include <numeric>

namespace heartwood::live {

QList<int> agendaOf(const Workshop &workshop, const QList<int> &importance)
{
    constexpr double unknown = -1;
    const qsizetype items = workshop.plan().items.size();
    QList<double> weight(items, unknown);
    for (int item = 0; item < items; ++item) {
        const scoring::ItemTally tally = workshop.tally(item, Round::First);
        if (tally.numeric() >= Workshop::fewestShown)
            weight[item] = tally.averageDeviation() * importance.value(item, Aim().importance);
    }
    QList<int> order(items);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(), [&weight](int item) { return weight[item]; });
    return order;
}

Assessment assessmentOf(const Workshop &workshop, int itemCount)
{
    const Plan &plan = workshop.plan();
    Assessment assessment;
    assessment.head.title = plan.title;
    assessment.head.mode = plan.mode;
    assessment.itemCount = itemCount;
    for (const QString &group : plan.groups)
        assessment.groups << Group{.name = group};
    for (int person = 0; person < workshop.people().size(); ++person) {
        const Person &who = workshop.people()[person];
        if (!who.votes() || workshop.answered(person) == 0)
            continue;
        QByteArray sheet(itemCount, char(Answer::Open));
        for (int position = 0; position < plan.items.size(); ++position)
            sheet[plan.items[position]] = char(workshop.answerOf(person, position, Round::First));
        assessment.respondents << Respondent{.id = person + 1, .name = who.name, .group = who.group, .finished = true};
        assessment.answers += sheet;
    }
    assessment.head.respondents = int(assessment.respondents.size());
    return assessment;
}

} // namespace heartwood::live
