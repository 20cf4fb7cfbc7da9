#include "fixture.h"

#include "storage/connection.h"

#include <QSqlDatabase>
#include <QTest>

#include <sqlite3.h>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAFileOfOurOwn();
    void createsNothingUnasked();
    void takesAnEmptyFile();
    void takesAnEmptyDatabaseOfNobodys();
    void leavesNothingBeside();
    void isPrivate();
    void keepsSettings();
    void setsWhatSafetyNeeds();
    void sharesSqliteWithTheDriver();
    void readsWhileAnotherWrites();
    void refusesToWriteWhenOpenedForReading();
    void copiesItself();
    void refusesToCopyOntoItself();
};

void TestWorkspace::createsAFileOfOurOwn()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(workspace->path(), folder.path());
    QVERIFY(!workspace->readOnly());
    QCOMPARE(number(*workspace, "SELECT application_id FROM pragma_application_id"), 0x48574F44);
    QCOMPARE(number(*workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
    QVERIFY(valueOf(workspace->check()).problems.isEmpty());
}

void TestWorkspace::createsNothingUnasked()
{
    const Folder folder;
    QCOMPARE(folder.errorOfOpening()->code, ErrorCode::FileNotFound);
    QVERIFY(folder.files().isEmpty());
}

void TestWorkspace::takesAnEmptyFile()
{
    const Folder folder;
    folder.write({});
    QVERIFY(!folder.errorOfOpening());
    QCOMPARE(number(*folder.open(), "SELECT user_version FROM pragma_user_version"), currentSchema());
}

void TestWorkspace::takesAnEmptyDatabaseOfNobodys()
{
    const Folder folder;
    execute(folder.path(), "VACUUM");
    QVERIFY(!folder.errorOfOpening());
    QCOMPARE(number(*folder.open(), "SELECT user_version FROM pragma_user_version"), currentSchema());
}

void TestWorkspace::leavesNothingBeside()
{
    const Folder folder;
    auto workspace = folder.open();
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    workspace.reset();
    QCOMPARE(folder.files(), QStringList{u"w.heartwood"_qs});
}

void TestWorkspace::isPrivate()
{
#ifdef Q_OS_UNIX
    const Folder folder;
    auto workspace = folder.open();
    require(workspace->copyTo(folder.path(u"copy.heartwood"_qs)));
    const auto othersRights = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : {u"w.heartwood"_qs, u"copy.heartwood"_qs})
        QVERIFY(!(QFile::permissions(folder.path(name)) & othersRights));
#endif
}

void TestWorkspace::keepsSettings()
{
    const Folder folder;
    {
        const auto workspace = folder.open();
        QCOMPARE(workspace->setting(u"page"_qs), QString());
        require(workspace->setSetting(u"page"_qs, u"home"_qs));
        require(workspace->setSetting(u"page"_qs, u"résumé"_qs));
    }
    QCOMPARE(folder.open()->setting(u"page"_qs), u"résumé"_qs);
}

void TestWorkspace::setsWhatSafetyNeeds()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(number(*workspace, "PRAGMA foreign_keys"), 1);
    QVERIFY(number(*workspace, "PRAGMA synchronous") >= 2);
    QCOMPARE(number(*workspace, "PRAGMA secure_delete"), 1);
    QCOMPARE(number(*workspace, "PRAGMA trusted_schema"), 0);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'"), 1);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict "
                                "AND name NOT LIKE 'sqlite_%'"),
             0);
}

void TestWorkspace::sharesSqliteWithTheDriver()
{
    // Statements go straight to the driver's handle, which only one and the same SQLite may do.
    const Folder folder;
    const auto workspace = folder.open();
    Statement source(workspace->connection(), "SELECT sqlite_source_id()");
    QVERIFY(source.next());
    QCOMPARE(source.text(0), QString::fromUtf8(sqlite3_sourceid()));
}

void TestWorkspace::readsWhileAnotherWrites()
{
    const Folder folder;
    const auto writer = folder.open();
    const auto reader = folder.open(Access::ReadOnly);
    QVERIFY(reader->readOnly());
    require(writer->setSetting(u"page"_qs, u"home"_qs));
    QCOMPARE(reader->setting(u"page"_qs), u"home"_qs);
}

void TestWorkspace::refusesToWriteWhenOpenedForReading()
{
    const Folder folder;
    folder.open();
    const QByteArray before = folder.bytes();
    const auto reader = folder.open(Access::ReadOnly);
    QCOMPARE(reader->setSetting(u"page"_qs, u"home"_qs).error().code, ErrorCode::ReadOnly);
    QCOMPARE(folder.bytes(), before);
}

void TestWorkspace::copiesItself()
{
    const Folder folder;
    const auto workspace = folder.open();
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    const QString copy = folder.path(u"copy.heartwood"_qs);
    require(workspace->copyTo(copy));
    require(workspace->setSetting(u"page"_qs, u"results"_qs));
    require(folder.open(Access::ReadOnly)->copyTo(folder.path(u"copy of a reader.heartwood"_qs)));
    QCOMPARE(valueOf(Workspace::open(copy, {}))->setting(u"page"_qs), u"home"_qs);
    require(workspace->copyTo(copy));
    QCOMPARE(valueOf(Workspace::open(copy, {}))->setting(u"page"_qs), u"results"_qs);
    QCOMPARE(workspace->copyTo(folder.path(u"nowhere/copy.heartwood"_qs)).error().code, ErrorCode::CannotWrite);
}

void TestWorkspace::refusesToCopyOntoItself()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(workspace->copyTo(folder.path()).error().code, ErrorCode::BadArgument);
    QVERIFY(valueOf(workspace->check()).problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
