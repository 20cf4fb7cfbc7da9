#include "fixture.h"
#include "readonlyplace.h"

#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/recovery.h"
#include "storage/seal.h"
#include "storage/sealedfile.h"
#include "storage/writerlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QTest>

#include <sqlite3.h>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// Every way in which opening fails, and that it leaves the file as it was.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoDatabase();
    void refusesAFolder();
    void refusesAnEmptyFileForReading();
    void refusesOtherPrograms_data();
    void refusesOtherPrograms();
    void refusesNewerVersions_data();
    void refusesNewerVersions();
    void refusesDamage_data();
    void refusesDamage();
    void refusesToWriteWithoutPermission();
    void refusesASecondWriter();
    void takesOverALockOfTheDead();
    void meetsTheSameLockByAnotherName();
    void createsNothingInAFolderThatIsNotThere();
    void leavesNothingWhereTheDiskIsFull();
    void reportsAFullDisk();
    void reportsALockedFile();
    void rollsBackAHotJournal_data();
    void rollsBackAHotJournal();
    void readsWhatNobodyCanWrite_data();
    void readsWhatNobodyCanWrite();
    void recoversWhatNobodyCanRollBack();

private:
    static void requireUntouched(const Folder &folder, ErrorCode code);
};

/// Opening fails so, for writing and for reading, and there is afterwards what was before, bit by bit.
void TestOpening::requireUntouched(const Folder &folder, ErrorCode code)
{
    const QByteArray before = folder.bytes();
    const QStringList files = folder.files();
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto error = folder.errorOfOpening({.access = access, .create = true});
        QVERIFY(error.has_value());
        QCOMPARE(error->code, code);
        QCOMPARE(error->file, folder.path());
        QCOMPARE(folder.bytes(), before);
        QCOMPARE(folder.files(), files);
    }
}

void TestOpening::refusesWhatIsNoDatabase()
{
    const Folder folder;
    folder.write("Dear diary, this is no database at all, though it is longer than a header of one would have to be, "
                 "which is a hundred bytes.");
    requireUntouched(folder, ErrorCode::NotAWorkspace);
    folder.write("x");
    requireUntouched(folder, ErrorCode::NotAWorkspace);
}

void TestOpening::refusesAFolder()
{
    const Folder folder;
    QVERIFY(QDir().mkpath(folder.path()));
    QCOMPARE(folder.errorOfOpening()->code, ErrorCode::CannotOpen);
}

void TestOpening::refusesAnEmptyFileForReading()
{
    const Folder folder;
    folder.write({});
    QCOMPARE(folder.errorOfOpening({.access = Access::ReadOnly})->code, ErrorCode::NotAWorkspace);
}

void TestOpening::refusesOtherPrograms_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("an id of theirs") << QByteArray("PRAGMA application_id = 1234");
    QTest::newRow("no id, but tables") << QByteArray("CREATE TABLE recipe (title TEXT)");
    QTest::newRow("no id, but a version") << QByteArray("PRAGMA user_version = 1");
    QTest::newRow("with a write-ahead log")
        << QByteArray("PRAGMA journal_mode = WAL; CREATE TABLE recipe (title TEXT)");
}

void TestOpening::refusesOtherPrograms()
{
    QFETCH(const QByteArray, sql);
    const Folder folder;
    execute(folder.path(), sql);
    requireUntouched(folder, ErrorCode::OtherProgram);
}

void TestOpening::refusesNewerVersions_data()
{
    QTest::addColumn<int>("schema");
    QTest::newRow("the next") << currentSchema() + 1;
    QTest::newRow("far ahead") << 1'000'000;
}

void TestOpening::refusesNewerVersions()
{
    QFETCH(const int, schema);
    const Folder folder;
    folder.open();
    execute(folder.path(), "PRAGMA user_version = " + QByteArray::number(schema));
    requireUntouched(folder, ErrorCode::NewerVersion);
    QCOMPARE(folder.errorOfOpening()->detail, QString::number(schema));
}

void TestOpening::refusesDamage_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("cut");
    QTest::newRow("a page overwritten") << 2 * 4096 << 3 * 4096 << false;
    QTest::newRow("the table of tables overwritten") << 100 << 4096 << false;
    QTest::newRow("page size overwritten") << 16 << 18 << false;
    QTest::newRow("half of it gone") << 5 * 4096 << 1'000'000 << true;
    QTest::newRow("cut inside a page") << 3 * 4096 + 77 << 1'000'000 << true;
    QTest::newRow("cut inside the header") << 60 << 1'000'000 << true;
}

void TestOpening::refusesDamage()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const bool, cut);
    const Folder folder;
    folder.open();
    // A page size that is none makes SQLite see another kind of file; the identity is kept, so it is damage.
    QByteArray bytes = folder.bytes();
    if (cut)
        bytes.truncate(from);
    else
        bytes.replace(from, to - from, QByteArray(to - from, '\xa5'));
    folder.write(bytes);
    requireUntouched(folder, ErrorCode::Damaged);
}

