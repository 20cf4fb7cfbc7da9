#pragma once

#include <QString>

namespace heartwood::storage {

class Connection;

/// Backs the workspace up where the newest backup is an hour old and older than the last change. Throws BackupFailed.
void makeRollingBackup(Connection &connection, const QString &backupFolder);
/// Backs the workspace up and drops the backups beyond the ten kept. Throws BackupFailed.
void makeBackup(Connection &connection, const QString &backupFolder);

} // namespace heartwood::storage
