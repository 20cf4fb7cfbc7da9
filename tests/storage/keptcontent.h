#pragma once

#include "fixture.h"

#include "storage/assessmentstore.h"

#include "model/action.h"
#include "model/forecast.h"
#include "model/measure.h"
#include "model/reportwords.h"

#include <QTest>

/// What every kept sample file holds beside namedRound(), since schema 1.
namespace heartwood::storage::test {

inline Assessment secondRound(const QString &hash)
{
    Assessment round = namedRound(hash);
    round.head.title = QStringLiteral("Leaders 2027");
    round.head.date = QDate(2027, 3, 1);
    round.head.variant = QStringLiteral("pulse");
    round.head.deeper = QStringLiteral("full");
    round.head.population.reset();
    round.head.state = State::Open;
    round.answers = "5--N-4-3-2";
    round.notes.clear();
    round.evidence = {{0, 0, EvidenceKind::Affirmation, QDate(2026, 12, 24)}};
    round.aims = QList<Aim>(3);
    return round;
}

inline Measure wave()
{
    Measure measure;
    measure.kind = MeasureKind::Nps;
    measure.organization = QStringLiteral("Larkfield");
    measure.date = QDate(2026, 4, 30);
    measure.scaleMax = 10;
    measure.answers = {10.0, 9.0, std::nullopt, 6.0, 11.0, 7.5};
    return measure;
}

inline void compareMeasures(const Measure &kept, const Measure &expected)
{
    QCOMPARE(kept.kind, expected.kind);
    QCOMPARE(kept.organization, expected.organization);
    QCOMPARE(kept.date, expected.date);
    QCOMPARE(kept.scaleMax, expected.scaleMax);
    QCOMPARE(kept.answers, expected.answers);
}

inline void compareRounds(const Assessment &kept, const Assessment &expected)
{
    QCOMPARE(kept.head.title, expected.head.title);
    QCOMPARE(kept.head.organization, expected.head.organization);
    QCOMPARE(kept.head.date, expected.head.date);
    QCOMPARE(kept.head.questionnaireName(), QStringLiteral("tiny/") + expected.head.variant);
    QCOMPARE(kept.head.deeper, expected.head.deeper);
    QCOMPARE(kept.head.mode, expected.head.mode);
    QCOMPARE(kept.head.state, expected.head.state);
    QCOMPARE(kept.head.population, expected.head.population);
    QCOMPARE(kept.groups, expected.groups);
    QCOMPARE(kept.answers, expected.answers);
    QCOMPARE(kept.notes, expected.notes);
    QCOMPARE(kept.evidence, expected.evidence);
    QCOMPARE(kept.aims, expected.aims);
    QCOMPARE(kept.respondents.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(kept.respondents[i].name, expected.respondents[i].name);
        QCOMPARE(kept.respondents[i].group, expected.respondents[i].group);
        QCOMPARE(kept.respondents[i].finished, expected.respondents[i].finished);
    }
}

/// What they hold since schema 2.
inline Assessment firstRound(const QString &hash)
{
    Assessment round = namedRound(hash);
    round.notes[0].isPrivate = true;
    return round;
}

inline QList<Action> actions()
{
    return {{.id = 1,
             .practice = QStringLiteral("a.one"),
             .advice = QStringLiteral("a.one.1-2.a"),
             .text = QStringLiteral("Ring five customers a week"),
             .owner = QStringLiteral("Bo"),
             .due = QDate(2026, 6, 30),
             .state = ActionState::Doing,
             .moves = {QStringLiteral("a.one.x"), QStringLiteral("a.one.y")}},
            {.id = 2,
             .practice = QStringLiteral("b.one"),
             .advice = {},
             .text = QStringLiteral("Größe — 好"),
             .owner = {},
             .due = {},
             .state = ActionState::Dropped,
             .moves = {}}};
}

inline QList<AuthorText> authorTexts()
{
    return {{.section = QStringLiteral("advice"), .headline = {}, .text = {}, .replaces = true},
            {.section = QStringLiteral("summary"),
             .headline = QStringLiteral("A year well spent"),
             .text = QStringLiteral("First.\n\nSecond."),
             .replaces = false}};
}

inline Branding branding()
{
    return {.firm = QStringLiteral("Alder & Co."),
            .logo = QByteArray("\x89PNG\0\xff", 6),
            .accent = QStringLiteral("#2f6f62"),
            .footer = QStringLiteral("Alder"),
            .confidentiality = QStringLiteral("In confidence")};
}

/// What they hold since schema 3.
inline Measure coveredWave()
{
    Measure measure = wave();
    measure.date = QDate(2026, 10, 31);
    measure.covered = true;
    return measure;
}

inline Forecast forecast()
{
    return {.id = 1,
            .kind = MeasureKind::Nps,
            .organization = QStringLiteral("Larkfield"),
            .date = QDate(2026, 10, 1),
            .guesses = {-20, 30.5, 45}};
}

inline const QByteArray clientsLogo("\x89PNG\0client", 11);

} // namespace heartwood::storage::test
