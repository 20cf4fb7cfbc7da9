#include "storage/databasecopy.h"

#include "storage/connection.h"
#include "storage/sealedfile.h"
#include "storage/workspacefile.h"

#include <QFile>
#include <QScopeGuard>

namespace heartwood::storage {

void copyDatabase(Connection &connection, const QString &file)
{
    if (connection.sealed())
        return connection.sealed()->copyTo(file);
    const QString temporary = temporaryNameBeside(file);
    try {
        createPrivateFile(temporary);
        const auto guard = qScopeGuard([&temporary] { QFile::remove(temporary); });
        run(connection, "VACUUM INTO ?", temporary);
        moveOver(temporary, file);
    } catch (Failure &failure) {
        failure.error.file = file;
        throw;
    }
}

} // namespace heartwood::storage
