#include "storage/writerlock.h"

#include "storage/connection.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace heartwood::storage {

namespace {

QString holderOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host, program;
    if (!lock.getLockInfo(&process, &host, &program))
        return {};
    return QStringLiteral("%1, process %2").arg(host).arg(process);
}

Error errorOf(const QLockFile &lock, const QString &path)
{
    Error error{.code = ErrorCode::CannotOpen, .file = path, .detail = lock.fileName(), .faults = {}};
    if (lock.error() == QLockFile::LockFailedError) {
        error.code = ErrorCode::InUse;
        error.detail = holderOf(lock);
    } else if (lock.error() == QLockFile::PermissionError) {
        error.code = ErrorCode::ReadOnly;
    } else if (QStorageInfo(QFileInfo(path).path()).bytesAvailable() == 0) {
        error.code = ErrorCode::DiskFull;
    }
    return error;
}

} // namespace

WriterLock::WriterLock(const QString &workspacePath) : m_file(fileFor(workspacePath))
{
    // Never stale by age: a workspace may be open for days. A lock whose process is gone is stale at any age.
    m_file.setStaleLockTime(0);
    if (!m_file.tryLock(0))
        throw Failure{errorOf(m_file, workspacePath)};
}

QString WriterLock::fileFor(const QString &workspacePath)
{
    const QFileInfo file(workspacePath);
    return file.path() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".lock");
}

} // namespace heartwood::storage
