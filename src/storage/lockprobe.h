#pragma once

#include <QString>

#include <optional>

namespace heartwood::storage {

/// Looks at a file's locks from outside, through an open file of its own. Whoever closes a file gives up all locks of
/// the process on it (POSIX), so this one is made before a lock that is to be seen is taken, and outlives it.
class LockProbe
{
public:
    explicit LockProbe(const QString &path);
    ~LockProbe();
    LockProbe(const LockProbe &) = delete;
    LockProbe &operator=(const LockProbe &) = delete;

    /// Whether somebody else, this process included, has a lock on the byte there; none where that cannot be told.
    std::optional<bool> isLocked(qint64 byte) const;

private:
    int m_file = -1;
};

} // namespace heartwood::storage
