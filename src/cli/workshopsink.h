#pragma once

#include "live/sink.h"
#include "storage/workshopstore.h"
#include "storage/workspace.h"

#include <memory>

/// A live workshop kept in a workspace: live knows no storage, and storage no live.
namespace heartwood::cli {

/// What live's plan and key are kept as, for WorkshopStore::begin. How many questions the drill has, it says itself.
storage::NewWorkshop newWorkshop(const live::Plan &plan, const storage::NewAssessment &assessment,
                                 const QByteArray &code, const QByteArray &secret, const QString &listen = {},
                                 const std::optional<Drill> &drill = {});

/// What a killed workshop is resumed from. NoSuchAssessment where that assessment has none running; Damaged.
Result<live::Kept> keptWorkshop(storage::Workspace &workspace, qint64 assessment);

/// Keeps a running workshop over a connection of its own, so that a thread other than the window's may write.
class WorkshopSink : public live::Sink
{
public:
    static Result<std::unique_ptr<WorkshopSink>> open(const storage::Workspace &workspace, qint64 assessment);

    Result<void> keep(const live::Batch &batch) override;
    /// May be called again where it failed.
    Result<void> close() override;

private:
    WorkshopSink(std::unique_ptr<storage::Workspace> workspace, qint64 assessment);

    // Two connections of one process to one file are two users of it to SQLite, which keeps their transactions apart;
    // a writer waits for the other, up to two seconds. Other processes stay out, for both share the workspace's lock.
    // Qt opens and closes the connection on the thread that makes and ends the sink. In between SQLite's handle is
    // used alone, which any thread may do, one at a time (SQLITE_OPEN_NOMUTEX), and a sink is called on one thread.
    std::unique_ptr<storage::Workspace> m_workspace;
    qint64 m_assessment;
};

} // namespace heartwood::cli
