#include "fixture.h"
#include "workshoproom.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/connection.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// What "heartwood check" finds, one kind of fault at a time.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsASoundFileSound();
    void findsFaults_data();
    void findsFaults();
    void findsDamageThatOpeningDidNotLookFor();
    void openingFindsValuesThatThereAreNot();
    void loadsNothingThatDoesNotFit();
    void namesEveryRoundThatCannotBeLoaded_data();
    void namesEveryRoundThatCannotBeLoaded();
    void saysNothingTwice();
};

namespace {

/// Assessment 2: a workshop that runs. What stays of one is on assessment 1.
void fillWorkshops(Workspace &workspace, const QString &hash)
{
    WorkshopStore store(workspace);
    WorkshopBatch batch = joining(2);
    batch.joined.append(someone(2, true));
    batch.votes = {voteOf(0, 0, '3'), voteOf(1, 0, 'N', 1, true)};
    batch.progress = inTheDrill();
    require(store.keep(valueOf(store.begin(drilledWorkshop(hash))), batch));
    workspace.connection().script("INSERT INTO item_talk VALUES (1, 'a.one.x', 3, 'n', '', 0, '[1,1,1,1,1,0,2]');"
                                  "INSERT INTO gap_dots VALUES (1, 'a.one', 7);"
                                  "INSERT INTO drill SELECT 1, document FROM drill WHERE assessment = 2;"
                                  "INSERT INTO drill_talk VALUES (1, 'cost', 3, 'n', '', '[1,1,1,1,1,0,2]')");
}

std::unique_ptr<Workspace> filled(const Folder &folder)
{
    auto workspace = folder.open();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    const qint64 id = valueOf(AssessmentStore(*workspace).add(namedRound(hash)));
    const Action action{.practice = u"a.one"_qs,
                        .advice = {},
                        .text = u"Ring customers"_qs,
                        .owner = {},
                        .due = QDate(2026, 2, 28),
                        .moves = {}};
    valueOf(ActionStore(*workspace).add(id, action));
    require(ReportWordsStore(*workspace)
                .saveAuthorText(id, {.section = u"summary"_qs, .headline = u"Well"_qs, .text = {}}));
    require(ReportWordsStore(*workspace).saveBranding({.accent = u"#2f6f62"_qs}));
    require(ReportWordsStore(*workspace).saveOrganizationLogo(u"Larkfield"_qs, "<svg/>"));
    valueOf(ForecastStore(*workspace)
                .add({.kind = MeasureKind::Ces,
                      .organization = u"Larkfield"_qs,
                      .date = QDate(2026, 2, 28),
                      .guesses = {5.5, 6}}));
    valueOf(MeasureStore(*workspace)
                .add({.kind = MeasureKind::Nps,
                      .organization = u"Larkfield"_qs,
                      .date = QDate(2026, 2, 28),
                      .scaleMax = 10,
                      .answers = {9, std::nullopt, 10.5}}));
    fillWorkshops(*workspace, hash);
    return workspace;
}

} // namespace

void TestCheck::findsASoundFileSound()
{
    const Folder folder;
    QCOMPARE(valueOf(filled(folder)->check()).problems, QStringList());
    QCOMPARE(valueOf(folder.open(Access::ReadOnly)->check()).problems, QStringList());
}

