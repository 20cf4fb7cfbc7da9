#include "fixture.h"

#include "storage/backups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

void setTime(const QString &path, const QDateTime &time)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
}

void moveBack(const Backup &backup, int seconds)
{
    const QString stamp = backup.time.toString(u"yyyyMMdd-HHmmss"_qs);
    const QString then = backup.time.addSecs(-seconds).toString(u"yyyyMMdd-HHmmss"_qs);
    QVERIFY(QFile::rename(backup.file, QString(backup.file).replace(stamp, then)));
}

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backsUpOnOpening();
    void backsUpOnceAnHour();
    void backsUpChangesOnly();
    void goesOnWhenTheClockWasSetBack();
    void aBackupOfTheFutureHoldsUpNone();
    void backsUpWhileTheWindowStaysOpen();
    void keepsTen();
    void keepsWorkspacesApart();
    void failsWithoutFailingTheOpening();
    void findsTheNewestGoodOne();
    void restores();
    void anEmptyFileIsNoNewOne();
    void restoresNothingUnderAWriter();
    void leavesAJournalWithTheDamagedFile();

private:
    std::unique_ptr<Workspace> open() const
    {
        return valueOf(Workspace::open(m_folder->path(), {.create = true, .backupFolder = backups()}));
    }
    QString backups() const { return m_folder->path(u"backups"_qs); }
    QList<Backup> all() const { return backupsOf(m_folder->path(), backups()); }
    /// As if the newest had been made that many minutes ago.
    void age(int minutes) const;
    void change(const QString &value) const;

    std::unique_ptr<Folder> m_folder;
};

void TestBackups::init()
{
    m_folder = std::make_unique<Folder>();
    m_folder->open();
}

void TestBackups::age(int minutes) const
{
    moveBack(all().first(), 60 * minutes);
}

void TestBackups::change(const QString &value) const
{
    require(m_folder->open()->setSetting(u"page"_qs, value));
}

