#include "scoring/finishedsheets.h"

namespace heartwood::scoring {

FinishedSheets::FinishedSheets(const Assessment &assessment) : itemCount(assessment.itemCount)
{
    const auto groups = static_cast<int>(assessment.groups.size());
    groupOf.reserve(size_t(assessment.respondents.size()));
    for (const Respondent &respondent : assessment.respondents)
        if (respondent.finished)
            groupOf.push_back(respondent.group < groups ? respondent.group : -1);
    if (groupOf.size() == size_t(assessment.respondents.size())) {
        answers = assessment.answers;
        return;
    }
    answers.reserve(qsizetype(groupOf.size()) * itemCount);
    for (qsizetype i = 0; i < assessment.respondents.size(); ++i)
        if (assessment.respondents[i].finished)
            answers.append(assessment.answers.constData() + i * itemCount, itemCount);
}

} // namespace heartwood::scoring
