#include "storage/anonymity.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace heartwood::storage {

namespace {

template<typename Beside> void follow(QList<Beside> &list, const QList<int> &order)
{
    for (Beside &beside : list)
        beside.respondent = order[beside.respondent];
}

} // namespace

QList<int> randomOrder(qsizetype count)
{
    QList<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, *QRandomGenerator::system());
    return order;
}

Assessment anonymized(const Assessment &assessment)
{
    const QList<int> order = randomOrder(assessment.respondents.size());
    const qsizetype items = assessment.itemCount;
    Assessment result = assessment;
    for (qsizetype from = 0; from < order.size(); ++from) {
        const qsizetype to = order[from];
        result.respondents[to] = assessment.respondents[from];
        result.respondents[to].name.clear();
        std::copy_n(assessment.answers.cbegin() + from * items, items, result.answers.begin() + to * items);
    }
    follow(result.notes, order);
    follow(result.evidence, order);
    return result;
}

} // namespace heartwood::storage
