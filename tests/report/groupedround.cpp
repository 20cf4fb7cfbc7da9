#include "groupedround.h"

namespace fixtures {

using namespace heartwood;

void answerAll(Round &round, int respondent, const QByteArray &threeAnswers)
{
    for (int item = 0; item < round.assessment.itemCount; ++item)
        round.assessment.answers[qsizetype(respondent) * round.assessment.itemCount + item] = threeAnswers[item % 3];
}

Round groupedRound(const std::array<int, 3> &sizes, Mode mode)
{
    Round round(sizes[0] + sizes[1] + sizes[2], mode);
    round.assessment.groups = {{QStringLiteral("Board"), GroupRole::Leaders},
                               {QStringLiteral("Office"), GroupRole::Neither},
                               {QStringLiteral("Shops"), GroupRole::Frontline}};
    const QByteArrayList answers{"554", "333", "112"};
    int respondent = 0;
    for (int group = 0; group < 3; ++group)
        for (int i = 0; i < sizes[size_t(group)]; ++i, ++respondent) {
            round.assessment.respondents[respondent].group = group;
            round.assessment.respondents[respondent].name = QStringLiteral("Person %1").arg(respondent);
            answerAll(round, respondent, answers[group]);
        }
    round.scorecard = scoring::scoreOf(round.questionnaire, round.assessment);
    return round;
}

} // namespace fixtures
