#include "storage/durablefile.h"

#include "storage/connection.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace heartwood::storage {

namespace {

[[noreturn]] void fail(const QString &path, const QSaveFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    throw Failure{{.code = full ? ErrorCode::DiskFull : ErrorCode::CannotWrite,
                   .file = path,
                   .detail = file.errorString(),
                   .faults = {}}};
}

} // namespace

void replaceFile(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        fail(path, file);
    syncFolderOf(path);
}

void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return; // it may be written to and not read: what was moved is there all the same
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path) // Windows moves with the file
#endif
}

} // namespace heartwood::storage
