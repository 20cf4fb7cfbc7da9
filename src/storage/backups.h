#pragma once

#include "model/result.h"

#include <QDateTime>
#include <QList>

/// Rolling backups in the user's data folder: at most one an hour of use, ten kept, a file each (VACUUM INTO).
namespace heartwood::storage {

constexpr int backupsKept = 10;
constexpr int backupIntervalSeconds = 3600;

struct Backup
{
    QString file;
    QDateTime time;
    qint64 bytes = 0;
};

/// Backups of the workspace at this path, newest first.
QList<Backup> backupsOf(const QString &workspacePath, const QString &backupFolder);
/// The newest that opens and passes its check; none where there is none.
std::optional<Backup> newestGoodBackup(const QString &workspacePath, const QString &backupFolder);
/// Puts a backup in the workspace's place; what stood there is kept beside it as NAME.damaged-DATE.
Result<QString> restoreBackup(const Backup &backup, const QString &workspacePath);

} // namespace heartwood::storage
