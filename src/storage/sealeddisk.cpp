#include "storage/sealeddisk.h"

#include "storage/connection.h"
#include "storage/sealedfile.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace heartwood::storage {

namespace {

constexpr auto diskName = "heartwood-sealed";
constexpr int sectorBytes = 4096;
constexpr int longestName = 64;

/// One connection's.
struct Handle
{
    sqlite3_file base{};
    std::shared_ptr<SealedFile> file;
    int held = SQLITE_LOCK_NONE;
};

Handle &handleOf(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file);
}

int closeFile(sqlite3_file *file)
{
    Handle &handle = handleOf(file);
    handle.file->unlock(handle.held, SQLITE_LOCK_NONE);
    handle.~Handle();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *into, int size, sqlite3_int64 at)
{
    auto *bytes = static_cast<char *>(into);
    const auto read = handleOf(file).file->read(bytes, size, at);
    std::fill(bytes + read, bytes + size, '\0'); // as SQLite asks for
    return read < size ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    handleOf(file).file->write({static_cast<const char *>(from), size}, at);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    handleOf(file).file->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    return handleOf(file).file->sync();
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = handleOf(file).file->size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *file, int wanted)
{
    return handleOf(file).file->lock(handleOf(file).held, wanted);
}

int unlockFile(sqlite3_file *file, int wanted)
{
    handleOf(file).file->unlock(handleOf(file).held, wanted);
    return SQLITE_OK;
}

int isReserved(sqlite3_file *file, int *reserved)
{
    *reserved = handleOf(file).file->isReserved();
    return SQLITE_OK;
}

int controlFile(sqlite3_file *file, int what, void *value)
{
    if (what != SQLITE_FCNTL_HAS_MOVED)
        return SQLITE_NOTFOUND;
    *static_cast<int *>(value) = handleOf(file).file->hasMoved();
    return SQLITE_OK;
}

int sectorSize(sqlite3_file *)
{
    return sectorBytes;
}

int characteristics(sqlite3_file *)
{
    return 0;
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods m{};
        m.iVersion = 1;
        m.xClose = closeFile;
        m.xRead = readFile;
        m.xWrite = writeFile;
        m.xTruncate = truncateFile;
        m.xSync = syncFile;
        m.xFileSize = sizeOfFile;
        m.xLock = lockFile;
        m.xUnlock = unlockFile;
        m.xCheckReservedLock = isReserved;
        m.xFileControl = controlFile;
        m.xSectorSize = sectorSize;
        m.xDeviceCharacteristics = characteristics;
        return m;
    }();
    return all;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (!name || !(flags & SQLITE_OPEN_MAIN_DB))
        return SQLITE_CANTOPEN;
    auto sealed = SealedFile::numbered(std::atoi(name + (*name == '/')));
    if (!sealed)
        return SQLITE_CANTOPEN;
    auto *handle = new (file) Handle;
    handle->file = std::move(sealed);
    handle->base.pMethods = &methods();
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteNothing(sqlite3_vfs *, const char *, int)
{
    return SQLITE_OK;
}

/// There is never a journal.
int isThere(sqlite3_vfs *, const char *, int, int *there)
{
    *there = 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *full)
{
    if (qsizetype(std::strlen(name)) >= size)
        return SQLITE_CANTOPEN;
    std::strcpy(full, name);
    return SQLITE_OK;
}

int noError(sqlite3_vfs *, int, char *)
{
    return 0;
}

/// Clock and chance are the usual one's.
sqlite3_vfs sealedDisk(const sqlite3_vfs &usual)
{
    sqlite3_vfs disk{};
    disk.iVersion = 2;
    disk.szOsFile = sizeof(Handle);
    disk.mxPathname = longestName;
    disk.zName = diskName;
    disk.xOpen = openFile;
    disk.xDelete = deleteNothing;
    disk.xAccess = isThere;
    disk.xFullPathname = fullName;
    disk.xRandomness = usual.xRandomness;
    disk.xSleep = usual.xSleep;
    disk.xCurrentTime = usual.xCurrentTime;
    disk.xCurrentTimeInt64 = usual.xCurrentTimeInt64;
    disk.xGetLastError = noError;
    return disk;
}

} // namespace

void requireSealedDisk()
{
    static sqlite3_vfs disk = sealedDisk(*sqlite3_vfs_find(nullptr));
    static const int code = sqlite3_vfs_register(&disk, 0);
    if (code != SQLITE_OK)
        throw Failure{
            {.code = ErrorCode::Storage, .file = {}, .detail = QLatin1String(sqlite3_errstr(code)), .faults = {}}};
}

QString sealedDatabaseName(const SealedFile &file)
{
    return QStringLiteral("file:/%1?vfs=%2").arg(file.id()).arg(QLatin1String(diskName));
}

} // namespace heartwood::storage
