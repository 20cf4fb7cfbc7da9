#include "keptcontent.h"

#include "storage/actionstore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema1.heartwood");

} // namespace

/// A workspace as the first release wrote it opens, and holds what it held, in this version and every later one; also
/// for a reader, who leaves the file alone.
class TestSchema1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_workspace.reset(); }
    void holdsTheRounds();
    void holdsTheMeasure();
    void holdsTheRest();
    void holdsNothingNew();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
};

void TestSchema1::initTestCase_data()
{
    QTest::addColumn<Access>("access");
    QTest::newRow("migrated") << Access::ReadWrite;
    QTest::newRow("read as it is") << Access::ReadOnly;
}

void TestSchema1::init()
{
    QFETCH_GLOBAL(const Access, access);
    m_folder = std::make_unique<Folder>();
    QVERIFY(QFile::copy(keptFile, m_folder->path()));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder->open(access);
    m_hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
}

void TestSchema1::holdsTheRounds()
{
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(1)), namedRound(m_hash));
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(2)), secondRound(m_hash));
}

void TestSchema1::holdsTheMeasure()
{
    compareMeasures(valueOf(MeasureStore(*m_workspace).list()).first(), wave());
}

void TestSchema1::holdsTheRest()
{
    QCOMPARE(m_workspace->setting(u"page"_qs), u"results"_qs);
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

void TestSchema1::holdsNothingNew()
{
    QVERIFY(valueOf(ActionStore(*m_workspace).list(1)).isEmpty());
    QVERIFY(valueOf(ReportWordsStore(*m_workspace).authorTexts(1)).isEmpty());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).branding()), Branding());
}

QTEST_GUILESS_MAIN(TestSchema1)
#include "tst_schema1.moc"
