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

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema3.heartwood");

/// HEARTWOOD_WRITE_SCHEMA3=1 build/release/tests/storage/tst_schema3 writes the kept file anew; not once a workspace of
/// schema 3 is in anybody's hands.
constexpr auto writeVariable = "HEARTWOOD_WRITE_SCHEMA3";

void writeKeptFile()
{
    QFile::remove(keptFile);
    const auto workspace = valueOf(Workspace::open(keptFile, {.create = true}));
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    AssessmentStore store(*workspace);
    valueOf(store.add(firstRound(hash)));
    valueOf(store.add(secondRound(hash)));
    valueOf(MeasureStore(*workspace).add(wave()));
    require(workspace->setSetting(u"page"_qs, u"results"_qs));
    for (Action action : actions()) {
        action.id = 0;
        valueOf(ActionStore(*workspace).add(1, action));
    }
    for (const AuthorText &text : authorTexts())
        require(ReportWordsStore(*workspace).saveAuthorText(1, text));
    require(ReportWordsStore(*workspace).saveBranding(branding()));
    valueOf(MeasureStore(*workspace).add(coveredWave()));
    valueOf(ForecastStore(*workspace).add(forecast()));
    require(ReportWordsStore(*workspace).saveOrganizationLogo(u"Larkfield"_qs, clientsLogo));
}

} // namespace

/// A workspace of schema 3 opens, and holds what it held, in this version and every later one.
class TestSchema3 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheRounds();
    void holdsTheActions();
    void holdsTheReportsWords();
    void holdsTheMeasures();
    void holdsTheForecast();
    void holdsTheClientsLogo();
    void isSound();

private:
    Folder m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestSchema3::initTestCase()
{
    if (qEnvironmentVariableIsSet(writeVariable))
        writeKeptFile();
    QVERIFY(QFile::copy(keptFile, m_folder.path()));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder.open();
}

void TestSchema3::holdsTheRounds()
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(1)), firstRound(hash));
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(2)), secondRound(hash));
    QCOMPARE(m_workspace->setting(u"page"_qs), u"results"_qs);
}

void TestSchema3::holdsTheActions()
{
    QCOMPARE(valueOf(ActionStore(*m_workspace).list(1)), actions());
    QVERIFY(valueOf(ActionStore(*m_workspace).list(2)).isEmpty());
}

void TestSchema3::holdsTheReportsWords()
{
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).authorTexts(1)), authorTexts());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).branding()), branding());
}

void TestSchema3::holdsTheMeasures()
{
    const QList<Measure> measures = valueOf(MeasureStore(*m_workspace).list());
    QCOMPARE(measures.size(), 2);
    compareMeasures(measures[0], wave());
    QVERIFY(!measures[0].covered);
    compareMeasures(measures[1], coveredWave());
    QVERIFY(measures[1].covered);
}

void TestSchema3::holdsTheForecast()
{
    QCOMPARE(valueOf(ForecastStore(*m_workspace).list()), QList<Forecast>{forecast()});
}

void TestSchema3::holdsTheClientsLogo()
{
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).organizationLogo(u"Larkfield"_qs)), clientsLogo);
}

void TestSchema3::isSound()
{
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

QTEST_GUILESS_MAIN(TestSchema3)
#include "tst_schema3.moc"
