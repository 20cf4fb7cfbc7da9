#pragma once

#include "model/result.h"

#include <QByteArray>

namespace heartwood::report {

/// Replaces a file by these bytes, or leaves it as it was. Errors: DiskFull, CannotWrite.
Result<void> writeWhole(const QString &file, const QByteArray &bytes);

} // namespace heartwood::report
