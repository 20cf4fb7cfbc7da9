#include "storage/lockprobe.h"

/// For systems whose processes do not see their own locks.
namespace heartwood::storage {

LockProbe::LockProbe(const QString &) {}

LockProbe::~LockProbe() = default;

std::optional<bool> LockProbe::isLocked(qint64) const
{
    return {};
}

} // namespace heartwood::storage