void TestCheck::findsFaults_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a short sheet") << QByteArray("UPDATE sheet SET answers = '1234' WHERE respondent = 2")
                                   << u"assessment 1, sheet 2: 4 answers for 5 items"_qs;
    QTest::newRow("a wrong character") << QByteArray("UPDATE sheet SET answers = '1234x' WHERE respondent = 1")
                                       << u"assessment 1, sheet 1: a character that is no answer"_qs;
    QTest::newRow("a lost reference") << QByteArray("DELETE FROM sheet WHERE respondent = 1")
                                      << u"evidence: 1 rows refer to a missing sheet"_qs;
    QTest::newRow("a changed document") << QByteArray(
                                               "UPDATE questionnaire SET document = replace(document, 'Tiny', 'Puny')")
                                        << u"its document has another hash"_qs;
    QTest::newRow("no document") << QByteArray("UPDATE questionnaire SET document = '{}'")
                                 << u"its document has faults"_qs;
    QTest::newRow("an action without text")
        << QByteArray("UPDATE action SET text = ''") << u"action 1 of assessment 1: no text"_qs;
    QTest::newRow("an action due on no day")
        << QByteArray("UPDATE action SET due = '2026-02-30'") << u"action 1: 2026-02-30 is no date"_qs;
    QTest::newRow("an action on no practice") << QByteArray("UPDATE action SET practice = 'a.nine'")
                                              << u"action 1: its questionnaire has no practice a.nine"_qs;
    QTest::newRow("an action of nothing")
        << QByteArray("UPDATE action SET assessment = 9") << u"action: 1 rows refer to a missing assessment"_qs;
    QTest::newRow("an author's text of no section") << QByteArray("UPDATE author_text SET section = ''")
                                                    << u"author's text \"Well\" of assessment 1: no section"_qs;
    QTest::newRow("an accent that is no colour")
        << QByteArray("UPDATE branding SET accent = 'red'") << u"branding: red is no colour"_qs;
    QTest::newRow("a forecast of no day")
        << QByteArray("UPDATE forecast SET date = '2026-02-30'") << u"forecast 1: 2026-02-30 is no date"_qs;
    QTest::newRow("a forecast without guesses")
        << QByteArray("UPDATE forecast SET guesses = '[]'") << u"forecast 1: no list of guesses"_qs;
    QTest::newRow("a guess that is no number")
        << QByteArray("UPDATE forecast SET guesses = '[5,\"six\"]'") << u"forecast 1: no list of guesses"_qs;
    QTest::newRow("a guess off the scale")
        << QByteArray("UPDATE forecast SET guesses = '[5,8]'") << u"forecast 1: 8 is off the scale"_qs;
    for (const char *answers : {"", "9", "{}", "[9,\"ten\"]", "[9,[10]]", "[9,true]", "[9"})
        QTest::addRow("answers of customers: %s", answers)
            << "UPDATE measure SET answers = '" + QByteArray(answers) + '\'' << u"measure 1: no list of answers"_qs;
    QTest::newRow("a measure of no day") << QByteArray("UPDATE measure SET date = '2026-02-30'")
                                         << u"measure 1: 2026-02-30 is no date"_qs;
    QTest::newRow("a logo of nothing") << QByteArray("UPDATE organization_logo SET logo = x''")
                                       << u"logo of \"Larkfield\": 0 bytes"_qs;
    const auto person = u"workshop of assessment 2, person 1: "_qs;
    const auto row = [](const char *name, const char *sql, const QString &problem) {
        QTest::newRow(name) << QByteArray(sql) << problem;
    };
    row("a plan that is none", "UPDATE workshop SET plan = '{\"pace\":'",
        u"workshop of assessment 2: no plan for its questionnaire"_qs);
    row("a plan of an unknown item", "UPDATE workshop SET plan = replace(plan, 'a.one.x', 'a.one.z')",
        u"workshop of assessment 2: no plan for its questionnaire"_qs);
    row("progress that is none", "UPDATE workshop SET progress = '[]'",
        u"workshop of assessment 2: no progress through its plan"_qs);
    row("progress beyond the plan", "UPDATE workshop SET progress = replace(progress, '\"item\":3', '\"item\":5')",
        u"workshop of assessment 2: no progress through its plan"_qs);
    row("a short second vote", "UPDATE workshop_person SET second = '--1'", person + u"3 answers for 5 items"_qs);
    row("a second vote that is none", "UPDATE workshop_person SET second = '--6--'",
        person + u"a character that is no answer"_qs);
    row("a number too few", "UPDATE workshop_person SET numbers = '[1,2,3,4,5,6,7,8,9]'",
        person + u"no numbers of votes"_qs);
    row("before beyond the plan", "UPDATE workshop SET progress = replace(progress, '\"before\":1', '\"before\":5')",
        u"workshop of assessment 2: no progress through its plan"_qs);
    row("numbers that are none", "UPDATE workshop_person SET numbers = '[1,2,3,4,5,6,7,8,9,-6]'",
        person + u"no numbers of votes"_qs);
    row("a gap too many", "UPDATE workshop_person SET dots = '[1,2,3]'", person + u"no dots on 2 gaps"_qs);
    row("a voter without a sheet", "DELETE FROM sheet WHERE assessment = 2", person + u"no sheet"_qs);
    row("a spectator with a sheet", "UPDATE workshop_person SET spectator = 1",
        person + u"a spectator with a sheet"_qs);
    row("somebody of no workshop", "UPDATE workshop_person SET assessment = 9",
        u"workshop_person: 3 rows refer to a missing workshop"_qs);
    row("a talk about nothing", "UPDATE item_talk SET item = 'a.nine' WHERE assessment = 1",
        u"talk of assessment 1 about a.nine: its questionnaire has no such item"_qs);
    row("counts that are none", "UPDATE item_talk SET second_counts = '[5]' WHERE assessment = 1",
        u"talk of assessment 1 about a.one.x: no counts of a second vote"_qs);
    row("counts that say too much", "UPDATE item_talk SET second_counts = '[1,1,1,1,0,9,9]' WHERE assessment = 1",
        u"talk of assessment 1 about a.one.x: counts of 4 levels"_qs);
    row("a short sheet of the drill", "UPDATE workshop_person SET drill = '1'",
        person + u"no answers to 2 questions of the drill"_qs);
    row("not applicable in the drill", "UPDATE workshop_person SET drill = '1N'",
        person + u"no answers to 2 questions of the drill"_qs);
    row("a drill that is none",
        "UPDATE drill SET document = replace(document, 'choices', 'levels') WHERE assessment = 1",
        u"drill of assessment 1: its document has faults"_qs);
    row("a talk about no question", "UPDATE drill_talk SET question = 'c' WHERE assessment = 1",
        u"talk of assessment 1 about c: its drill has no such question"_qs);
    row("counts of no choices", "UPDATE drill_talk SET counts = '[1,1,1,1,1,1,2]'",
        u"talk of assessment 1 about cost: no counts of choices"_qs);
    row("counts of choices that say too much", "UPDATE drill_talk SET counts = '[1,1,1,1,0,0,9]'",
        u"talk of assessment 1 about cost: counts of 4 choices"_qs);
    row("a talk of no drill", "DELETE FROM drill WHERE assessment = 1",
        u"drill_talk: 1 rows refer to a missing drill"_qs);
    row("asked nothing", "UPDATE assessment SET asked = '[]' WHERE id = 2",
        u"assessment 2: what was asked is no choice of full"_qs);
    row("asked the unknown", "UPDATE assessment SET asked = '[\"a.nine\"]' WHERE id = 2",
        u"assessment 2: what was asked is no choice of full"_qs);
    row("asked all", "UPDATE assessment SET asked = '[\"a.one.x\",\"a.two.x\",\"b.one.y\"]', variant = 'pulse'",
        u"assessment 2: what was asked is no choice of pulse"_qs);
    row("asked what the variant has not",
        "UPDATE assessment SET asked = '[\"a.one.y\"]', variant = 'pulse' WHERE id = 2",
        u"assessment 2: what was asked is no choice of pulse"_qs);
    row("dots on nothing", "UPDATE gap_dots SET practice = 'a.nine'",
        u"dots of assessment 1: its questionnaire has no practice a.nine"_qs);
    QTest::newRow("an item not listed") << QByteArray("DELETE FROM questionnaire_item WHERE position = 4")
                                        << u"its items are not listed"_qs;
}

