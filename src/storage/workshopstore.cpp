#include "storage/workshopstore.h"

#include "storage/askeditems.h"
#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/keys.h"
#include "storage/workshopdrill.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace heartwood::storage {

namespace {

std::optional<qint64> runningIn(Connection &connection)
{
    Statement row(connection, "SELECT assessment FROM workshop JOIN assessment ON assessment.id = workshop.assessment "
                              "WHERE deleted_at IS NULL ORDER BY assessment DESC");
    return row.next() ? std::optional(row.integer(0)) : std::nullopt;
}

void requireFitting(Connection &connection, const NewWorkshop &workshop, qsizetype items)
{
    const auto isItem = [items](int item) { return item >= 0 && item < items; };
    const QSet<int> asked(workshop.items.begin(), workshop.items.end());
    if (asked.isEmpty() || asked.size() != workshop.items.size() || !std::ranges::all_of(asked, isItem))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("items"));
    const QSet<QString> groups(workshop.groups.begin(), workshop.groups.end());
    if (groups.size() != workshop.groups.size() || groups.contains(QString()))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("groups"));
    if (workshop.pace.isEmpty() || workshop.seconds < 0 || workshop.code.isEmpty() || workshop.secret.isEmpty())
        connection.fail(ErrorCode::BadArgument, QStringLiteral("workshop"));
}

Assessment emptyRound(const NewWorkshop &workshop, int items)
{
    Assessment round;
    round.head.title = workshop.assessment.title;
    round.head.organization = workshop.assessment.organization;
    round.head.date = workshop.assessment.date;
    round.head.questionnaireHash = workshop.assessment.questionnaireHash;
    round.head.variant = workshop.assessment.variant;
    round.head.asked = workshop.items;
    round.head.mode = workshop.assessment.mode;
    for (const QString &name : workshop.groups)
        round.groups.append({.name = name});
    round.itemCount = items;
    return round;
}

void insertWorkshop(Connection &connection, qint64 id, const NewWorkshop &workshop, const QStringList &itemKeys)
{
    const WorkshopPlan plan{
        .pace = workshop.pace, .items = workshop.items, .seconds = workshop.seconds, .listen = workshop.listen};
    const WorkshopProgress lobby{.stage = QStringLiteral("lobby")};
    run(connection,
        "INSERT INTO workshop (assessment, plan, code, secret, progress, started_at) VALUES (?, ?, ?, ?, ?, ?)", id,
        QByteArrayView(textOf(plan, itemKeys)), QByteArrayView(workshop.code), Blob{workshop.secret},
        QByteArrayView(textOf(lobby)), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

} // namespace

Result<qint64> WorkshopStore::begin(const NewWorkshop &workshop)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (const auto other = runningIn(connection))
            connection.fail(ErrorCode::BadArgument, QStringLiteral("the workshop of assessment %1 runs").arg(*other));
        const QString &hash = workshop.assessment.questionnaireHash;
        const int items = questionnaireSize(connection, hash).items;
        requireFitting(connection, workshop, items);
        const qint64 id = insertAssessment(connection, emptyRound(workshop, items));
        insertWorkshop(connection, id, workshop, itemKeysOf(connection, hash));
        if (workshop.drill)
            insertDrill(connection, id, *workshop.drill);
        return id;
    });
}

Result<std::optional<qint64>> WorkshopStore::running() const
{
    return reading(m_workspace.connection(), [this] { return runningIn(m_workspace.connection()); });
}

Result<QList<ItemTalk>> WorkshopStore::talks(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        requireAssessment(connection, assessment);
        QList<ItemTalk> talks;
        Statement row(connection,
                      "SELECT item, agreed, note, minority, skipped, second_counts FROM item_talk "
                      "JOIN assessment ON assessment.id = item_talk.assessment "
                      "JOIN questionnaire_item ON questionnaire_item.questionnaire = assessment.questionnaire "
                      "AND questionnaire_item.key = item_talk.item WHERE item_talk.assessment = ? ORDER BY position",
                      assessment);
        while (row.next()) {
            ItemTalk talk{.item = row.text(0),
                          .agreed = row.isNull(1) ? std::nullopt : std::optional(int(row.integer(1))),
                          .note = row.text(2),
                          .minority = row.text(3),
                          .skipped = row.integer(4) != 0};
            if (!row.isNull(5) && !(talk.second = countsIn(row.bytes(5))))
                connection.fail(ErrorCode::Damaged, QStringLiteral("talk about %1").arg(talk.item));
            talks.append(talk);
        }
        return talks;
    });
}

Result<QList<GapDots>> WorkshopStore::dots(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        requireAssessment(connection, assessment);
        QList<GapDots> gaps;
        Statement row(connection,
                      "SELECT gap_dots.practice, dots FROM gap_dots "
                      "JOIN assessment ON assessment.id = gap_dots.assessment "
                      "JOIN questionnaire_item ON questionnaire_item.questionnaire = assessment.questionnaire "
                      "AND questionnaire_item.practice = gap_dots.practice WHERE gap_dots.assessment = ? "
                      "GROUP BY gap_dots.practice ORDER BY dots DESC, min(position)",
                      assessment);
        while (row.next())
            gaps.append({.practice = row.text(0), .dots = int(row.integer(1))});
        return gaps;
    });
}

} // namespace heartwood::storage
