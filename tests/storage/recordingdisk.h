#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <memory>

/// A disk that remembers what SQLite wrote, synced and deleted in one folder, to say afterwards what a power cut at any
/// moment would have left of it. It is SQLite's default file system from the first call of instance() on, works on real
/// files, and syncs nothing in truth.
namespace heartwood::storage::test {

/// From one moment that is tried to the next: all of them, where sanitizers don't make each ten times as long.
#ifdef __SANITIZE_ADDRESS__
constexpr int stride = 7;
#else
constexpr int stride = 1;
#endif

class RecordingDisk
{
public:
    /// Registers itself; to be called before the process opens its first database.
    static RecordingDisk &instance();

    /// Forgets what it knows and begins with what the folder's files hold, as if all of it were synced.
    void record(const QString &folder);
    void stop();
    /// How many things were done to the folder since.
    qsizetype count() const { return m_events.size(); }

    /// What happened to that which was not synced.
    enum class Unsynced {
        Lost,    ///< none of it is there
        Mixed,   ///< each piece by chance, deletions and new files too
        Torn,    ///< all of it, but the last piece is there only up to one of its sectors
        Written, ///< all of it is there
    };
    using Files = QHash<QString, QByteArray>; ///< by name in the folder
    /// What the folder would hold had the power gone after so many things, 0 to count().
    Files after(qsizetype events, Unsynced unsynced, QRandomGenerator &chance) const;

    /// Files that were neither synced after the last writing nor deleted.
    QStringList neverSynced() const;

    /// So many things more are done, then all fail with SQLite's code (SQLITE_FULL, an SQLITE_IOERR_...): only the
    /// next, or all until the disk is mended.
    void breakAfter(qsizetype things, int code, bool onlyOnce);
    void mend() { m_code = 0; }
    /// Whether something failed since the disk was last broken.
    bool hasFailed() const { return m_failed; }

    /// Off: whoever asks for a lock is told that they have it, and nobody has.
    void keepLocks(bool on) { m_keepsLocks = on; }
    bool keepsLocks() const { return m_keepsLocks; }

    // For the file system's functions.
    struct Event
    {
        enum class Kind { Create, Write, Truncate, Sync, SyncFolder, Delete } kind;
        QString name;
        qint64 at = 0; ///< where it is written, or the size
        QByteArray bytes{};
    };
    /// What is done to a file, passed over where it is outside the folder; SQLite's code where it fails, else 0.
    int note(const QString &path, Event event);

private:
    RecordingDisk();

    struct Node
    {
        QByteArray synced;
        QList<const Event *> pending;
    };
    using Folder = QHash<QString, std::shared_ptr<Node>>;
    struct Disk
    {
        Folder shown;   ///< as programs see it
        Folder lasting; ///< as it is after a power cut
    };
    static void perform(const Event &event, Disk &disk);
    static void apply(const Event &event, QByteArray &bytes);
    static QByteArray contents(const Node &node, Unsynced unsynced, QRandomGenerator &chance);
    Disk diskAfter(qsizetype events) const;

    QString m_folder;
    Files m_before;
    QList<Event> m_events;
    qsizetype m_breaksAt = 0;
    int m_code = 0; ///< 0: the disk is whole
    bool m_onlyOnce = false;
    bool m_failed = false;
    bool m_keepsLocks = true;
};

} // namespace heartwood::storage::test
