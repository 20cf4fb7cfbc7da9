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

/// A row of whatever has texts of its own.
constexpr auto besideTheRound =
    "INSERT INTO item_talk VALUES (1, 'a.one.x', 3, '', '', 0, NULL);"
    "INSERT INTO drill VALUES (1, '{}'); INSERT INTO drill_talk VALUES (1, 'cost', 3, '', '', NULL);"
    "INSERT INTO author_text VALUES (1, 'summary', '', '', 0);"
    "INSERT INTO workshop VALUES (1, '{}', '', x'', '{}', '');"
    "INSERT INTO workshop_person VALUES (1, 1, '', NULL, 0, 0, x'', '', '', '', '');"
    "INSERT INTO action (assessment, practice, text, state) VALUES (1, 'a.one', 'x', 'open');"
    "INSERT INTO measure (kind, organization, date, scale_max, answers) VALUES ('nps', '', '2026-01-01', 10, '[]');"
    "INSERT INTO forecast (kind, organization, date, guesses) VALUES ('nps', '', '2026-01-01', '[1]');"
    "INSERT INTO organization_logo VALUES ('x', x'00'); INSERT INTO branding VALUES (1, '', x'', '', '', '')";

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
    const auto row = [](const char *where, const QString &problem) {
        QTest::newRow(where) << QByteArray(where) << problem;
    };
    row("assessment SET title", u"assessment 1: title: %1 characters"_qs);
    row("assessment SET organization", u"assessment 1: organization: %1 characters"_qs);
    row("respondent_group SET name", u"assessment 1: a group: %1 characters"_qs);
    row("sheet SET name", u"assessment 1, sheet 1: name: %1 characters"_qs);
    row("note SET text", u"assessment 1: a note: %1 characters"_qs);
    row("note SET reason", u"assessment 1: a reason: %1 characters"_qs);
    row("item_talk SET note", u"assessment 1: a talk: %1 characters"_qs);
    row("item_talk SET minority", u"assessment 1: a talk: %1 characters"_qs);
    row("drill_talk SET note", u"assessment 1: a talk: %1 characters"_qs);
    row("drill_talk SET minority", u"assessment 1: a talk: %1 characters"_qs);
    row("author_text SET headline", u"assessment 1: author's text: %1 characters"_qs);
    row("author_text SET body", u"assessment 1: author's text: %1 characters"_qs);
    row("workshop_person SET name", u"workshop of assessment 1: a name: %1 characters"_qs);
    row("action SET text", u"action 1: %1 characters"_qs);
    row("action SET owner", u"action 1: owner: %1 characters"_qs);
    row("measure SET organization", u"measure 1: organization: %1 characters"_qs);
    row("forecast SET organization", u"forecast 1: organization: %1 characters"_qs);
    row("organization_logo SET organization", u"a logo: organization: %1 characters"_qs);
    row("branding SET firm", u"branding: firm: %1 characters"_qs);
    row("branding SET footer", u"branding: footer: %1 characters"_qs);
    row("branding SET confidentiality", u"branding: confidentiality: %1 characters"_qs);
}

void TestHostileFile::longTexts()
{
    QFETCH(const QByteArray, where);
    QFETCH(const QString, problem);
    const Folder folder;
    const qint64 id = fill(folder);
    execute(folder.path(), besideTheRound);
    // In each a single row, so that what is unique stays so.
    execute(folder.path(), "DELETE FROM evidence; DELETE FROM note WHERE respondent = 2; "
                           "DELETE FROM sheet WHERE respondent = 2; "
                           "DELETE FROM respondent_group WHERE position = 1");
    const auto longOnes = [&](const QByteArray &text) {
        execute(folder.path(), "UPDATE " + where + " = " + text);
        return problemsIn(folder).filter(u" characters"_qs);
    };
    const auto repeated = [](const char *letter, qsizetype count) {
        return "replace(printf('%.*c', " + QByteArray::number(count) + ", 'x'), 'x', " + letter + ")";
    };
    const QByteArray most = repeated("'x'", limits::read), over = repeated("'x'", limits::read + 1);
    QCOMPARE(longOnes(most), QStringList());
    QCOMPARE(longOnes(over), QStringList{problem.arg(limits::read + 1)});
    QCOMPARE(longOnes("char(0) || " + most), QStringList{problem.arg(limits::read + 1)});
    QCOMPARE(longOnes(repeated("char(0x1F332)", limits::read / 2)), QStringList()); // two units each
    QCOMPARE(longOnes(repeated("char(0x1F332)", limits::read / 2 + 1)), QStringList{problem.arg(limits::read + 2)});
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
