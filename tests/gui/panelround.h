#pragma once

#include "ui/session.h"

#include "model/questionnairedocument.h"

#include <QtTest>

/// Rounds of many people, made by rule.
namespace heartwood::ui::test {

inline Questionnaire builtIn()
{
    const auto document = builtInQuestionnaire(QStringLiteral("customer-obsession"));
    return questionnaireIn(*document, QStringLiteral("en"));
}

struct PanelWish
{
    int people = 12;
    Mode mode = Mode::Named;
    int groups = 0;
};

/// People who differ a little: levels 1 to 5, here and there a don't know, an item that does not apply, one left open.
inline Assessment panelOf(const Questionnaire &questionnaire, const PanelWish &wish)
{
    Assessment made;
    made.head.title = QStringLiteral("Leaders 2026");
    made.head.organization = QStringLiteral("Larkfield Stores");
    made.head.date = QDate(2026, 5, 4);
    made.head.questionnaireKey = questionnaire.key;
    made.head.questionnaireHash = questionnaire.hash;
    made.head.variant = QStringLiteral("full");
    made.head.mode = wish.mode;
    made.head.state = State::Finished;
    made.head.respondents = wish.people;
    made.itemCount = int(questionnaire.items.size());
    for (int g = 0; g < wish.groups; ++g)
        made.groups << Group{.name = QStringLiteral("Group %1").arg(g + 1), .role = GroupRole::Neither};
    for (int person = 0; person < wish.people; ++person) {
        Respondent respondent;
        respondent.name = wish.mode == Mode::Named ? QStringLiteral("Person %1").arg(person + 1) : QString();
        // The first group is everybody but four: the second one is too small to be shown.
        respondent.group = wish.groups == 0 ? -1 : person < wish.people - 4 ? 0 : wish.groups - 1;
        respondent.finished = true;
        made.respondents << respondent;
        for (int item = 0; item < made.itemCount; ++item) {
            const int turn = person * 5 + item * 7 + person * item;
            const bool odd = turn % 23 == 0;
            const Answer answer =
                odd ? std::array{Answer::DontKnow, Answer::NotApplicable, Answer::Open}[size_t(item % 3)]
                    : answerOfLevel(1 + (item / 12 + turn % 3) % 5);
            made.answers += static_cast<char>(answer);
        }
    }
    made.aims = QList<Aim>(questionnaire.practices.size());
    return made;
}

inline Round scored(const Questionnaire &questionnaire, const Assessment &assessment)
{
    return {.assessment = assessment,
            .questionnaire = questionnaire,
            .scorecard = scoring::scoreOf(questionnaire, assessment)};
}

/// Into the open workspace; its id.
inline qint64 addPanel(Session &session, const PanelWish &wish)
{
    const auto hash = session.currentQuestionnaire();
    const auto questionnaire = session.questionnaire(*hash);
    const auto id = session.assessments().add(panelOf(*questionnaire, wish));
    session.touched();
    return id ? *id : 0;
}

} // namespace heartwood::ui::test
