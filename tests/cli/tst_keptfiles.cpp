#include "cli/reportextras.h"
#include "cli/workspaceaccess.h"
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::cli;

/// Workspaces of every schema, through the program: scored, reported and checked without being changed.
class TestKeptFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void scoresAsItAlwaysDid();
    void reports();
    void checkIsSilent();
    void aReportHasWhatStandsBesideTheScores();

private:
    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_before;

    QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestKeptFiles::initTestCase_data()
{
    QTest::addColumn<int>("schema");
    QTest::newRow("schema 1") << 1;
    QTest::newRow("schema 2") << 2;
    QTest::newRow("schema 3") << 3;
}

void TestKeptFiles::init()
{
    QFETCH_GLOBAL(const int, schema);
    m_file = m_folder.filePath(QStringLiteral("w%1.heartwood").arg(schema));
    QFile::remove(m_file);
    QVERIFY(QFile::copy(QStringLiteral(HEARTWOOD_TEST_DATA "/schema%1.heartwood").arg(schema), m_file));
    m_before = bytes();
}

void TestKeptFiles::cleanup()
{
    QCOMPARE(bytes(), m_before);
}

/// Two sheets, 123ND and 54-21: a.one is (3 + 3) / 2, a.two 3, b.one (2 + 1) / 2; the dimensions 3 and 1.5.
void TestKeptFiles::scoresAsItAlwaysDid()
{
    const Run run = runProgram({u"score"_qs, m_file, u"1"_qs, u"--json"_qs});
    QVERIFY2(run.exitCode == 0 && run.error.isEmpty(), run.shortly());
    const QJsonDocument score = run.json();
    QCOMPARE(score[u"overall"][u"score"].toDouble(), 2.25);
    QCOMPARE(score[u"overall"][u"level"].toInt(), 2);
    QCOMPARE(score[u"dimensions"][0][u"score"].toDouble(), 3.0);
    QCOMPARE(score[u"dimensions"][1][u"score"].toDouble(), 1.5);
    QCOMPARE(score[u"dimensions"][0][u"practices"][0][u"target"].toDouble(), 4.0);
    QCOMPARE(score[u"dimensions"][0][u"practices"][1][u"target"].toDouble(), 4.5);
}

void TestKeptFiles::reports()
{
    for (const char *format : {"pdf", "json", "csv"}) {
        const QString report = m_folder.filePath(QStringLiteral("report.") + QLatin1String(format));
        QFile::remove(report);
        const Run run = runProgram({u"report"_qs, m_file, u"1"_qs, u"-o"_qs, report});
        QVERIFY2(run.exitCode == 0 && run.error.isEmpty(), run.shortly());
        QVERIFY(QFile(report).size() > 100);
    }
    const Run all = runProgram({u"report"_qs, m_file, u"--all"_qs, u"-o"_qs, m_folder.filePath(u"all"_qs)});
    QVERIFY2(all.exitCode == 0 && all.error.isEmpty(), all.shortly());
}

void TestKeptFiles::checkIsSilent()
{
    const Run run = runProgram({u"check"_qs, m_file});
    QVERIFY2(run.exitCode == 0 && run.error.isEmpty() && run.output.isEmpty(), run.shortly());
}

void TestKeptFiles::aReportHasWhatStandsBesideTheScores()
{
    QFETCH_GLOBAL(const int, schema);
    const auto workspace = openForReading(std::get<Arguments>(Arguments::parse({m_file}, {}, 1, 1)));
    QVERIFY(workspace.ok());
    ReportExtrasReader reader(**workspace);
    AssessmentHead head;
    head.id = 1;
    head.organization = u"Larkfield"_qs;
    const auto first = reader.read(head);
    QVERIFY(first.ok());
    QCOMPARE(first->measures.size(), 1); // that of schema 3 beside it is covered
    QVERIFY(!first->measures.first().covered);
    QCOMPARE(first->forecasts.size(), schema == 3 ? 1 : 0);
    QCOMPARE(first->actions.size(), schema == 1 ? 0 : 2);
    QCOMPARE(first->authorTexts.size(), schema == 1 ? 0 : 2);
    QCOMPARE(first->branding.firm, schema == 1 ? QString() : u"Alder & Co."_qs);
    AssessmentHead others;
    others.id = 2;
    const auto second = reader.read(others);
    QVERIFY(second.ok());
    QVERIFY(second->measures.isEmpty() && second->actions.isEmpty() && second->authorTexts.isEmpty());
    others.organization = u"Larkfield"_qs;
    others.sample = true;
    QVERIFY(reader.read(others)->measures.isEmpty());
}

QTEST_APPLESS_MAIN(TestKeptFiles)
#include "tst_keptfiles.moc"
