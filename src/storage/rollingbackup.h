#pragma once

#include <QString>

namespace heartwood::storage {

class Connection;

/// Backs the workspace up where the newest backup is an hour old and older than the last change; never while an
/// anonymous workshop runs, for until its close the file leads from phones to sheets. Throws BackupFailed.
void makeRollingBackup(Connection &connection, const QString &backupFolder);
/// Backs the workspace up and drops the backups beyond the ten kept. Throws BackupFailed, also while an anonymous
/// workshop runs.
void makeBackup(Connection &connection, const QString &backupFolder);

} // namespace heartwood::storage
