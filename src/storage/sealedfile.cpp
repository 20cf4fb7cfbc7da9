#include "storage/sealedfile.h"

#include "storage/connection.h"
#include "storage/durablefile.h"
#include "storage/sealeddisk.h"
#include "storage/workspacefile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace heartwood::storage {

namespace {

constexpr qint64 headBytes = 64;              ///< that tell what a file is
constexpr qint64 mostBytes = qint64(1) << 31; ///< it is held in memory as a whole

/// What this process has open, by number.
struct Open
{
    QMutex mutex;
    QHash<int, std::weak_ptr<SealedFile>> files;
    int last = 0;
};

Open &here()
{
    static Open open;
    return open;
}

[[noreturn]] void fail(ErrorCode code, const QString &path, const QString &detail = {})
{
    throw Failure{{.code = code, .file = path, .detail = detail, .faults = {}}};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        fail(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        fail(ErrorCode::CannotOpen, path, file.errorString());
    if (file.size() > mostBytes)
        fail(ErrorCode::TooLarge, path, QString::number(mostBytes));
    const QByteArray bytes = file.readAll();
    if (!Seal::isSealed(bytes))
        fail(ErrorCode::NotProtected, path);
    return bytes;
}

template<typename Make> Result<std::shared_ptr<SealedFile>> made(const QString &path, const Make &make)
{
    try {
        return make();
    } catch (Failure &failure) {
        failure.error.file = path;
        return failure.error;
    }
}

int nextId()
{
    const QMutexLocker locker(&here().mutex);
    return ++here().last;
}

} // namespace

SealedFile::SealedFile(const QString &path, std::shared_ptr<const Seal> seal, const QByteArray &content)
    : m_path(path),
      m_id(nextId()),
      m_seal(std::move(seal)),
      m_content(content),
      m_committed(content),
      m_stamp(stampOnDisk())
{
}

SealedFile::~SealedFile()
{
    const QMutexLocker locker(&here().mutex);
    here().files.remove(m_id);
}

Result<std::shared_ptr<SealedFile>> SealedFile::open(const QString &path, const QString &passphrase)
{
    const QString real = realPath(path);
    return made(real, [&] {
        const QByteArray bytes = bytesOf(real);
        const auto seal = std::make_shared<const Seal>(Seal::of(bytes, passphrase));
        return known(real, seal, seal->opened(bytes));
    });
}

Result<std::shared_ptr<SealedFile>> SealedFile::create(const QString &path, const QString &passphrase, SealCost cost)
{
    const QString real = realPath(path);
    return made(real, [&] { return known(real, std::make_shared<const Seal>(Seal::make(passphrase, cost)), {}); });
}

bool SealedFile::isSealed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && Seal::isSealed(file.peek(headBytes));
}

std::shared_ptr<SealedFile> SealedFile::known(const QString &path, std::shared_ptr<const Seal> seal,
                                              const QByteArray &content)
{
    requireSealedDisk();
    auto file = std::make_shared<SealedFile>(path, std::move(seal), content);
    const QMutexLocker locker(&here().mutex);
    here().files.insert(file->id(), file);
    return file;
}

std::shared_ptr<SealedFile> SealedFile::openHere(const QString &path)
{
    QList<std::shared_ptr<SealedFile>> open; // let go of once the registry is free: the last to hold one takes it out
    {
        const QMutexLocker locker(&here().mutex);
        for (const auto &file : std::as_const(here().files))
            if (auto found = file.lock())
                open.append(found);
    }
    const auto found = std::ranges::find_if(open, [&path](const auto &file) { return file->isAt(path); });
    return found == open.end() ? nullptr : *found;
}

std::shared_ptr<SealedFile> SealedFile::numbered(int id)
{
    const QMutexLocker locker(&here().mutex);
    return here().files.value(id).lock();
}

bool SealedFile::isAt(const QString &path) const
{
    return realPath(path) == m_path;
}

SealedFile::Stamp SealedFile::stampOnDisk() const
{
    const QFileInfo file(m_path);
    return file.exists() ? Stamp{.bytes = file.size(), .time = file.lastModified()} : Stamp{};
}

