#include "cli/recovery.h"
#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

namespace heartwood::cli {

namespace {

/// What is wrong, then what "recover" would save.
Outcome damageOf(const QString &file, const Error &error)
{
    QStringList lines{error.detail};
    if (const auto recoverable = storage::recoverable(file, shippedQuestionnaires()))
        for (const QString &line : linesOf(*recoverable))
            lines << QStringLiteral("can be recovered: ") + line;
    return Unsound{file, lines};
}

} // namespace

Outcome checkWorkspace(const Arguments &arguments)
{
    const QString file = arguments.place(0);
    const auto workspace = openForReading(file);
    if (!workspace)
        return workspace.error().code == ErrorCode::Damaged ? damageOf(file, workspace.error())
                                                            : Outcome(workspace.error());
    const auto result = (*workspace)->check();
    if (!result)
        return result.error().code == ErrorCode::Damaged ? damageOf(file, result.error()) : Outcome(result.error());
    if (result->problems.isEmpty())
        return QByteArray();
    return Unsound{file, result->problems};
}

} // namespace heartwood::cli
