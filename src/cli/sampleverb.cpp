#include "cli/sample.h"
#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

namespace heartwood::cli {

Outcome makeSample(const Arguments &arguments)
{
    const auto workspace = WritableWorkspace::open(arguments, true);
    if (!workspace)
        return workspace.error();
    const Result<qint64> added = addSample(***workspace);
    if (!added)
        return added.error();
    (*workspace)->keep();
    return QByteArray();
}

} // namespace heartwood::cli
