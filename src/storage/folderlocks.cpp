#include "storage/folderlocks.h"

#include "storage/connection.h"
#include "storage/lockprobe.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace heartwood::storage {

namespace {

/// Whoever is about to write has this byte (https://sqlite.org/fileformat2.html#the_lock_byte_page).
constexpr qint64 reservedByte = 0x40000001;

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static const QByteArrayList names =
        QByteArray("nfs nfs4 cifs smb2 smb3 smbfs 9p afpfs afs webdav davfs ceph lustre glusterfs sshfs gvfsd-fuse "
                   "rclone vboxsf prl_fs")
            .split(' ');
    return names.contains(type.startsWith("fuse.") ? type.mid(5) : type);
}

FolderLocks locksAround(Connection &connection)
{
    const LockProbe probe(connection.file());
    try {
        const Transaction writer(connection, Transaction::Kind::Write); // and writes nothing
        if (probe.isLocked(reservedByte) == false)
            return FolderLocks::NotKept;
    } catch (const Failure &) {
        return FolderLocks::Kept; // by somebody, at this moment
    }
    const QStorageInfo storage(QFileInfo(connection.file()).path());
    return isNetworkFileSystem(storage.fileSystemType()) ? FolderLocks::OnNetwork : FolderLocks::Kept;
}

} // namespace heartwood::storage