void TestCheck::findsFaults()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, problem);
    const Folder folder;
    filled(folder);
    execute(folder.path(), "PRAGMA foreign_keys = OFF; " + sql);
    const QStringList problems = valueOf(folder.open()->check()).problems;
    QVERIFY2(problems.join(u'\n').contains(problem), qPrintable(problems.join(u'\n')));
}

void TestCheck::findsDamageThatOpeningDidNotLookFor()
{
    const Folder folder;
    filled(folder);
    QByteArray bytes = folder.bytes();
    // An index entry that no longer matches its row: quick_check looks at structure only.
    const qsizetype at = bytes.lastIndexOf("Executives");
    QVERIFY(at > 0);
    bytes[at] = 'e';
    folder.write(bytes);
    QVERIFY(!valueOf(folder.open()->check()).problems.isEmpty());
}

void TestCheck::openingFindsValuesThatThereAreNot()
{
    for (const char *sql : {"UPDATE action SET state = 'soon'", "UPDATE note SET private = 2",
                            "UPDATE forecast SET kind = 'nos'", "UPDATE forecast SET sample = 2"}) {
        const Folder folder;
        filled(folder);
        execute(folder.path(), QByteArray("PRAGMA ignore_check_constraints = ON; ") + sql);
        QCOMPARE(folder.errorOfOpening()->code, ErrorCode::Damaged);
    }
}

