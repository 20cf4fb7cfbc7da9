#include "scoring/finishedsheets.h"

namespace heartwood::scoring {

FinishedSheets::FinishedSheets(const Assessment &assessment) : itemCount(assessment.itemCount)
{
    const auto groups = static_cast<int>(assessment.groups.size());
    groupOf.reserve(size_t(assessment.respondents.size()));
    respondentOf.reserve(size_t(assessment.respondents.size()));
    int index = 0;
    for (const Respondent &respondent : assessment.respondents) {
        if (respondent.finished) {
            groupOf.push_back(respondent.group < groups ? respondent.group : -1);
            respondentOf.push_back(index);
        }
        ++index;
    }
    if (respondentOf.size() == size_t(assessment.respondents.size())) {
        answers = assessment.answers;
        return;
    }
    answers.reserve(qsizetype(respondentOf.size()) * itemCount);
    for (const int respondent : respondentOf)
        answers.append(assessment.answers.constData() + qsizetype(respondent) * itemCount, itemCount);
}

} // namespace heartwood::scoring
