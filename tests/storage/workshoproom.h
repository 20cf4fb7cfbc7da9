#pragma once

#include "fixture.h"

#include "storage/workshopstore.h"

/// A workshop on the small questionnaire and people to fill it with.
namespace heartwood::storage::test {

/// Asks items 4, 0 and 2, in this order.
inline NewWorkshop tinyWorkshop(const QString &hash, Mode mode = Mode::Anonymous)
{
    return {.assessment = {.title = QStringLiteral("Leaders"),
                           .organization = QStringLiteral("Larkfield"),
                           .date = QDate(2026, 11, 20),
                           .questionnaireHash = hash,
                           .variant = QStringLiteral("pulse"),
                           .mode = mode},
            .groups = {QStringLiteral("Executives"), QStringLiteral("Shops")},
            .pace = QStringLiteral("together"),
            .items = {4, 0, 2},
            .seconds = 60,
            .code = "KRM482",
            .secret = "thirty-two bytes that key hashes"};
}

/// Two questions, at positions 3 and 4 of tinyWorkshop.
inline Drill tinyDrill()
{
    const std::array choices{QStringLiteral("Nobody"), QStringLiteral("A board"), QStringLiteral("A boss"),
                             QStringLiteral("A team"), QStringLiteral("Größe — 好")};
    const auto question = [&choices](const QString &key) {
        return DrillQuestion{.key = key,
                             .question = QStringLiteral("Who, in %1?").arg(key),
                             .help = QStringLiteral("By name."),
                             .choices = choices};
    };
    return {.key = QStringLiteral("tiny"),
            .version = QStringLiteral("1.0"),
            .language = QStringLiteral("en"),
            .title = QStringLiteral("A video"),
            .scenario = {QStringLiteral("9:10. It is filmed."), QStringLiteral("10:30. It is shared.")},
            .questions = {question(QStringLiteral("decide")), question(QStringLiteral("cost"))},
            .closing = QStringLiteral("Write down one name.")};
}

/// A choice of the full questionnaire, items 4, 0 and 3, and the drill.
inline NewWorkshop drilledWorkshop(const QString &hash, Mode mode = Mode::Anonymous)
{
    NewWorkshop workshop = tinyWorkshop(hash, mode);
    workshop.assessment.variant = QStringLiteral("full");
    workshop.items = {4, 0, 3};
    workshop.listen = QStringLiteral("192.168.1.20:8420");
    workshop.drill = tinyDrill();
    return workshop;
}

/// Person 0 is hash-of-000, so that it can be found in the file's bytes.
inline QByteArray tokenHashOf(int person)
{
    return "hash-of-" + QByteArray::number(person).rightJustified(3, '0');
}

inline WorkshopPerson someone(int person, bool spectator = false)
{
    return {.person = person,
            .name = QStringLiteral("Person %1").arg(person),
            .group = person % 2,
            .spectator = spectator,
            .tokenHash = tokenHashOf(person)};
}

inline WorkshopBatch joining(int count)
{
    WorkshopBatch batch;
    for (int person = 0; person < count; ++person)
        batch.joined.append(someone(person));
    return batch;
}

inline WorkshopVote voteOf(int person, int item, char answer, quint32 number = 1, bool second = false)
{
    return {.person = person, .item = item, .second = second, .answer = Answer(answer), .number = number};
}

/// One vote on an item by everybody from person 0 on.
inline QList<WorkshopVote> votesOf(const QByteArray &answers, int item, bool second = false)
{
    QList<WorkshopVote> votes;
    for (int person = 0; person < answers.size(); ++person)
        votes.append(voteOf(person, item, answers[person], 1, second));
    return votes;
}

/// At the second item, the first talked about and voted on again.
inline WorkshopProgress halfWay()
{
    return {.stage = QStringLiteral("voting"),
            .item = 1,
            .agenda = {2, 0},
            .gaps = {QStringLiteral("b.one"), QStringLiteral("a.one")},
            .talks = {{.revealed = true,
                       .votedAgain = true,
                       .agreed = 3,
                       .note = QStringLiteral("Größe — 好"),
                       .minority = QStringLiteral("Two see a 1")},
                      {},
                      {.skipped = true}}};
}

/// At the drill's first question, after which the room goes back to the second item.
inline WorkshopProgress inTheDrill()
{
    WorkshopProgress progress = halfWay();
    progress.item = 3;
    progress.before = 1;
    progress.talks += {{.revealed = true, .agreed = 5, .note = QStringLiteral("From Monday")}, {}};
    return progress;
}

} // namespace heartwood::storage::test
