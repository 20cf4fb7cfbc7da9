#include "storage/workspace.h"

#include "storage/assessmentstore.h"
#include "storage/backups.h"
#include "storage/connection.h"
#include "storage/contentcheck.h"
#include "storage/databasecopy.h"
#include "storage/folderlocks.h"
#include "storage/migrations.h"
#include "storage/ownschema.h"
#include "storage/rollingbackup.h"
#include "storage/sealedfile.h"
#include "storage/workshoprows.h"
#include "storage/workspacefile.h"
#include "storage/writerlock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace heartwood::storage {

namespace {

[[noreturn]] void fail(ErrorCode code, const QString &path, const QString &detail = {})
{
    throw Failure{{.code = code, .file = path, .detail = detail, .faults = {}}};
}

void refuseNewer(const QString &path, int schema, qsizetype known)
{
    if (schema < 0 || schema > known)
        fail(ErrorCode::NewerVersion, path, QString::number(schema));
}

void requireFolder(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).path());
    if (!folder.isDir() || !folder.isWritable())
        fail(ErrorCode::CannotOpen, path, folder.filePath());
}

/// Nobody empties a workspace but what fails while it copies, moves or synchronizes it.
void requireNeverUsed(const QString &path, const QString &backupFolder)
{
    if (QFileInfo(path).size() == 0 && !backupsOf(path, backupFolder).isEmpty())
        fail(ErrorCode::Damaged, path, QStringLiteral("0 bytes"));
}

void requireSound(Connection &connection)
{
    Statement check(connection, "PRAGMA quick_check(1)");
    if (check.next() && check.bytes(0) != "ok")
        connection.fail(ErrorCode::Damaged, check.text(0));
    requireTablesAlone(connection);
}

/// What was deleted while the clock was ahead has its thirty days from now.
void purgeLongDeleted(Connection &connection)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime limit = now.addDays(-AssessmentStore::daysDeletedAreKept);
    Transaction transaction(connection, Transaction::Kind::Write);
    run(connection, "DELETE FROM assessment WHERE deleted_at < ?", limit.toString(Qt::ISODate));
    run(connection, "UPDATE assessment SET deleted_at = ?1 WHERE deleted_at > ?1", now.toString(Qt::ISODate));
    transaction.commit();
}

/// It stays due where it fails, and never fails the opening.
void rewriteWhereDue(Connection &connection)
{
    try {
        rewriteIfDue(connection);
    } catch (const Failure &) {
        return;
    }
}

/// What a killed writer left half-written is rolled back by the next who opens the file; a reader may not, so a writer
/// is opened for a moment.
void rollBackLeftJournal(const QString &path)
{
    requireWritable(path);
    const WriterLock lock(path);
    Connection connection(path, Access::ReadWrite);
    schemaOf(connection);
}

/// A reader leaves an older file as it is: what it reads is a copy in memory that has taken the steps.
std::unique_ptr<Connection> migratedCopyOf(const Connection &connection, const QList<Migration> &steps)
{
    try {
        std::unique_ptr<Connection> copy = Connection::inMemoryCopyOf(connection);
        migrate(*copy, steps);
        copy->script("PRAGMA query_only = ON");
        return copy;
    } catch (const Failure &failure) {
        connection.fail(ErrorCode::MigrationFailed, failure.error.detail);
    }
}

std::unique_ptr<Connection> connect(const QString &path, const std::shared_ptr<SealedFile> &sealed, Access access)
{
    return sealed ? std::make_unique<Connection>(sealed, access) : std::make_unique<Connection>(path, access);
}

std::unique_ptr<Connection> connectReader(const QString &path, const std::shared_ptr<SealedFile> &sealed)
{
    const auto connectOnce = [&] {
        auto connection = connect(path, sealed, Access::ReadOnly);
        schemaOf(*connection);
        return connection;
    };
    try {
        return connectOnce();
    } catch (const Failure &failure) {
        if (failure.error.code != ErrorCode::ReadOnly)
            throw;
    }
    rollBackLeftJournal(path);
    return connectOnce();
}

