#include "report/fileoutput.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace heartwood::report {
namespace {

/// Qt knows a full disk while it writes, but not when the last of it is flushed.
Error errorOf(const QSaveFile &file, const QString &name, qsizetype size)
{
    const QStorageInfo disk(QFileInfo(name).absolutePath());
    const bool full = file.error() == QFileDevice::ResourceError || (disk.isValid() && disk.bytesAvailable() < size);
    return {.code = full ? ErrorCode::DiskFull : ErrorCode::CannotWrite,
            .file = name,
            .detail = file.errorString(),
            .faults = {}};
}

} // namespace

Result<void> writeWhole(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return errorOf(out, file, bytes.size());
    return {};
}

} // namespace heartwood::report
