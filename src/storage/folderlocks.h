#pragma once

#include "storage/workspace.h"

namespace heartwood::storage {

/// Takes SQLite's lock for a moment and looks whether the system knows of it; where it does, whether the folder is
/// another computer's. For a connection that writes and is the process's only one to its file.
FolderLocks locksAround(Connection &connection);

/// As QStorageInfo names it: nfs4, cifs, fuse.sshfs.
bool isNetworkFileSystem(const QByteArray &type);

} // namespace heartwood::storage
