#pragma once

#include "model/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

/// One .heartwood file: a SQLite database with all of a client's data. Opening migrates, checks and locks it; the
/// stores (assessmentstore.h, questionnairestore.h, measurestore.h) read and write it.
namespace heartwood::storage {

constexpr quint32 applicationId = 0x48574F44; ///< "HWOD"
int currentSchema();

class Connection;
class SealedFile;
using Migration = std::function<void(Connection &)>; ///< migrations.h

enum class Access { ReadWrite, ReadOnly };

/// Whether the folder keeps two who open one file apart, as far as that can be told.
enum class FolderLocks {
    Kept,
    NotKept,   ///< the system forgot a lock at once: one computer, and one program, at a time
    OnNetwork, ///< kept on this computer; whether others see them cannot be told from here
};

struct OpenOptions
{
    Access access = Access::ReadWrite;
    bool create = false;    ///< make the file where it does not exist
    QString backupFolder{}; ///< rolling backups; empty: none are made
    /// By this process, and so checked: nobody looks at the file beside SQLite, for a file that is closed takes the
    /// locks of the whole process with it (POSIX). For reading only.
    bool isOpenHere = false;
    /// Opens, or makes, a protected workspace (sealedfile.h).
    std::shared_ptr<SealedFile> sealed{};
};

class Workspace
{
public:
    /// An older file is migrated; where it is opened for reading only, a copy of it in memory is.
    /// Errors: FileNotFound, CannotOpen, ReadOnly, NotAWorkspace, OtherProgram, NewerVersion, Damaged, InUse (somebody
    /// else may write; opening it read-only works), MigrationFailed, DiskFull, PassphraseNeeded. The file is untouched
    /// by every one of them.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const OpenOptions &options);
    /// As above with another history of the schema, for tests of migrations.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const OpenOptions &options,
                                                   const QList<Migration> &migrations);
    /// The same file once more, for another thread: a connection of its own under the same lock, which is given back
    /// with the last of the two. ReadOnly where this one may not write, Moved, and what opening meets.
    Result<std::unique_ptr<Workspace>> openBeside() const;
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    QString path() const;
    bool readOnly() const;
    /// As it was opened; null where it is not protected by a passphrase.
    const std::shared_ptr<SealedFile> &sealed() const;
    bool isProtected() const { return sealed() != nullptr; }
    /// Whether the file was moved, replaced or deleted since it was opened. What was saved can still be read and
    /// copied; writing fails (Moved) until it is back in its place.
    bool hasMoved() const;
    /// As it was found when the workspace was opened for writing.
    FolderLocks locks() const;

    struct CheckResult
    {
        QStringList problems; ///< of the file (integrity_check, foreign_key_check) and of what is in it; empty: sound
    };
    /// The whole of integrity_check, and of the content: sheets' lengths and characters, hashes, questionnaires
    /// readable.
    Result<CheckResult> check();

    /// Writes a sound copy (VACUUM INTO), for a user who asks for one. BackupFailed while an anonymous workshop runs,
    /// unless the file has moved: what goes on then is the copy.
    Result<void> copyTo(const QString &file);

    /// Makes a rolling backup where one is due: opening does, and a window that stays open may, every now and then.
    Result<void> backUpIfDue();
    /// Makes a backup now. BackupFailed, also where the workspace was opened without a folder for them.
    Result<void> backUp();
    /// Why the last rolling backup could not be made; a failed backup never fails the opening.
    std::optional<Error> backupError() const;

    /// A small value that belongs to the workspace (last page, last organization).
    QString setting(const QString &key) const;
    Result<void> setSetting(const QString &key, const QString &value);

    Connection &connection() const; ///< for the stores only

private:
    Workspace();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace heartwood::storage
