#pragma once

#include "storage/sealedfile.h"

#include <QStringList>

/// Puts a workspace under a passphrase, changes the passphrase, or takes it away.
namespace heartwood::storage {

struct Protection
{
    std::shared_ptr<SealedFile> sealed; ///< as it is now; null where it is not protected any more
    int backups = 0;                    ///< that were sealed alike
    QStringList left;                   ///< copies in the workspace's folder or among its backups that are as they were
};

/// Nobody may have it open: not this process either. `now` is the protected workspace as it is opened, null where it
/// is not protected; an empty passphrase takes the protection away. Rolling backups and the copies that migrations made
/// follow, but when protection is taken away. Takes some seconds. Errors: those of opening, InUse, CannotWrite,
/// DiskFull; the file is as it was then. What the disk still holds of the former file where it stood is not wiped.
Result<Protection> protect(const QString &path, const std::shared_ptr<SealedFile> &now, const QString &passphrase,
                           const QString &backupFolder, SealCost cost = {});

} // namespace heartwood::storage
