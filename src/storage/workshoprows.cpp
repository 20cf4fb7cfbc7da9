#include "storage/workshoprows.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/keys.h"

namespace heartwood::storage {

QStringList itemKeysOf(Connection &connection, const QString &questionnaireHash)
{
    QStringList keys;
    Statement row(connection, "SELECT key FROM questionnaire_item WHERE questionnaire = ? ORDER BY position",
                  questionnaireHash);
    while (row.next())
        keys.append(row.text(0));
    return keys;
}

RunningWorkshop readRunning(Connection &connection, qint64 assessment)
{
    Statement row(connection,
                  "SELECT questionnaire, mode, plan, code, secret, progress FROM workshop "
                  "JOIN assessment ON assessment.id = workshop.assessment "
                  "WHERE workshop.assessment = ? AND deleted_at IS NULL",
                  assessment);
    if (!row.next())
        connection.fail(ErrorCode::NoSuchAssessment, QStringLiteral("workshop of assessment %1").arg(assessment));
    RunningWorkshop running{.assessment = assessment,
                            .hash = row.text(0),
                            .mode = modeOf(row.bytes(1)),
                            .itemKeys = itemKeysOf(connection, row.text(0)),
                            .plan = {},
                            .code = row.bytes(3).toByteArray(),
                            .secret = row.blob(4),
                            .progress = {}};
    const auto plan = planIn(row.bytes(2), running.itemKeys);
    const auto progress = plan ? progressIn(row.bytes(5), plan->items.size()) : std::nullopt;
    if (!progress)
        connection.fail(ErrorCode::Damaged, QStringLiteral("workshop of assessment %1").arg(assessment));
    running.plan = *plan;
    running.progress = *progress;
    return running;
}

bool anonymousWorkshopRuns(Connection &connection)
{
    Statement row(connection, "SELECT 1 FROM workshop JOIN assessment ON assessment.id = workshop.assessment "
                              "WHERE mode = 'anonymous'");
    return row.next();
}

} // namespace heartwood::storage
