#include "storage/workshoprows.h"

#include "storage/askeditems.h"
#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/keys.h"
#include "storage/workshopdrill.h"

namespace heartwood::storage {

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
                            .drill = readDrillOf(connection, assessment),
                            .progress = {}};
    const auto plan = planIn(row.bytes(2), running.itemKeys);
    if (plan)
        running.plan = *plan;
    const auto progress = plan ? progressIn(row.bytes(5), running.asked()) : std::nullopt;
    if (!progress)
        connection.fail(ErrorCode::Damaged, QStringLiteral("workshop of assessment %1").arg(assessment));
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
