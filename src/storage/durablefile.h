#pragma once

#include <QByteArrayView>
#include <QString>

namespace heartwood::storage {

/// Puts bytes in a file's place, whole or not at all, readable by its owner only, and on the disk when it returns, its
/// name too. Throws CannotWrite, DiskFull; what stood there then stands there still.
void replaceFile(const QString &path, QByteArrayView bytes);

/// Names that were made, moved or deleted in a file's folder outlast a power cut.
void syncFolderOf(const QString &path);

} // namespace heartwood::storage