QString migrationBackupName(const QString &path, int schema)
{
    const QFileInfo file(path);
    return QStringLiteral("%1/%2.schema%3-backup.heartwood").arg(file.path(), file.completeBaseName()).arg(schema);
}

void bringUpToDate(Connection &connection, const QList<Migration> &steps)
{
    const int schema = schemaOf(connection);
    if (schema == steps.size())
        return;
    if (schema == 0)
        return migrate(connection, steps);
    try {
        copyDatabase(connection, migrationBackupName(connection.file(), schema));
        migrate(connection, steps);
    } catch (const Failure &failure) {
        connection.fail(ErrorCode::MigrationFailed, failure.error.detail);
    }
}

} // namespace

struct Workspace::Private
{
    QString path;
    bool readOnly = false;
    FolderLocks locks = FolderLocks::Kept;
    QString backupFolder;
    std::optional<Error> backupError;
    // The lock is given back after the connection is closed.
    std::shared_ptr<WriterLock> lock;
    std::shared_ptr<SealedFile> sealed; ///< null where it is not protected
    std::unique_ptr<Connection> connection;

    void findLocks();
    FileFacts facts(const OpenOptions &options, qsizetype schemas);
    void openForReading(const OpenOptions &options, const QList<Migration> &steps);
    void openForWriting(const OpenOptions &options, const QList<Migration> &steps);
    void createFile(const OpenOptions &options, const QList<Migration> &steps);
    void connectForWriting(bool quickCheck, const QList<Migration> &steps);
    void backUpIfDue();
};

/// A protected one has no locks but the writer's own file.
void Workspace::Private::findLocks()
{
    if (!sealed)
        locks = locksAround(*connection);
}

/// What can be known beforehand; of a protected one it is known once it is open.
FileFacts Workspace::Private::facts(const OpenOptions &options, qsizetype schemas)
{
    const FileFacts facts = inspect(path);
    if (facts.sealed && !options.sealed)
        fail(ErrorCode::PassphraseNeeded, path);
    sealed = facts.sealed ? options.sealed : nullptr;
    if (sealed)
        sealed->refresh();
    refuseNewer(path, facts.schema, schemas);
    return facts;
}

void Workspace::Private::openForReading(const OpenOptions &options, const QList<Migration> &steps)
{
    if (options.isOpenHere)
        sealed = SealedFile::openHere(path);
    else if (facts(options, steps.size()).blank)
        fail(ErrorCode::NotAWorkspace, path);
    connection = connectReader(path, sealed);
    refuseNewer(path, schemaOf(*connection), steps.size());
    if (!options.isOpenHere)
        requireSound(*connection);
    if (schemaOf(*connection) < steps.size())
        connection = migratedCopyOf(*connection, steps);
}

void Workspace::Private::openForWriting(const OpenOptions &options, const QList<Migration> &steps)
{
    if (options.create && !QFileInfo::exists(path))
        return createFile(options, steps);
    if (facts(options, steps.size()).blank)
        requireNeverUsed(path, options.backupFolder);
    requireWritable(path);
    lock = std::make_shared<WriterLock>(path);
    if (sealed)
        sealed->refresh();
    connectForWriting(true, steps);
    findLocks();
    purgeLongDeleted(*connection);
    rewriteWhereDue(*connection);
    backUpIfDue();
}

void Workspace::Private::createFile(const OpenOptions &options, const QList<Migration> &steps)
{
    requireFolder(path);
    lock = std::make_shared<WriterLock>(path);
    sealed = options.sealed;
    if (!sealed)
        createPrivateFile(path);
    try {
        connectForWriting(false, steps);
        findLocks();
    } catch (const Failure &) {
        connection.reset();
        QFile::remove(path);
        throw;
    }
}

void Workspace::Private::connectForWriting(bool quickCheck, const QList<Migration> &steps)
{
    connection = connect(path, sealed, Access::ReadWrite);
    if (quickCheck)
        requireSound(*connection);
    // Again, for a journal may have been rolled back, or somebody may have been quicker.
    refuseNewer(path, schemaOf(*connection), steps.size());
    bringUpToDate(*connection, steps);
}

