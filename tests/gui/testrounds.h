#pragma once

#include "ui/session.h"

#include <QFile>
#include <QtTest>

/// Rounds and files for the tests of pages.
namespace heartwood::ui::test {

/// A self-assessment of the Pulse with every answer at this level; its id.
inline qint64 addPulse(Session &session, const QString &title, int level, bool finished,
                       const QDate &date = QDate(2026, 5, 4),
                       const QString &organization = QStringLiteral("Larkfield Stores"))
{
    const auto hash = session.currentQuestionnaire();
    const auto questionnaire = session.questionnaire(*hash);
    storage::NewAssessment wanted;
    wanted.title = title;
    wanted.organization = organization;
    wanted.date = date;
    wanted.questionnaireHash = *hash;
    wanted.variant = QStringLiteral("pulse");
    const qint64 id = *session.assessments().create(wanted);
    const auto made = session.assessments().load(id);
    const QList<int> items = questionnaire->variant(wanted.variant)->items;
    for (const int item : finished ? items : items.mid(0, 5)) {
        const storage::AnswerPlace place{id, made->respondents.first().id, item};
        (void)session.assessments().saveAnswer(place, answerOfLevel(level));
    }
    if (finished)
        (void)session.assessments().finish(id);
    session.touched();
    return id;
}

inline void writeFile(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

} // namespace heartwood::ui::test
