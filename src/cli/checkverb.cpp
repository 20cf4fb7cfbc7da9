#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

namespace heartwood::cli {

Outcome checkWorkspace(const Arguments &arguments)
{
    const auto workspace = openForReading(arguments.place(0));
    if (!workspace)
        return workspace.error();
    const auto result = (*workspace)->check();
    if (!result)
        return result.error();
    if (result->problems.isEmpty())
        return QByteArray();
    return Unsound{arguments.place(0), result->problems};
}

} // namespace heartwood::cli
