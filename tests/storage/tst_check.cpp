#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/connection.h"
#include "storage/questionnairestore.h"

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
    void loadsNothingThatDoesNotFit();
};

namespace {

std::unique_ptr<Workspace> filled(const Folder &folder)
{
    auto workspace = folder.open();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    valueOf(AssessmentStore(*workspace).add(namedRound(hash)));
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

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