void TestBackups::backsUpOnOpening()
{
    const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
    QVERIFY(!open()->backupError());
    QCOMPARE(all().size(), 1);
    const Backup backup = all().first();
    QVERIFY(QFileInfo(backup.file).fileName().startsWith(u"w-"_qs));
    QCOMPARE(backup.bytes, QFileInfo(backup.file).size());
    QVERIFY(backup.time >= before && backup.time <= QDateTime::currentDateTimeUtc());
    QVERIFY(valueOf(valueOf(Workspace::open(backup.file, {}))->check()).problems.isEmpty());
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(backup.file) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void TestBackups::backsUpOnceAnHour()
{
    open();
    change(u"a"_qs);
    age(59);
    open();
    QCOMPARE(all().size(), 1);
    age(2);
    open();
    QCOMPARE(all().size(), 2);
}

void TestBackups::backsUpChangesOnly()
{
    open();
    age(600);
    // The file is older than the backup that is there.
    setTime(m_folder->path(), QDateTime::currentDateTime().addDays(-1));
    open();
    QCOMPARE(all().size(), 1);
}

void TestBackups::goesOnWhenTheClockWasSetBack()
{
    open();
    for (int i = 0; i < 11; ++i) {
        moveBack(all().first(), -7200);
        change(QString::number(i));
        open(); // within the hour, which only the backup's own time tells
        QCOMPARE(all().size(), std::min(i + 1, backupsKept));
        setTime(all().first().file, QDateTime::currentDateTime().addSecs(-7200));
        const QString before = all().first().file;
        open();
        QVERIFY(all().first().file > before);
        QVERIFY(all().size() <= backupsKept);
    }
    setTime(all().first().file, QDateTime::currentDateTime().addSecs(-7200));
    setTime(m_folder->path(), QDateTime::currentDateTime().addDays(-1));
    const QString before = all().first().file;
    open(); // nothing has changed since
    QCOMPARE(all().first().file, before);
}

/// The clock was a year ahead when the last one was made: until then there would be no other.
void TestBackups::aBackupOfTheFutureHoldsUpNone()
{
    constexpr int year = 365 * 24 * 3600;
    open();
    moveBack(all().first(), -year);
    setTime(all().first().file, QDateTime::currentDateTime().addSecs(year));
    change(u"since"_qs);
    open();
    QCOMPARE(all().size(), 2);
    QCOMPARE(valueOf(Workspace::open(all().first().file, {}))->setting(u"page"_qs), u"since"_qs);
    change(u"a moment later"_qs);
    open();
    QCOMPARE(all().size(), 2);
}

void TestBackups::backsUpWhileTheWindowStaysOpen()
{
    const auto workspace = open();
    require(workspace->backUpIfDue());
    QCOMPARE(all().size(), 1);
    age(61);
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    require(workspace->backUpIfDue());
    QCOMPARE(all().size(), 2);
}

void TestBackups::keepsTen()
{
    for (int i = 0; i < 12; ++i) {
        change(QString::number(i));
        open();
        // Every one an hour and a bit before the next.
        const auto backups = all();
        for (auto backup = backups.crbegin(); backup != backups.crend(); ++backup) {
            moveBack(*backup, 4000);
        }
    }
    QCOMPARE(all().size(), backupsKept);
    QCOMPARE(valueOf(Workspace::open(all().first().file, {}))->setting(u"page"_qs), u"11"_qs);
    QCOMPARE(valueOf(Workspace::open(all().last().file, {}))->setting(u"page"_qs), u"2"_qs);
    QVERIFY(all().first().time > all().last().time);
}

void TestBackups::keepsWorkspacesApart()
{
    open();
    const Folder elsewhere;
    elsewhere.open();
    valueOf(Workspace::open(elsewhere.path(), {.backupFolder = backups()}));
    QCOMPARE(all().size(), 1);
    QCOMPARE(backupsOf(elsewhere.path(), backups()).size(), 1);
    QCOMPARE(QDir(backups()).entryList(QDir::Files).size(), 2);
}

void TestBackups::failsWithoutFailingTheOpening()
{
    QFile inTheWay(backups());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto workspace = open();
    QVERIFY(workspace->backupError().has_value());
    QCOMPARE(workspace->backupError()->code, ErrorCode::BackupFailed);
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    QCOMPARE(workspace->backUpIfDue().error().code, ErrorCode::BackupFailed);
    QVERIFY(inTheWay.remove());
    require(workspace->backUpIfDue());
    QVERIFY(!workspace->backupError());
}

void TestBackups::findsTheNewestGoodOne()
{
    QVERIFY(!newestGoodBackup(m_folder->path(), backups()));
    change(u"good"_qs);
    open();
    age(120);
    const QString good = all().first().file;
    change(u"bad"_qs);
    open();
    QFile bad(all().first().file);
    QVERIFY(bad.open(QIODevice::ReadWrite));
    QVERIFY(bad.seek(3 * 4096));
    bad.write(QByteArray(4096, '\xa5'));
    bad.close();
    QCOMPARE(all().size(), 2);
    QCOMPARE(newestGoodBackup(m_folder->path(), backups())->file, good);
}

void TestBackups::restores()
{
    change(u"kept"_qs);
    open();
    m_folder->write("SQLite format 3, but no more");
    const auto aside = restoreBackup(*newestGoodBackup(m_folder->path(), backups()), m_folder->path());
    QVERIFY(aside.ok());
    QVERIFY(aside->startsWith(m_folder->path() + u".damaged-"_qs));
    QCOMPARE(QFileInfo(*aside).size(), 28);
    QCOMPARE(m_folder->open()->setting(u"page"_qs), u"kept"_qs);
    QCOMPARE(all().size(), 1);
}

/// As a synchronized folder leaves it: whoever took it for a new one would begin with nothing.
void TestBackups::anEmptyFileIsNoNewOne()
{
    change(u"kept"_qs);
    open();
    m_folder->write({});
    const auto error = m_folder->errorOfOpening({.create = true, .backupFolder = backups()});
    QCOMPARE(error->code, ErrorCode::Damaged);
    QCOMPARE(m_folder->bytes().size(), 0);
    valueOf(restoreBackup(*newestGoodBackup(m_folder->path(), backups()), m_folder->path()));
    QCOMPARE(open()->setting(u"page"_qs), u"kept"_qs);
    const Folder elsewhere;
    elsewhere.write({});
    QVERIFY(!elsewhere.errorOfOpening({.backupFolder = backups()})); // it was never any other
}

void TestBackups::restoresNothingUnderAWriter()
{
    const auto writer = open();
    QCOMPARE(restoreBackup(all().first(), m_folder->path()).error().code, ErrorCode::InUse);
    require(writer->setSetting(u"page"_qs, u"home"_qs));
    QCOMPARE(m_folder->files(), (QStringList{u".w.heartwood.lock"_qs, u"w.heartwood"_qs}));
}

void TestBackups::leavesAJournalWithTheDamagedFile()
{
    open();
    QFile journal(m_folder->path() + u"-journal"_qs);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("of the old file");
    journal.close();
    const QString aside = valueOf(restoreBackup(all().first(), m_folder->path()));
    QVERIFY(!journal.exists());
    QVERIFY(QFile::exists(aside + u"-journal"_qs));
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
