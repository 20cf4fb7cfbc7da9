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

} // namespace heartwood::storage::test