std::shared_ptr<SealedFile> SealedFile::alikeAt(const QString &copy) const
{
    return known(realPath(copy), m_seal, committed());
}

bool SealedFile::hasMoved() const
{
    const QMutexLocker locker(&m_mutex);
    return stampOnDisk() != m_stamp;
}

void SealedFile::refresh()
{
    const QMutexLocker locker(&m_mutex);
    const Stamp stamp = stampOnDisk();
    if (stamp == m_stamp)
        return;
    try {
        m_committed = m_content = m_seal->opened(bytesOf(m_path));
    } catch (Failure &failure) {
        failure.error.file = m_path;
        throw;
    }
    m_stamp = stamp;
}

QByteArray SealedFile::committed() const
{
    const QMutexLocker locker(&m_mutex);
    return m_committed;
}

void SealedFile::copyTo(const QString &file) const
{
    replaceFile(file, m_seal->closed(committed()));
}

qsizetype SealedFile::read(char *into, qsizetype size, qint64 at) const
{
    const QMutexLocker locker(&m_mutex);
    const qsizetype there = std::clamp<qsizetype>(m_content.size() - at, 0, size);
    if (there > 0)
        std::memcpy(into, m_content.constData() + at, size_t(there));
    return there;
}

void SealedFile::write(QByteArrayView bytes, qint64 at)
{
    const QMutexLocker locker(&m_mutex);
    if (m_content.size() < at + bytes.size())
        m_content.append(at + bytes.size() - m_content.size(), '\0');
    std::memcpy(m_content.data() + at, bytes.data(), size_t(bytes.size()));
}

void SealedFile::truncate(qint64 size)
{
    const QMutexLocker locker(&m_mutex);
    m_content.truncate(size);
}

qint64 SealedFile::size() const
{
    const QMutexLocker locker(&m_mutex);
    return m_content.size();
}

int SealedFile::sync()
{
    const QMutexLocker locker(&m_mutex);
    if (m_content == m_committed)
        return SQLITE_OK;
    const bool moved = stampOnDisk() != m_stamp; // moved, deleted, or somebody else's by now
    try {
        if (!moved)
            replaceFile(m_path, m_seal->closed(m_content));
    } catch (const Failure &failure) {
        m_content = m_committed;
        return failure.error.code == ErrorCode::DiskFull ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    }
    if (moved) {
        m_content = m_committed;
        return SQLITE_READONLY_DBMOVED;
    }
    m_committed = m_content;
    m_stamp = stampOnDisk();
    return SQLITE_OK;
}

int SealedFile::lock(int &held, int wanted)
{
    const QMutexLocker locker(&m_mutex);
    if (held >= wanted)
        return SQLITE_OK;
    if (held == SQLITE_LOCK_NONE) {
        if (m_pending)
            return SQLITE_BUSY;
        ++m_readers;
        held = SQLITE_LOCK_SHARED;
    }
    if (wanted == SQLITE_LOCK_SHARED)
        return SQLITE_OK;
    if (held < SQLITE_LOCK_RESERVED) {
        if (m_reserved)
            return SQLITE_BUSY;
        m_reserved = true;
        held = SQLITE_LOCK_RESERVED;
    }
    if (wanted == SQLITE_LOCK_RESERVED)
        return SQLITE_OK;
    m_pending = true;
    held = SQLITE_LOCK_PENDING;
    if (m_readers > 1)
        return SQLITE_BUSY;
    held = SQLITE_LOCK_EXCLUSIVE;
    return SQLITE_OK;
}

void SealedFile::unlock(int &held, int wanted)
{
    const QMutexLocker locker(&m_mutex);
    if (held >= SQLITE_LOCK_RESERVED && wanted < SQLITE_LOCK_RESERVED)
        m_reserved = m_pending = false;
    if (held > SQLITE_LOCK_NONE && wanted == SQLITE_LOCK_NONE)
        --m_readers;
    held = std::min(held, wanted);
}

bool SealedFile::isReserved() const
{
    const QMutexLocker locker(&m_mutex);
    return m_reserved;
}

} // namespace heartwood::storage