void TestOpening::refusesToWriteWithoutPermission()
{
    const Folder folder;
    require(folder.open()->setSetting(u"page"_qs, u"home"_qs));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner));
    QCOMPARE(folder.errorOfOpening()->code, ErrorCode::ReadOnly);
    QCOMPARE(folder.files(), QStringList{u"w.heartwood"_qs});
    QCOMPARE(folder.open(Access::ReadOnly)->setting(u"page"_qs), u"home"_qs);
}

void TestOpening::refusesASecondWriter()
{
    const Folder folder;
    auto first = folder.open();
    const auto error = folder.errorOfOpening();
    QCOMPARE(error->code, ErrorCode::InUse);
    QCOMPARE(error->detail,
             u"%1, process %2"_qs.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()));
    QVERIFY(!folder.errorOfOpening({.access = Access::ReadOnly}));
    first.reset();
    QVERIFY(!folder.errorOfOpening());
}

void TestOpening::takesOverALockOfTheDead()
{
    const Folder folder;
    folder.open();
    QFile lock(WriterLock::fileFor(folder.path()));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // No system gives out so high a process number.
    lock.write("2147483646\nheartwood\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    QVERIFY(!folder.errorOfOpening());
}

void TestOpening::meetsTheSameLockByAnotherName()
{
#ifdef Q_OS_UNIX
    const Folder folder;
    const auto workspace = folder.open();
    const QString link = folder.path(u"link.heartwood"_qs);
    QVERIFY(QFile::link(folder.path(), link));
    QCOMPARE(Workspace::open(link, {}).error().code, ErrorCode::InUse);
#endif
}

void TestOpening::createsNothingInAFolderThatIsNotThere()
{
    const Folder folder;
    const QString path = folder.path(u"nowhere/w.heartwood"_qs);
    QCOMPARE(Workspace::open(path, {.create = true}).error().code, ErrorCode::CannotOpen);
    QVERIFY(!QFile::exists(folder.path(u"nowhere"_qs)));
}

void TestOpening::leavesNothingWhereTheDiskIsFull()
{
    const Folder folder;
    const auto fillDisk = [](Connection &connection) { connection.script("PRAGMA max_page_count = 3"); };
    const QList<Migration> steps{[&](Connection &connection) {
        fillDisk(connection);
        migrations().first()(connection);
    }};
    QCOMPARE(Workspace::open(folder.path(), {.create = true}, steps).error().code, ErrorCode::DiskFull);
    QVERIFY(folder.files().isEmpty());
}

void TestOpening::reportsAFullDisk()
{
    const Folder folder;
    const auto workspace = folder.open();
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    const QByteArray before = folder.bytes();
    workspace->connection().script("PRAGMA max_page_count = 1");
    QCOMPARE(workspace->setSetting(u"page"_qs, QString(100'000, u'x')).error().code, ErrorCode::DiskFull);
    QCOMPARE(folder.bytes(), before);
    QCOMPARE(workspace->setting(u"page"_qs), u"home"_qs);
    workspace->connection().script("PRAGMA max_page_count = 1000000");
    require(workspace->setSetting(u"page"_qs, u"results"_qs));
}

void TestOpening::reportsALockedFile()
{
    const Folder folder;
    const auto workspace = folder.open();
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    workspace->connection().script("PRAGMA busy_timeout = 0");
    QCOMPARE(workspace->setSetting(u"page"_qs, u"home"_qs).error().code, ErrorCode::InUse);
    sqlite3_close(other);
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
}

namespace {

/// A workspace as a program leaves it that is killed while it changes the page from home: its journal says home.
void crashInto(const Folder &crashed)
{
    const Folder folder;
    require(folder.open()->setSetting(u"page"_qs, u"home"_qs));
    sqlite3 *writer = nullptr;
    QCOMPARE(sqlite3_open(folder.path().toUtf8().constData(), &writer), SQLITE_OK);
    // So small a cache that the change reaches the file before it is committed.
    QCOMPARE(sqlite3_exec(writer,
                          "PRAGMA cache_size = 1; BEGIN; UPDATE setting SET value = 'torn';"
                          "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 500) "
                          "INSERT INTO measure (kind, organization, date, scale_max, answers) "
                          "SELECT 'nps', hex(randomblob(200)), '2026-01-01', 10, '[]' FROM number",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    QVERIFY(QFile::copy(folder.path(), crashed.path()));
    QVERIFY(QFile::copy(folder.path() + u"-journal"_qs, crashed.path() + u"-journal"_qs));
    sqlite3_close(writer);
    QVERIFY(crashed.bytes().contains("torn"));
}

} // namespace

void TestOpening::rollsBackAHotJournal_data()
{
    QTest::addColumn<Access>("access");
    QTest::newRow("by a writer") << Access::ReadWrite;
    QTest::newRow("by a reader") << Access::ReadOnly;
}

void TestOpening::rollsBackAHotJournal()
{
    QFETCH(const Access, access);
    const Folder crashed;
    crashInto(crashed);
    auto workspace = crashed.open(access);
    QCOMPARE(workspace->setting(u"page"_qs), u"home"_qs);
    QVERIFY(valueOf(workspace->check()).problems.isEmpty());
    workspace.reset();
    QCOMPARE(crashed.files(), QStringList{u"w.heartwood"_qs});
}

void TestOpening::readsWhatNobodyCanWrite_data()
{
    QTest::addColumn<ReadOnlyPlace::Kind>("kind");
    QTest::addColumn<bool>("isProtected");
    QTest::newRow("medium") << ReadOnlyPlace::Kind::Medium << false;
    QTest::newRow("folder") << ReadOnlyPlace::Kind::Folder << false;
    QTest::newRow("medium, protected") << ReadOnlyPlace::Kind::Medium << true;
    QTest::newRow("folder, protected") << ReadOnlyPlace::Kind::Folder << true;
}

/// Whoever wants to write is told; whoever reads has all of it, and may copy it elsewhere.
void TestOpening::readsWhatNobodyCanWrite()
{
    QFETCH(const ReadOnlyPlace::Kind, kind);
    QFETCH(const bool, isProtected);
    const Folder folder, elsewhere;
    QVERIFY(QFile::setPermissions(elsewhere.path(u"."_qs), QFile::Permissions(0x7777)));
    std::shared_ptr<SealedFile> sealed;
    if (isProtected)
        sealed = valueOf(SealedFile::create(folder.path(), u"several words"_qs, leastSealCost));
    const OpenOptions reading{.access = Access::ReadOnly, .backupFolder = {}, .sealed = sealed};
    const OpenOptions writing{.create = true, .backupFolder = elsewhere.path(u"backups"_qs), .sealed = sealed};
    require(valueOf(Workspace::open(folder.path(), {.create = true, .backupFolder = {}, .sealed = sealed}))
                ->setSetting(u"page"_qs, u"home"_qs));
    const QByteArray before = folder.bytes();
    const QStringList files = folder.files();
    const ReadOnlyPlace place(QFileInfo(folder.path()).path(), kind);
    if (!place.made())
        QSKIP("this machine lets no test make one");
    QVERIFY(!QFile(folder.path(u"new"_qs)).open(QIODevice::WriteOnly) && !QFile(folder.path()).open(QIODevice::Append));
    QCOMPARE(folder.errorOfOpening(writing)->code, ErrorCode::ReadOnly);
    QCOMPARE(folder.errorOfOpening(writing)->file, folder.path());
    QVERIFY(!Workspace::open(folder.path(u"new.heartwood"_qs), {.create = true}));
    {
        const auto workspace = valueOf(Workspace::open(folder.path(), reading));
        QCOMPARE(workspace->setting(u"page"_qs), u"home"_qs);
        QVERIFY(valueOf(workspace->check()).problems.isEmpty());
        QCOMPARE(workspace->setSetting(u"page"_qs, u"results"_qs).error().code, ErrorCode::ReadOnly);
        QVERIFY(!workspace->hasMoved());
        require(workspace->copyTo(elsewhere.path()));
    }
    require(valueOf(Workspace::open(elsewhere.path(),
                                    {.backupFolder = {},
                                     .sealed = isProtected
                                                   ? valueOf(SealedFile::open(elsewhere.path(), u"several words"_qs))
                                                   : nullptr}))
                ->setSetting(u"page"_qs, u"results"_qs));
    QCOMPARE(folder.bytes(), before);
    QCOMPARE(folder.files(), files);
}

/// Even to read it the journal would have to be rolled back. That is said, and a recovered copy is as it was saved.
void TestOpening::recoversWhatNobodyCanRollBack()
{
    for (const auto kind : {ReadOnlyPlace::Kind::Medium, ReadOnlyPlace::Kind::Folder}) {
        const Folder crashed, elsewhere;
        QVERIFY(QFile::setPermissions(elsewhere.path(u"."_qs), QFile::Permissions(0x7777)));
        crashInto(crashed);
        const QByteArray before = crashed.bytes();
        const ReadOnlyPlace place(QFileInfo(crashed.path()).path(), kind);
        if (!place.made())
            QSKIP("this machine lets no test make one");
        QCOMPARE(crashed.errorOfOpening({.access = Access::ReadOnly})->code, ErrorCode::ReadOnly);
        QCOMPARE(valueOf(recover(crashed.path(), elsewhere.path(), {})).problems, QStringList());
        QCOMPARE(elsewhere.open()->setting(u"page"_qs), u"home"_qs);
        QCOMPARE(crashed.bytes(), before);
    }
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
