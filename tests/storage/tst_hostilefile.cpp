#include "fixture.h"

#include "model/limits.h"
#include "storage/assessmentstore.h"
#include "storage/ownschema.h"
#include "storage/questionnairestore.h"
#include "storage/recovery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// A workspace in which somebody else wrote more than a workspace holds.
class TestHostileFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRunsIsRefused_data();
    void whatRunsIsRefused();
    void whatOnlyReadsIsLeft();
    void knowsItsTables();
    void longTexts_data();
    void longTexts();
    void textsAreShownPlain();
};

namespace {

/// One with a named round in it.
qint64 fill(const Folder &folder)
{
    const auto workspace = folder.open();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    return valueOf(AssessmentStore(*workspace).add(namedRound(hash)));
}

QStringList problemsIn(const Folder &folder)
{
    return valueOf(folder.open(Access::ReadOnly)->check()).problems;
}

} // namespace

void TestHostileFile::whatRunsIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("detail");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON sheet BEGIN "
                                           "UPDATE setting SET value = (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                           "SELECT i + 1 FROM n) SELECT max(i) FROM n); END")
                             << u"a trigger that is not the program's: t"_qs;
    QTest::newRow("view in a table's place")
        << QByteArray("DROP TABLE note; CREATE VIEW Note AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                      "FROM n) SELECT i AS assessment, i AS respondent, i AS item, '' AS text, '' AS reason, "
                      "0 AS private FROM n")
        << u"a view that is not the program's: Note"_qs;
    QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE v USING fts5(x)")
                                   << u"a table that is not the program's: v"_qs;
    QTest::newRow("computed column")
        << QByteArray("ALTER TABLE setting ADD COLUMN more TEXT AS (printf('%.*c', 900000000, 'x'))")
        << u"a table that is not the program's: setting"_qs;
}

void TestHostileFile::whatRunsIsRefused()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, detail);
    const Folder folder;
    fill(folder);
    execute(folder.path(), sql);
    const QByteArray before = folder.bytes();
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto error = folder.errorOfOpening({.access = access});
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Damaged);
        QCOMPARE(error->detail, detail);
    }
    const QString into = folder.path(u"new.heartwood"_qs);
    const auto recovered = recover(folder.path(), into, {});
    QVERIFY(recovered.ok());
    QCOMPARE(recovered->problems, QStringList());
    QCOMPARE(valueOf(AssessmentStore(*valueOf(Workspace::open(into, {}))).list()).size(), 1);
    QCOMPARE(folder.bytes(), before);
}

/// Somebody who queries the file may keep a view in it.
void TestHostileFile::whatOnlyReadsIsLeft()
{
    const Folder folder;
    fill(folder);
    execute(folder.path(), "CREATE VIEW mine AS SELECT * FROM answer; CREATE INDEX by_name ON sheet (name); "
                           "CREATE TABLE own (x)");
    QVERIFY(!folder.errorOfOpening());
    QCOMPARE(problemsIn(folder), QStringList());
}

void TestHostileFile::knowsItsTables()
{
    const Folder folder;
    const auto workspace = folder.open();
    QStringList names;
    for (const auto name : QJsonDocument::fromJson(ownTables().toByteArray()).array()) {
        names << name.toString();
        QVERIFY2(isPlainTable(workspace->connection(), names.last()), qPrintable(names.last()));
    }
    QVERIFY(!isPlainTable(workspace->connection(), u"answer"_qs));
    QCOMPARE(number(*workspace, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"),
             names.size());
}

void TestHostileFile::longTexts_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("problem");
    QTest::newRow("title") << QByteArray("assessment SET title") << u"assessment 1: title: %1 characters"_qs;
    QTest::newRow("name") << QByteArray("sheet SET name") << u"assessment 1, sheet 1: name: %1 characters"_qs;
    QTest::newRow("note") << QByteArray("note SET text") << u"assessment 1: a note: %1 characters"_qs;
}

void TestHostileFile::longTexts()
{
    QFETCH(const QByteArray, where);
    QFETCH(const QString, problem);
    const Folder folder;
    const qint64 id = fill(folder);
    const auto grow = [&](qsizetype size) {
        execute(folder.path(), "UPDATE " + where + " = printf('%.*c', " + QByteArray::number(size) + ", 'x')");
    };
    grow(limits::read);
    QCOMPARE(problemsIn(folder), QStringList());
    grow(limits::read + 1);
    QVERIFY(problemsIn(folder).contains(problem.arg(limits::read + 1)));
    const auto round = valueOf(AssessmentStore(*folder.open(Access::ReadOnly)).load(id));
    for (const QString &text : {round.head.title, round.respondents.first().name, round.notes.first().text})
        QVERIFY(text.size() <= limits::read);
}

void TestHostileFile::textsAreShownPlain()
{
    const Folder folder;
    const qint64 id = fill(folder);
    execute(folder.path(), "UPDATE assessment SET title = char(8238) || 'a' || char(0) || 'b' || char(27) || '[1m'");
    const auto round = valueOf(AssessmentStore(*folder.open(Access::ReadOnly)).load(id));
    QCOMPARE(round.head.title, u"ab[1m"_qs);
}

QTEST_GUILESS_MAIN(TestHostileFile)
#include "tst_hostilefile.moc"
