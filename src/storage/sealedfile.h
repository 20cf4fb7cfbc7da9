#pragma once

#include "model/result.h"
#include "storage/seal.h"

#include <QDateTime>
#include <QMutex>

#include <memory>

/// A workspace protected by a passphrase. While it is open, the database is in memory only; each commit seals all of it
/// and puts it in the file's place, before the commit succeeds (sealeddisk.h).
namespace heartwood::storage {

class SealedFile
{
public:
    /// Reads what is there. Takes a second, and may be called beside the window's thread. Errors: FileNotFound,
    /// CannotOpen, NotProtected, WrongPassphrase, Damaged, NewerVersion, Storage.
    static Result<std::shared_ptr<SealedFile>> open(const QString &path, const QString &passphrase);
    /// A new one, of which nothing is on the disk before its first commit.
    static Result<std::shared_ptr<SealedFile>> create(const QString &path, const QString &passphrase,
                                                      SealCost cost = {});
    /// One whose seal and content are known, and on the disk. Throws Storage.
    static std::shared_ptr<SealedFile> known(const QString &path, std::shared_ptr<const Seal> seal,
                                             const QByteArray &content);
    /// What copyTo() made.
    std::shared_ptr<SealedFile> alikeAt(const QString &copy) const;
    /// Whether another file, or none, is at its path by now.
    bool hasMoved() const;
    /// Whether the file there begins as one.
    static bool isSealed(const QString &path);
    /// What this process has open under that path; null where there is none.
    static std::shared_ptr<SealedFile> openHere(const QString &path);

    SealedFile(const QString &path, std::shared_ptr<const Seal> seal, const QByteArray &content);
    ~SealedFile();
    SealedFile(const SealedFile &) = delete;
    SealedFile &operator=(const SealedFile &) = delete;

    QString path() const { return m_path; }
    bool isAt(const QString &path) const; ///< whichever way that path leads there
    int id() const { return m_id; }       ///< sealeddisk.h
    /// Reads again what another process may have saved since; to be called by who has just got the lock to write.
    /// Throws as open().
    void refresh();
    /// As it was last committed, sealed alike. Throws CannotWrite, DiskFull.
    void copyTo(const QString &file) const;
    QByteArray committed() const;
    /// What another file holds that was sealed alike. Throws Damaged, WrongPassphrase.
    QByteArray opened(QByteArrayView sealed) const { return m_seal->opened(sealed); }

    // For the file system's functions (sealeddisk.cpp): one caller of each is one of SQLite's connections.
    /// How much was read; the rest is not there.
    qsizetype read(char *into, qsizetype size, qint64 at) const;
    void write(QByteArrayView bytes, qint64 at);
    void truncate(qint64 size);
    qint64 size() const;
    /// Seals what was written; SQLite's code, and then nothing was written.
    int sync();
    /// From one of SQLite's levels to another; SQLITE_OK, or SQLITE_BUSY.
    int lock(int &held, int wanted);
    void unlock(int &held, int wanted);
    bool isReserved() const;
    static std::shared_ptr<SealedFile> numbered(int id);

private:
    struct Stamp
    {
        qint64 bytes = -1; ///< there is none
        QDateTime time{};
        bool operator==(const Stamp &) const = default;
    };
    Stamp stampOnDisk() const;

    const QString m_path;
    const int m_id;
    const std::shared_ptr<const Seal> m_seal;
    mutable QMutex m_mutex; ///< for all that follows
    QByteArray m_content;   ///< with what is being written
    QByteArray m_committed; ///< shares its bytes with the other between transactions
    Stamp m_stamp;
    int m_readers = 0;
    bool m_reserved = false, m_pending = false;
};

} // namespace heartwood::storage
