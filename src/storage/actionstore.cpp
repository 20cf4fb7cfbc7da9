#include "storage/actionstore.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/workspace.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

/// Moves are kept parted by spaces.
void requireFitting(Connection &connection, const Action &action)
{
    const bool movesFit =
        std::ranges::none_of(action.moves, [](const QString &key) { return key.isEmpty() || key.contains(u' '); });
    if (action.text.isEmpty() || !movesFit || (action.due && !action.due->isValid()))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("action ") + action.text);
}

Action actionIn(Connection &connection, const Statement &row)
{
    const auto state = actionStateOfKey(row.text(7));
    const std::optional<QDate> due = row.isNull(6) ? std::nullopt : std::optional(row.date(6));
    if (!state || (due && !due->isValid()))
        connection.fail(ErrorCode::Damaged, QStringLiteral("action %1").arg(row.integer(1)));
    return {.id = row.integer(1),
            .practice = row.text(2),
            .advice = row.text(3),
            .text = row.text(4),
            .owner = row.text(5),
            .due = due,
            .state = *state,
            .moves = row.text(8).split(u' ', Qt::SkipEmptyParts)};
}

QList<KeptAction> actionsIn(Connection &connection, Statement &row)
{
    QList<KeptAction> actions;
    while (row.next())
        actions.append({.assessment = row.integer(0), .action = actionIn(connection, row)});
    return actions;
}

} // namespace

Result<qint64> ActionStore::add(qint64 assessment, const Action &action)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireAssessment(connection, assessment);
        requireFitting(connection, action);
        run(connection,
            "INSERT INTO action (id, assessment, practice, advice, text, owner, due, state, moves) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            action.id == 0 ? std::nullopt : std::optional(action.id), assessment, action.practice, action.advice,
            action.text, action.owner, action.due, actionStateKey(action.state), action.moves.join(u' '));
        return connection.lastId();
    });
}

Result<void> ActionStore::save(const Action &action)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireFitting(connection, action);
        const qint64 changed = run(connection,
                                   "UPDATE action SET practice = ?, advice = ?, text = ?, owner = ?, due = ?, "
                                   "state = ?, moves = ? WHERE id = ?",
                                   action.practice, action.advice, action.text, action.owner, action.due,
                                   actionStateKey(action.state), action.moves.join(u' '), action.id);
        if (changed == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("action %1").arg(action.id));
    });
}

Result<void> ActionStore::remove(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (run(connection, "DELETE FROM action WHERE id = ?", id) == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("action %1").arg(id));
    });
}

Result<QList<Action>> ActionStore::list(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection,
                      "SELECT assessment, id, practice, advice, text, owner, due, state, moves FROM action "
                      "WHERE assessment = ? ORDER BY id",
                      assessment);
        QList<Action> actions;
        for (const KeptAction &kept : actionsIn(connection, row))
            actions.append(kept.action);
        return actions;
    });
}

Result<QList<KeptAction>> ActionStore::listOf(const QString &organization, bool sample) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection,
                      "SELECT action.assessment, action.id, practice, advice, text, owner, due, action.state, moves "
                      "FROM action JOIN assessment ON assessment.id = action.assessment "
                      "WHERE organization = ? AND sample = ? AND deleted_at IS NULL ORDER BY action.id",
                      organization, sample);
        return actionsIn(connection, row);
    });
}

} // namespace heartwood::storage
