#include "fixture.h"

#include "storage/connection.h"
#include "storage/migrations.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

void addRegion(Connection &connection)
{
    connection.script("ALTER TABLE assessment ADD COLUMN region TEXT NOT NULL DEFAULT ''");
}

/// Builds a table anew that others refer to, as SQLite's own recipe does.
void rebuildQuestionnaires(Connection &connection)
{
    connection.script("CREATE TABLE fresh (hash TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, version TEXT NOT NULL, "
                      "document TEXT NOT NULL, kept_at TEXT) STRICT;"
                      "INSERT INTO fresh SELECT hash, key, version, document, NULL FROM questionnaire;"
                      "DROP TABLE questionnaire; ALTER TABLE fresh RENAME TO questionnaire");
}

void failHalfWay(Connection &connection)
{
    connection.script(
        "CREATE TABLE half (x INTEGER) STRICT; INSERT INTO half VALUES (1); INSERT INTO nowhere VALUES (1)");
}

void orphanItems(Connection &connection)
{
    connection.script("INSERT INTO questionnaire_item VALUES ('no such hash', 0, 'k', 'p')");
}

const QList<Migration> ofToday = migrations();
const QList<Migration> ofTomorrow = ofToday + QList<Migration>{addRegion};
const QList<Migration> ofNextYear = ofTomorrow + QList<Migration>{rebuildQuestionnaires};

const auto schemaOfFile = "SELECT user_version FROM pragma_user_version";

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListsLengthIsTheVersion();
    void everyStepLeadsToTheNext();
    void aFreshFileTakesAllSteps();
    void anOlderFileIsBackedUpAndMigrated();
    void aCurrentFileIsLeftAlone();
    void aFailingStepLeavesTheFileAsItWas_data();
    void aFailingStepLeavesTheFileAsItWas();
    void aFailingFirstStepLeavesNoFile();
    void readingMigratesACopyOnly();
    void readingSaysWhichStepFails();
};

void TestMigrations::theListsLengthIsTheVersion()
{
    QCOMPARE(currentSchema(), 4);
    QCOMPARE(migrations().size(), 4);
}

void TestMigrations::everyStepLeadsToTheNext()
{
    const Folder folder;
    for (qsizetype version = 1; version <= ofNextYear.size(); ++version) {
        const auto workspace = Workspace::open(folder.path(), {.create = true}, ofNextYear.mid(0, version));
        QVERIFY(workspace.ok());
        QCOMPARE(number(**workspace, schemaOfFile), version);
        QCOMPARE(number(**workspace, "PRAGMA foreign_keys"), 1);
    }
}

void TestMigrations::aFreshFileTakesAllSteps()
{
    const Folder folder;
    const auto workspace = Workspace::open(folder.path(), {.create = true}, ofNextYear);
    QVERIFY(workspace.ok());
    QCOMPARE(number(**workspace, schemaOfFile), ofNextYear.size());
    QCOMPARE(number(**workspace, "SELECT count(*) FROM pragma_table_info('questionnaire') WHERE name = 'kept_at'"), 1);
}

void TestMigrations::anOlderFileIsBackedUpAndMigrated()
{
    const Folder folder;
    require(folder.open()->setSetting(u"page"_qs, u"home"_qs));
    auto workspace = valueOf(Workspace::open(folder.path(), {}, ofNextYear));
    QCOMPARE(number(*workspace, schemaOfFile), ofNextYear.size());
    QCOMPARE(workspace->setting(u"page"_qs), u"home"_qs);
    workspace.reset();
    QCOMPARE(folder.files(), (QStringList{u"w.heartwood"_qs, u"w.schema4-backup.heartwood"_qs}));
    QCOMPARE(folder.errorOfOpening()->code, ErrorCode::NewerVersion);
    const auto backup = valueOf(Workspace::open(folder.path(u"w.schema4-backup.heartwood"_qs), {}));
    QCOMPARE(number(*backup, schemaOfFile), 4);
    QCOMPARE(backup->setting(u"page"_qs), u"home"_qs);
}

void TestMigrations::aCurrentFileIsLeftAlone()
{
    const Folder folder;
    folder.open();
    const QByteArray before = folder.bytes();
    folder.open();
    QCOMPARE(folder.bytes(), before);
    QCOMPARE(folder.files(), QStringList{u"w.heartwood"_qs});
}

void TestMigrations::aFailingStepLeavesTheFileAsItWas_data()
{
    QTest::addColumn<QList<Migration>>("steps");
    QTest::addColumn<QString>("detail");
    QTest::newRow("the next") << ofToday + QList<Migration>{failHalfWay} << u"step 5: no such table: nowhere"_qs;
    QTest::newRow("the one after a step that went well")
        << ofTomorrow + QList<Migration>{failHalfWay} << u"step 6: no such table: nowhere"_qs;
    QTest::newRow("references left broken")
        << ofToday + QList<Migration>{orphanItems} << u"references of questionnaire_item"_qs;
}

void TestMigrations::aFailingStepLeavesTheFileAsItWas()
{
    QFETCH(const QList<Migration>, steps);
    QFETCH(const QString, detail);
    const Folder folder;
    require(folder.open()->setSetting(u"page"_qs, u"home"_qs));
    const QByteArray before = folder.bytes();
    const auto failed = Workspace::open(folder.path(), {}, steps);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().code, ErrorCode::MigrationFailed);
    QCOMPARE(failed.error().detail, detail);
    QCOMPARE(folder.bytes(), before);
    QCOMPARE(folder.open()->setting(u"page"_qs), u"home"_qs);
}

void TestMigrations::aFailingFirstStepLeavesNoFile()
{
    const Folder folder;
    QVERIFY(!Workspace::open(folder.path(), {.create = true}, {failHalfWay}).ok());
    QVERIFY(folder.files().isEmpty());
}

void TestMigrations::readingMigratesACopyOnly()
{
    const Folder folder;
    require(folder.open()->setSetting(u"page"_qs, u"home"_qs));
    const QByteArray before = folder.bytes();
    const auto reader = valueOf(Workspace::open(folder.path(), {.access = Access::ReadOnly}, ofNextYear));
    QCOMPARE(number(*reader, schemaOfFile), ofNextYear.size());
    QCOMPARE(reader->setting(u"page"_qs), u"home"_qs);
    QCOMPARE(reader->setSetting(u"page"_qs, u"results"_qs).error().code, ErrorCode::ReadOnly);
    QCOMPARE(folder.bytes(), before);
    QCOMPARE(folder.files(), QStringList{u"w.heartwood"_qs});
}

void TestMigrations::readingSaysWhichStepFails()
{
    const Folder folder;
    folder.open();
    const auto reader =
        Workspace::open(folder.path(), {.access = Access::ReadOnly}, ofToday + QList<Migration>{failHalfWay});
    QCOMPARE(reader.error().code, ErrorCode::MigrationFailed);
    QCOMPARE(reader.error().file, folder.path());
    QCOMPARE(reader.error().detail, u"step 5: no such table: nowhere"_qs);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
