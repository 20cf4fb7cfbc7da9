#include "storage/workshopdrill.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"

#include <algorithm>

namespace heartwood::storage {

std::optional<Drill> readDrillOf(Connection &connection, qint64 assessment)
{
    Statement row(connection, "SELECT document FROM drill WHERE assessment = ?", assessment);
    if (!row.next())
        return std::nullopt;
    const auto drill = readDrill(row.bytes(0).toByteArray());
    if (!drill)
        connection.fail(ErrorCode::Damaged, QStringLiteral("drill of assessment %1").arg(assessment));
    return *drill;
}

void insertDrill(Connection &connection, qint64 assessment, const Drill &drill)
{
    const QByteArray document = drillDocument(drill);
    if (!readDrill(document))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("drill"));
    run(connection, "INSERT INTO drill (assessment, document) VALUES (?, ?)", assessment, QByteArrayView(document));
}

QList<DrillQuestionTalk> readDrillTalks(Connection &connection, qint64 assessment, const Drill &drill)
{
    QList<DrillQuestionTalk> talks(drill.questions.size());
    Statement row(connection, "SELECT question, agreed, note, minority, counts FROM drill_talk WHERE assessment = ?",
                  assessment);
    while (row.next()) {
        const auto question = std::ranges::find(drill.questions, row.text(0), &DrillQuestion::key);
        const auto counts = row.isNull(4) ? std::nullopt : countsIn(row.bytes(4));
        if (question == drill.questions.end() || counts.has_value() == row.isNull(4))
            connection.fail(ErrorCode::Damaged, QStringLiteral("talk about %1").arg(row.text(0)));
        talks[question - drill.questions.begin()] = {.counts = counts,
                                                     .agreed = row.isNull(1) ? std::nullopt
                                                                             : std::optional(int(row.integer(1))),
                                                     .note = row.text(2),
                                                     .minority = row.text(3)};
    }
    return talks;
}

void saveDrillTalks(Connection &connection, const RunningWorkshop &running, const QList<WorkshopTalk> &talks)
{
    run(connection, "DELETE FROM drill_talk WHERE assessment = ?", running.assessment);
    for (qsizetype i = 0; i < running.questions(); ++i) {
        const WorkshopTalk &talk = talks[running.items() + i];
        if (!talk.agreed && talk.note.isEmpty() && talk.minority.isEmpty())
            continue;
        run(connection, "INSERT INTO drill_talk (assessment, question, agreed, note, minority) VALUES (?, ?, ?, ?, ?)",
            running.assessment, running.drill->questions[i].key, talk.agreed, talk.note, talk.minority);
    }
}

Result<std::optional<DrillTalk>> WorkshopStore::drill(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&]() -> std::optional<DrillTalk> {
        requireAssessment(connection, assessment);
        const auto drill = readDrillOf(connection, assessment);
        if (!drill)
            return std::nullopt;
        return DrillTalk{.drill = *drill, .questions = readDrillTalks(connection, assessment, *drill)};
    });
}

} // namespace heartwood::storage