void TestCheck::loadsNothingThatDoesNotFit()
{
    const Folder folder;
    filled(folder);
    for (const char *sql : {"UPDATE sheet SET answers = '1234'", "UPDATE sheet SET answers = '1234x'"}) {
        execute(folder.path(), sql);
        const auto workspace = folder.open();
        QCOMPARE(AssessmentStore(*workspace).load(1).error().code, ErrorCode::Damaged);
    }
}

/// Whatever keeps a round from being read, the check says so: of these nothing before it would.
void TestCheck::namesEveryRoundThatCannotBeLoaded_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *sql, const QString &problem) {
        QTest::newRow(name) << QByteArray(sql) << problem;
    };
    row("a group left out",
        "UPDATE respondent_group SET position = 5 WHERE assessment = 1 AND position = 1; "
        "UPDATE sheet SET respondent_group = 5 WHERE assessment = 1 AND respondent_group = 1",
        u"assessment 1: a group is missing"_qs);
    row("a group below none",
        "UPDATE respondent_group SET position = position - 1 WHERE assessment = 1; "
        "UPDATE sheet SET respondent_group = respondent_group - 1 WHERE assessment = 1",
        u"assessment 1: a group is missing"_qs);
    row("a note on no item", "UPDATE note SET item = 5 WHERE assessment = 1 AND respondent = 1",
        u"assessment 1: item 5"_qs);
    row("a note before all items", "UPDATE note SET item = -1 WHERE assessment = 1 AND respondent = 1",
        u"assessment 1: item -1"_qs);
    row("evidence on no item", "UPDATE evidence SET item = 5 WHERE assessment = 1 AND respondent = 2",
        u"assessment 1: item 5"_qs);
    row("a target of no practice", "UPDATE aim SET practice = 3 WHERE assessment = 1 AND practice = 1",
        u"assessment 1: practice 3"_qs);
    row("beyond what a number holds",
        "UPDATE aim SET practice = 9223372036854775807 WHERE assessment = 1 AND practice = 1",
        u"assessment 1: practice 9223372036854775807"_qs);
    row("in another assessment",
        "UPDATE aim SET practice = 9 WHERE assessment = 1 AND practice = 1; "
        "UPDATE sheet SET answers = '1' WHERE assessment = 2 AND respondent = 1",
        u"assessment 1: practice 9"_qs);
}

void TestCheck::namesEveryRoundThatCannotBeLoaded()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, problem);
    const Folder folder;
    filled(folder);
    execute(folder.path(), "PRAGMA foreign_keys = OFF; " + sql);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto workspace = folder.open(access);
        const auto round = AssessmentStore(*workspace).load(1);
        QVERIFY(!round);
        QCOMPARE(round.error().code, ErrorCode::Damaged);
        const QStringList problems = valueOf(workspace->check()).problems;
        QVERIFY2(problems.contains(problem), qPrintable(problems.join(u'\n')));
    }
    execute(folder.path(), "UPDATE assessment SET deleted_at = '2026-01-01T00:00:00Z' WHERE id = 1");
    QVERIFY(!valueOf(folder.open(Access::ReadOnly)->check()).problems.contains(problem)); // nobody reads it
}

/// What is wrong with a sheet has been said of the sheet.
void TestCheck::saysNothingTwice()
{
    const Folder folder;
    filled(folder);
    execute(folder.path(), "UPDATE sheet SET answers = '1234' WHERE assessment = 1 AND respondent = 2");
    QCOMPARE(valueOf(folder.open()->check()).problems, QStringList{u"assessment 1, sheet 2: 4 answers for 5 items"_qs});
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
