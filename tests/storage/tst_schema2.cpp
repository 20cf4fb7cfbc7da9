#include "keptcontent.h"

#include "storage/actionstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema2.heartwood");

} // namespace

/// A workspace of schema 2 opens, and holds what it held, in this version and every later one.
class TestSchema2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsWhatSchema1Held();
    void holdsTheActions();
    void holdsTheReportsWords();
    void holdsNothingNew();
    void isSound();

private:
    Folder m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestSchema2::initTestCase()
{
    QVERIFY(QFile::copy(keptFile, m_folder.path()));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder.open();
}

void TestSchema2::holdsWhatSchema1Held()
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(1)), firstRound(hash));
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(2)), secondRound(hash));
    compareMeasures(valueOf(MeasureStore(*m_workspace).list()).first(), wave());
    QCOMPARE(m_workspace->setting(u"page"_qs), u"results"_qs);
}

void TestSchema2::holdsTheActions()
{
    QCOMPARE(valueOf(ActionStore(*m_workspace).list(1)), actions());
    QVERIFY(valueOf(ActionStore(*m_workspace).list(2)).isEmpty());
}

void TestSchema2::holdsTheReportsWords()
{
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).authorTexts(1)), authorTexts());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).branding()), branding());
}

void TestSchema2::holdsNothingNew()
{
    QVERIFY(!valueOf(MeasureStore(*m_workspace).list()).first().covered);
    QVERIFY(valueOf(ForecastStore(*m_workspace).list()).isEmpty());
    QVERIFY(valueOf(ReportWordsStore(*m_workspace).organizationLogo(u"Larkfield"_qs)).isEmpty());
}

void TestSchema2::isSound()
{
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

QTEST_GUILESS_MAIN(TestSchema2)
#include "tst_schema2.moc"