void Workspace::Private::backUpIfDue()
{
    backupError.reset();
    if (backupFolder.isEmpty())
        return;
    try {
        makeRollingBackup(*connection, backupFolder);
    } catch (const Failure &failure) {
        backupError = failure.error;
    }
}

Workspace::Workspace() : d(std::make_unique<Private>()) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const OpenOptions &options)
{
    return open(path, options, migrations());
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const OpenOptions &options,
                                                   const QList<Migration> &migrations)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    Private &d = *workspace->d;
    d.path = realPath(path);
    d.readOnly = options.access == Access::ReadOnly;
    d.backupFolder = d.readOnly ? QString() : options.backupFolder;
    try {
        if (d.readOnly)
            d.openForReading(options, migrations);
        else
            d.openForWriting(options, migrations);
    } catch (const Failure &failure) {
        return failure.error;
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::openBeside() const
{
    if (d->readOnly)
        return Error{.code = ErrorCode::ReadOnly, .file = d->path, .detail = {}, .faults = {}};
    if (hasMoved()) // another file may have its name now
        return Error{.code = ErrorCode::Moved, .file = d->path, .detail = {}, .faults = {}};
    std::unique_ptr<Workspace> beside(new Workspace);
    beside->d->path = d->path;
    beside->d->lock = d->lock;
    beside->d->sealed = d->sealed;
    try {
        beside->d->connection = connect(d->path, d->sealed, Access::ReadWrite);
        schemaOf(*beside->d->connection); // SQLite opens the file only when it is asked something
    } catch (const Failure &failure) {
        return failure.error;
    }
    return beside;
}

QString Workspace::path() const
{
    return d->path;
}

bool Workspace::readOnly() const
{
    return d->readOnly;
}

const std::shared_ptr<SealedFile> &Workspace::sealed() const
{
    return d->sealed;
}

bool Workspace::hasMoved() const
{
    return d->connection->hasMoved();
}

FolderLocks Workspace::locks() const
{
    return d->locks;
}

Result<Workspace::CheckResult> Workspace::check()
{
    return reading(*d->connection, [this] { return CheckResult{problemsOf(*d->connection)}; });
}

Result<void> Workspace::copyTo(const QString &file)
{
    if (realPath(file) == d->path && QFileInfo::exists(file))
        return Error{.code = ErrorCode::BadArgument, .file = file, .detail = file, .faults = {}};
    try {
        if (!hasMoved() && anonymousWorkshopRuns(*d->connection))
            d->connection->fail(ErrorCode::BackupFailed, QStringLiteral("an anonymous workshop runs"));
        copyDatabase(*d->connection, file);
        return {};
    } catch (const Failure &failure) {
        return failure.error;
    }
}

Result<void> Workspace::backUpIfDue()
{
    d->backUpIfDue();
    return d->backupError ? Result<void>(*d->backupError) : Result<void>();
}

Result<void> Workspace::backUp()
{
    if (d->backupFolder.isEmpty())
        return Error{.code = ErrorCode::BackupFailed, .file = d->path, .detail = {}, .faults = {}};
    try {
        makeBackup(*d->connection, d->backupFolder);
        return {};
    } catch (const Failure &failure) {
        return failure.error;
    }
}

std::optional<Error> Workspace::backupError() const
{
    return d->backupError;
}

QString Workspace::setting(const QString &key) const
{
    const auto value = reading(*d->connection, [&] {
        Statement statement(*d->connection, "SELECT value FROM setting WHERE key = ?", key);
        return statement.next() ? statement.text(0) : QString();
    });
    return value ? *value : QString();
}

Result<void> Workspace::setSetting(const QString &key, const QString &value)
{
    return writing(*d->connection, [&] {
        run(*d->connection,
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key, value);
    });
}

Connection &Workspace::connection() const
{
    return *d->connection;
}

} // namespace heartwood::storage
