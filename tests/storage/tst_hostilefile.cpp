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

/// A single row of whatever has texts of its own.
constexpr auto besideTheRound =
    "DELETE FROM evidence; DELETE FROM note WHERE respondent = 2; DELETE FROM sheet WHERE respondent = 2; "
    "DELETE FROM respondent_group WHERE position = 1;"
    "INSERT INTO item_talk VALUES (1, 'a.one.x', 3, '', '', 0, NULL);"
    "INSERT INTO drill VALUES (1, '{}'); INSERT INTO drill_talk VALUES (1, 'cost', 3, '', '', NULL);"
    "INSERT INTO author_text VALUES (1, 'summary', '', '', 0);"
    "INSERT INTO workshop VALUES (1, '{}', '', x'', '{}', '');"
    "INSERT INTO workshop_person VALUES (1, 1, '', NULL, 0, 0, x'', '', '', '', '');"
    "INSERT INTO action (assessment, practice, text, state) VALUES (1, 'a.one', 'x', 'open');"
    "INSERT INTO measure (kind, organization, date, scale_max, answers) VALUES ('nps', '', '2026-01-01', 10, '[]');"
    "INSERT INTO forecast (kind, organization, date, guesses) VALUES ('nps', '', '2026-01-01', '[1]');"
    "INSERT INTO organization_logo VALUES ('x', x'00'); INSERT INTO branding VALUES (1, '', x'', '', '', '')";

/// Each column of words, and how the check names it.
const QList<QPair<QByteArray, QString>> columns{
    {"assessment SET title", u"assessment 1: title"_qs},
    {"assessment SET organization", u"assessment 1: organization"_qs},
    {"respondent_group SET name", u"assessment 1: a group"_qs},
    {"sheet SET name", u"assessment 1, sheet 1: name"_qs},
    {"note SET text", u"assessment 1: a note"_qs},
    {"note SET reason", u"assessment 1: a reason"_qs},
    {"item_talk SET note", u"assessment 1: a talk, note"_qs},
    {"item_talk SET minority", u"assessment 1: a talk, minority"_qs},
    {"drill_talk SET note", u"assessment 1: a talk of the drill, note"_qs},
    {"drill_talk SET minority", u"assessment 1: a talk of the drill, minority"_qs},
    {"author_text SET headline", u"assessment 1: author's headline"_qs},
    {"author_text SET body", u"assessment 1: author's text"_qs},
    {"workshop_person SET name", u"workshop of assessment 1: a name"_qs},
    {"action SET text", u"action 1: text"_qs},
    {"action SET owner", u"action 1: owner"_qs},
    {"measure SET organization", u"measure 1: organization"_qs},
    {"forecast SET organization", u"forecast 1: organization"_qs},
    {"organization_logo SET organization", u"a logo: organization"_qs},
    {"branding SET firm", u"branding: firm"_qs},
    {"branding SET footer", u"branding: footer"_qs},
    {"branding SET confidentiality", u"branding: confidentiality"_qs},
};

QByteArray repeated(const char *letter, qsizetype count)
{
    return "replace(printf('%.*c', " + QByteArray::number(count) + ", 'x'), 'x', " + letter + ")";
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
    QTest::addColumn<QByteArray>("fits");
    QTest::addColumn<QByteArray>("over");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("letters") << repeated("'x'", limits::read) << repeated("'x'", limits::read + 1) << limits::read + 1;
    QTest::newRow("behind a NUL") << "char(0) || " + repeated("'x'", limits::read - 1)
                                  << "char(0) || " + repeated("'x'", limits::read) << limits::read + 1;
    QTest::newRow("of two units") << repeated("char(0x1F332)", limits::read / 2)
                                  << repeated("char(0x1F332)", limits::read / 2 + 1) << limits::read + 2;
}

void TestHostileFile::longTexts()
{
    QFETCH(const QByteArray, fits);
    QFETCH(const QByteArray, over);
    QFETCH(const qsizetype, size);
    const Folder folder;
    const qint64 id = fill(folder);
    execute(folder.path(), besideTheRound);
    const auto longOnes = [&](const QByteArray &text) {
        QByteArray sql;
        for (const auto &[column, name] : columns)
            sql += "UPDATE " + column + " = " + text + ';';
        execute(folder.path(), sql);
        QStringList told = problemsIn(folder).filter(u" characters"_qs);
        told.sort();
        return told;
    };
    QStringList all;
    for (const auto &[column, name] : columns)
        all << QStringLiteral("%1: %2 characters").arg(name).arg(size);
    all.sort();
    QCOMPARE(longOnes(fits), QStringList());
    QCOMPARE(longOnes(over), all);
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
