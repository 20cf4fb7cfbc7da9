#include "program.h"

#include "storage/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;

/// What the program does so that nothing is lost and nobody looks in.
class TestSafekeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checkSaysWhatCanBeRecovered();
    void filesAreTheirOwners();
    void aSecondWriterIsToldWhoHasIt();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_workspace = path(u"W.heartwood"_qs);
};

void TestSafekeeping::initTestCase()
{
    const Run made = runProgram({u"sample"_qs, m_workspace});
    QVERIFY2(made.exitCode == 0, made.shortly());
}

void TestSafekeeping::checkSaysWhatCanBeRecovered()
{
    const QTemporaryDir elsewhere;
    const QString damaged = elsewhere.filePath(u"damaged.heartwood"_qs), saved = path(u"saved.heartwood"_qs);
    QFile whole(m_workspace), file(damaged);
    QVERIFY(whole.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
    QByteArray bytes = whole.readAll();
    bytes.replace(bytes.size() / 2, 4096, QByteArray(4096, 'x'));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const Run check = runProgram({u"check"_qs, damaged});
    QCOMPARE(check.exitCode, 1);
    QVERIFY2(check.error.startsWith("heartwood: 1 problem in "), check.shortly());
    QVERIFY2(check.error.contains("would save:\n  ") && check.error.contains("  assessment: 2 rows\n"),
             check.shortly());
    const Run recovery = runProgram({u"recover"_qs, damaged, u"-o"_qs, saved});
    QVERIFY2(recovery.exitCode == 0 && recovery.error.isEmpty(), recovery.shortly());
    QVERIFY2(recovery.output.contains("questionnaire: 1 rows\n"), recovery.shortly()); // the shipped one, if it was hit
    QVERIFY(runProgram({u"list"_qs, saved}).output.contains("Larkfield"));
    const Run again = runProgram({u"recover"_qs, damaged, u"-o"_qs, saved});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.error.contains("saved.heartwood"), again.shortly());
    const QString nowhere = path(u"no folder/saved.heartwood"_qs);
    const Run lost = runProgram({u"recover"_qs, damaged, u"-o"_qs, nowhere});
    QCOMPARE(lost.exitCode, 1);
    QVERIFY2(lost.error.contains(nowhere.toUtf8() + " could not be written (No such file"), lost.shortly());
}

void TestSafekeeping::filesAreTheirOwners()
{
    for (const char *kind : {"pdf", "html", "odt", "xlsx", "json", "csv"}) {
        const Run report =
            runProgram({u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, path(u"r."_qs + QLatin1String(kind))});
        QVERIFY2(report.exitCode == 0, report.shortly());
    }
    for (const char *kind : {"svg", "png"}) {
        const Run chart = runProgram(
            {u"chart"_qs, m_workspace, u"1"_qs, u"rings"_qs, u"-o"_qs, path(u"c."_qs + QLatin1String(kind))});
        QVERIFY2(chart.exitCode == 0, chart.shortly());
    }
    const QFileInfoList files = QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 9);
#ifdef Q_OS_UNIX // elsewhere folders decide
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QFileInfo &info : files)
        QVERIFY2(!(info.permissions() & others), qPrintable(info.fileName()));
#endif
}

void TestSafekeeping::aSecondWriterIsToldWhoHasIt()
{
    auto held = storage::Workspace::open(m_workspace, {});
    QVERIFY(held.ok());
    const QStringList aim{u"target"_qs, m_workspace, u"1"_qs, u"empathy.listening=4"_qs};
    const Run second = runProgram(aim);
    QCOMPARE(second.exitCode, 1);
    const QByteArray process = "process " + QByteArray::number(QCoreApplication::applicationPid());
    QVERIFY2(second.error.contains("is open elsewhere") && second.error.contains(process), second.shortly());
    QVERIFY(runProgram({u"list"_qs, m_workspace}).output.contains("Larkfield")); // it may be read
    held.value().reset();
    const Run again = runProgram(aim);
    QVERIFY2(again.exitCode == 0, again.shortly());
}

QTEST_GUILESS_MAIN(TestSafekeeping)
#include "tst_safekeeping.moc"
