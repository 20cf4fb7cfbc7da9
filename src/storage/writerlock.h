#pragma once

#include <QLockFile>
#include <QString>

/// One writer a workspace: a small file beside it that says who writes, so that it also tells across a network folder.
/// The file a killed process leaves behind is seen to be stale and taken over.
namespace heartwood::storage {

class WriterLock
{
public:
    /// Throws InUse (detail: HOST, process N), ReadOnly where the folder takes no file, DiskFull, CannotOpen.
    explicit WriterLock(const QString &workspacePath);

    static QString fileFor(const QString &workspacePath);

private:
    QLockFile m_file;
};

} // namespace heartwood::storage
