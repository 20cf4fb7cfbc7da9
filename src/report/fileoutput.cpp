#include "report/fileoutput.h"

#include <QSaveFile>

namespace heartwood::report {
namespace {

Error errorOf(const QSaveFile &file, const QString &name)
{
    const bool full = file.error() == QFileDevice::ResourceError;
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
        return errorOf(out, file);
    return {};
}

} // namespace heartwood::report
