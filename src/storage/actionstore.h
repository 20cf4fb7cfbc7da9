#pragma once

#include "model/action.h"
#include "model/result.h"

#include <QList>

/// What was undertaken because of an assessment.
namespace heartwood::storage {

class Workspace;

/// An action with the round that it came from.
struct KeptAction
{
    qint64 assessment = 0;
    Action action{};
    bool operator==(const KeptAction &) const = default;
};

class ActionStore
{
public:
    explicit ActionStore(Workspace &workspace) : m_workspace(workspace) {}

    /// Its id. An action that already has one gets that again, and with it its old place: so a removal is taken back.
    /// NoSuchAssessment; BadArgument without a text, or with a key that cannot be kept.
    Result<qint64> add(qint64 assessment, const Action &action);
    /// Replaces the action of this id. BadArgument where there is none, and as add.
    Result<void> save(const Action &action);
    /// BadArgument where there is none.
    Result<void> remove(qint64 id);

    /// In order of creation.
    Result<QList<Action>> list(qint64 assessment) const;
    /// Of all rounds of an organization that are not deleted, in order of creation; the sample's apart from one's own.
    Result<QList<KeptAction>> listOf(const QString &organization, bool sample) const;

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
