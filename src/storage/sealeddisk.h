#pragma once

#include <QString>

namespace heartwood::storage {

class SealedFile;

/// Makes SQLite's file system of sealed files known to it. It opens no file but these, so nothing of a protected
/// workspace can reach a journal or a temporary file. Throws Storage.
void requireSealedDisk();

/// The URI by which SQLite opens a sealed file.
QString sealedDatabaseName(const SealedFile &file);

} // namespace heartwood::storage
