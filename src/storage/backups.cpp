#include "storage/backups.h"

#include "storage/connection.h"
#include "storage/databasecopy.h"
#include "storage/durablefile.h"
#include "storage/rollingbackup.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"
#include "storage/workspacefile.h"
#include "storage/writerlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace heartwood::storage {

namespace {

constexpr QStringView timeFormat = u"yyyyMMdd-HHmmss";
constexpr QStringView suffix = u".heartwood";

/// NAME-HASHOFPATH-: two workspaces of one name keep apart.
QString prefixOf(const QString &workspacePath)
{
    const QString path = realPath(workspacePath);
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(12);
    return QFileInfo(path).completeBaseName() + u'-' + QString::fromLatin1(hash) + u'-';
}

QDateTime timeIn(const QString &fileName)
{
    const QStringView stem = QStringView(fileName).chopped(suffix.size());
    auto time = QDateTime::fromString(stem.last(timeFormat.size()), timeFormat);
    time.setTimeSpec(Qt::UTC);
    return time;
}

bool isGood(const QString &file)
{
    try {
        const FileFacts facts = inspect(file);
        if (facts.sealed) // whether it is sound is known once somebody has its passphrase
            return true;
        if (facts.schema > currentSchema())
            return false;
        Connection connection(file, Access::ReadOnly);
        Statement check(connection, "PRAGMA integrity_check(1)");
        return check.next() && check.bytes(0) == "ok";
    } catch (const Failure &) {
        return false;
    }
}

/// A journal belongs to the file it stands beside: left behind, it would be rolled back into the backup.
void setAside(const QString &path, const QString &aside)
{
    for (const auto &side : {QStringLiteral("-journal"), QStringLiteral("-wal"), QStringLiteral("-shm"), QString()}) {
        if (QFileInfo::exists(path + side))
            moveOver(path + side, aside + side);
    }
}

/// Two within a second, or a clock that was set back, must not take each other's name.
QString freeNameFor(const QString &workspacePath)
{
    QDateTime time = QDateTime::currentDateTimeUtc();
    const auto name = [&] { return workspacePath + QStringLiteral(".damaged-") + time.toString(timeFormat); };
    while (QFileInfo::exists(name()))
        time = time.addSecs(1);
    return name();
}

[[noreturn]] void failToWrite(const QString &path, const QString &detail)
{
    throw Failure{{.code = ErrorCode::CannotWrite, .file = path, .detail = detail, .faults = {}}};
}

/// The copy is whole before the damaged file goes aside, and on the disk before it takes its place.
QString restored(const Backup &backup, const QString &workspacePath)
{
    const WriterLock lock(workspacePath);
    QFile good(backup.file);
    QSaveFile file(workspacePath);
    if (!good.open(QIODevice::ReadOnly))
        throw Failure{{.code = ErrorCode::CannotOpen, .file = backup.file, .detail = good.errorString(), .faults = {}}};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(good.readAll()) != good.size() || !file.flush())
        failToWrite(workspacePath, file.errorString());
    QString aside = freeNameFor(workspacePath);
    setAside(workspacePath, aside);
    if (!file.commit()) {
        setAside(aside, workspacePath); // back again
        failToWrite(workspacePath, file.errorString());
    }
    syncFolderOf(workspacePath);
    return aside;
}

/// When it was made. Where the clock was set back since, its name says a time to come; the file may know better.
QDateTime madeAt(const Backup &backup, const QDateTime &now)
{
    return backup.time > now ? QFileInfo(backup.file).lastModified() : backup.time;
}

bool isDue(const QList<Backup> &backups, const QString &workspacePath)
{
    if (backups.isEmpty())
        return true;
    const QDateTime now = QDateTime::currentDateTimeUtc(), last = madeAt(backups.first(), now);
    if (last > now) // what was changed since cannot be told
        return true;
    return last.secsTo(now) >= backupIntervalSeconds && QFileInfo(workspacePath).lastModified() > last;
}

/// Later than every other, whatever the clock says: the oldest go first.
QDateTime nextTime(const QList<Backup> &backups)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return backups.isEmpty() ? now : std::max(now, backups.first().time.addSecs(1));
}

} // namespace

QList<Backup> backupsOf(const QString &workspacePath, const QString &backupFolder)
{
    const QString prefix = prefixOf(workspacePath);
    QList<Backup> backups;
    // The stamp sorts as text: newest first. Filtered here, for a name may hold what a wildcard means.
    const auto files = QDir(backupFolder).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        const bool fits = name.size() == prefix.size() + timeFormat.size() + suffix.size();
        if (fits && name.startsWith(prefix) && name.endsWith(suffix) && timeIn(name).isValid())
            backups.append({.file = file.filePath(), .time = timeIn(name), .bytes = file.size()});
    }
    return backups;
}

std::optional<Backup> newestGoodBackup(const QString &workspacePath, const QString &backupFolder)
{
    for (const Backup &backup : backupsOf(workspacePath, backupFolder)) {
        if (isGood(backup.file))
            return backup;
    }
    return {};
}

Result<QString> restoreBackup(const Backup &backup, const QString &workspacePath)
{
    try {
        return restored(backup, realPath(workspacePath));
    } catch (const Failure &failure) {
        return failure.error;
    }
}

void makeRollingBackup(Connection &connection, const QString &backupFolder)
{
    const QString workspacePath = connection.file();
    if (!anonymousWorkshopRuns(connection) && isDue(backupsOf(workspacePath, backupFolder), workspacePath))
        makeBackup(connection, backupFolder);
}

void makeBackup(Connection &connection, const QString &backupFolder)
{
    const QString workspacePath = connection.file();
    const QString time = nextTime(backupsOf(workspacePath, backupFolder)).toString(timeFormat);
    const QString file = backupFolder + u'/' + prefixOf(workspacePath) + time + suffix.toString();
    try {
        if (anonymousWorkshopRuns(connection))
            connection.fail(ErrorCode::BackupFailed, QStringLiteral("an anonymous workshop runs"));
        QDir().mkpath(backupFolder);
        copyDatabase(connection, file);
    } catch (const Failure &failure) {
        throw Failure{{.code = ErrorCode::BackupFailed, .file = file, .detail = failure.error.detail, .faults = {}}};
    }
    for (const Backup &old : backupsOf(workspacePath, backupFolder).mid(backupsKept))
        QFile::remove(old.file);
}

} // namespace heartwood::storage
