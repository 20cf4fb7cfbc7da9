#include "storage/lockprobe.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

/// Locks of an open file description are apart from those of the process, so that it sees its own.
namespace heartwood::storage {

LockProbe::LockProbe(const QString &path) : m_file(open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC)) {}

LockProbe::~LockProbe()
{
    if (m_file >= 0)
        close(m_file);
}

std::optional<bool> LockProbe::isLocked(qint64 byte) const
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    if (m_file < 0 || fcntl(m_file, F_OFD_GETLK, &lock) != 0)
        return {};
    return lock.l_type != F_UNLCK;
}

} // namespace heartwood::storage
