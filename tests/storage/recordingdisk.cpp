#include "recordingdisk.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <cstring>

namespace heartwood::storage::test {

namespace {

constexpr qint64 sector = 512;

using Event = RecordingDisk::Event;

sqlite3_vfs *realDisk = nullptr;

/// The real file follows in the same piece of memory.
struct File
{
    sqlite3_file base;
    QString *path; ///< null: it has none
    bool syncsFolder;
};

sqlite3_file *realFile(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
}

const sqlite3_io_methods &methods(sqlite3_file *file)
{
    return *realFile(file)->pMethods;
}

int note(sqlite3_file *file, Event::Kind kind, qint64 at = 0, const QByteArray &bytes = {})
{
    const QString *path = reinterpret_cast<File *>(file)->path;
    return path ? RecordingDisk::instance().note(*path, {.kind = kind, .name = {}, .at = at, .bytes = bytes}) : 0;
}

int closeFile(sqlite3_file *file)
{
    delete std::exchange(reinterpret_cast<File *>(file)->path, nullptr);
    return methods(file).xClose(realFile(file));
}

int read(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    return methods(file).xRead(realFile(file), to, count, at);
}

int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    const int fault = note(file, Event::Kind::Write, at, QByteArray(static_cast<const char *>(from), count));
    return fault ? fault : methods(file).xWrite(realFile(file), from, count, at);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int fault = note(file, Event::Kind::Truncate, size);
    return fault ? fault : methods(file).xTruncate(realFile(file), size);
}

/// As SQLite's own: the first sync of a new journal syncs its folder too.
int sync(sqlite3_file *file, int)
{
    if (const int fault = note(file, Event::Kind::Sync))
        return fault;
    return std::exchange(reinterpret_cast<File *>(file)->syncsFolder, false) ? note(file, Event::Kind::SyncFolder)
                                                                             : SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return methods(file).xFileSize(realFile(file), size);
}

int lock(sqlite3_file *file, int level)
{
    return RecordingDisk::instance().keepsLocks() ? methods(file).xLock(realFile(file), level) : SQLITE_OK;
}

int unlock(sqlite3_file *file, int level)
{
    return RecordingDisk::instance().keepsLocks() ? methods(file).xUnlock(realFile(file), level) : SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *reserved)
{
    return methods(file).xCheckReservedLock(realFile(file), reserved);
}

int control(sqlite3_file *file, int operation, void *argument)
{
    return methods(file).xFileControl(realFile(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return methods(file).xSectorSize(realFile(file));
}

int characteristics(sqlite3_file *file)
{
    return methods(file).xDeviceCharacteristics(realFile(file));
}

constexpr sqlite3_io_methods recordingMethods{
    .iVersion = 1, // no shared memory, no mapped files: all goes through the functions above
    .xClose = closeFile,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = fileSize,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = checkReserved,
    .xFileControl = control,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    const QString name = QString::fromUtf8(path);
    const bool isNew = path && !QFileInfo::exists(name);
    if (const int fault = isNew ? RecordingDisk::instance().note(name, {.kind = Event::Kind::Create, .name = {}}) : 0)
        return fault == SQLITE_FULL ? fault : SQLITE_CANTOPEN;
    auto *self = reinterpret_cast<File *>(file);
    std::memset(realFile(file), 0, size_t(realDisk->szOsFile));
    const int code = realDisk->xOpen(realDisk, path, realFile(file), flags, outFlags);
    self->base.pMethods = code == SQLITE_OK ? &recordingMethods : nullptr;
    self->path = code == SQLITE_OK && path ? new QString(name) : nullptr;
    self->syncsFolder = isNew && (flags & SQLITE_OPEN_MAIN_JOURNAL);
    return code;
}

int remove(sqlite3_vfs *, const char *path, int syncsFolder)
{
    RecordingDisk &disk = RecordingDisk::instance();
    const QString name = QString::fromUtf8(path);
    if (!QFileInfo::exists(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (const int fault = disk.note(name, {.kind = Event::Kind::Delete, .name = {}}))
        return fault;
    const int code = realDisk->xDelete(realDisk, path, 0);
    return code == SQLITE_OK && syncsFolder ? disk.note(name, {.kind = Event::Kind::SyncFolder, .name = {}}) : code;
}

/// The real one with other files.
sqlite3_vfs &recordingDisk()
{
    static sqlite3_vfs disk = [] {
        realDisk = sqlite3_vfs_find(nullptr);
        sqlite3_vfs copy = *realDisk;
        copy.szOsFile = int(sizeof(File)) + realDisk->szOsFile;
        copy.zName = "recording";
        copy.xOpen = open;
        copy.xDelete = remove;
        return copy;
    }();
    return disk;
}

} // namespace

RecordingDisk::RecordingDisk()
{
    sqlite3_vfs_register(&recordingDisk(), 1);
}

RecordingDisk &RecordingDisk::instance()
{
    static RecordingDisk disk;
    return disk;
}

void RecordingDisk::record(const QString &folder)
{
    m_folder = QFileInfo(folder).canonicalFilePath() + u'/';
    m_before.clear();
    m_events.clear();
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (info.suffix() != QLatin1String("lock") && file.open(QIODevice::ReadOnly))
            m_before.insert(info.fileName(), file.readAll());
    }
}

void RecordingDisk::stop()
{
    m_folder.clear();
}

void RecordingDisk::breakAfter(qsizetype things, int code, bool onlyOnce)
{
    m_breaksAt = m_events.size() + things;
    m_code = code;
    m_onlyOnce = onlyOnce;
    m_failed = false;
}

int RecordingDisk::note(const QString &path, Event event)
{
    if (m_folder.isEmpty() || !path.startsWith(m_folder))
        return SQLITE_OK;
    if (m_code != 0 && m_events.size() >= m_breaksAt) {
        m_failed = true;
        return m_onlyOnce ? std::exchange(m_code, 0) : m_code;
    }
    event.name = path.mid(m_folder.size());
    m_events.append(std::move(event));
    return SQLITE_OK;
}

void RecordingDisk::apply(const Event &event, QByteArray &bytes)
{
    if (event.kind == Event::Kind::Truncate) {
        bytes.truncate(event.at);
        return;
    }
    if (bytes.size() < event.at + event.bytes.size())
        bytes.append(QByteArray(event.at + event.bytes.size() - bytes.size(), '\0'));
    bytes.replace(event.at, event.bytes.size(), event.bytes);
}

void RecordingDisk::perform(const Event &event, Disk &disk)
{
    const auto node = [&disk, &event] {
        std::shared_ptr<Node> &found = disk.shown[event.name];
        if (!found)
            found = std::make_shared<Node>();
        return found;
    };
    switch (event.kind) {
    case Event::Kind::Create:
        node();
        break;
    case Event::Kind::Write:
    case Event::Kind::Truncate:
        node()->pending.append(&event);
        break;
    case Event::Kind::Sync:
        for (const Event *each : std::exchange(node()->pending, {}))
            apply(*each, node()->synced);
        break;
    case Event::Kind::Delete:
        disk.shown.remove(event.name);
        break;
    case Event::Kind::SyncFolder:
        disk.lasting = disk.shown;
        break;
    }
}

RecordingDisk::Disk RecordingDisk::diskAfter(qsizetype events) const
{
    Disk disk;
    for (auto file = m_before.begin(); file != m_before.end(); ++file)
        disk.shown.insert(file.key(), std::make_shared<Node>(Node{.synced = file.value(), .pending = {}}));
    disk.lasting = disk.shown;
    for (qsizetype i = 0; i < events; ++i)
        perform(m_events[i], disk);
    return disk;
}

QByteArray RecordingDisk::contents(const Node &node, Unsynced unsynced, QRandomGenerator &chance)
{
    QByteArray bytes = node.synced;
    for (const Event *event : node.pending) {
        Event piece = *event;
        if (unsynced == Unsynced::Lost || (unsynced == Unsynced::Mixed && chance.bounded(2) == 0))
            continue;
        if (unsynced == Unsynced::Torn && event == node.pending.last()) {
            if (piece.kind == Event::Kind::Truncate)
                continue;
            piece.bytes.truncate(sector * chance.bounded(piece.bytes.size() / sector + 1));
        }
        apply(piece, bytes);
    }
    return bytes;
}

RecordingDisk::Files RecordingDisk::after(qsizetype events, Unsynced unsynced, QRandomGenerator &chance) const
{
    const Disk disk = diskAfter(events);
    const bool lost = unsynced == Unsynced::Lost || (unsynced == Unsynced::Mixed && chance.bounded(2) == 0);
    const Folder &folder = lost ? disk.lasting : disk.shown;
    Files files;
    for (auto file = folder.begin(); file != folder.end(); ++file)
        files.insert(file.key(), contents(**file, unsynced, chance));
    return files;
}

QStringList RecordingDisk::neverSynced() const
{
    const Disk disk = diskAfter(m_events.size());
    QStringList names;
    for (auto file = disk.shown.begin(); file != disk.shown.end(); ++file)
        if (!(*file)->pending.isEmpty())
            names << file.key();
    names.sort();
    return names;
}

} // namespace heartwood::storage::test
