#include "cli/recovery.h"
#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

namespace heartwood::cli {

namespace {

Outcome damageOf(const QString &file, const Error &error)
{
    Unsound unsound{file, {error.detail}};
    if (const auto recoverable = storage::recoverable(file, shippedQuestionnaires()))
        unsound.recoverable = linesOf(*recoverable);
    return unsound;
}

} // namespace

Outcome checkWorkspace(const Arguments &arguments)
{
    const QString file = arguments.place(0);
    const auto workspace = openForReading(arguments);
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
