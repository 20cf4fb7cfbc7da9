#include "scoring/evidence.h"

namespace heartwood::scoring {

namespace {

constexpr int monthsThatCount = 12;

} // namespace

QList<EvidenceKinds> evidenceOf(const Model &model, const Assessment &assessment)
{
    QList<int> practiceOf(model.itemCount, -1);
    for (int practice = 0; practice < model.practices.size(); ++practice)
        for (const int item : model.practices[practice].items)
            practiceOf[item] = practice;

    const QDate last = assessment.head.date;
    const QDate first = last.addMonths(-monthsThatCount);
    QList<EvidenceKinds> kinds(model.practices.size());
    for (const Evidence &evidence : assessment.evidence) {
        const int practice = practiceOf[evidence.item];
        const QDate date = evidence.date.value_or(last);
        if (practice >= 0 && assessment.respondents[evidence.respondent].finished && date >= first && date <= last)
            kinds[practice][static_cast<size_t>(evidence.kind)] = true;
    }
    return kinds;
}

} // namespace heartwood::scoring
