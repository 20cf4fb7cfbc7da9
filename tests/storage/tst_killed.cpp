#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"
#include "storage/sealedfile.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

bool holds(const QString &path, const QByteArray &word)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(word);
}

} // namespace

/// A process killed at any moment loses no answer that it said was saved, and leaves a sound file that opens at once.
/// HEARTWOOD_DEATHS: how often, in place of 60.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasSaved_data();
    void losesNothingThatWasSaved();

private:
    /// Runs the victim until it has said so many answers and a random moment longer; all it said.
    static QByteArrayList saidBeforeDeath(const QStringList &arguments);
};

QByteArrayList TestKilled::saidBeforeDeath(const QStringList &arguments)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(STORAGE_VICTIM), arguments);
    QByteArray said;
    const int enough = QRandomGenerator::global()->bounded(1, 40);
    while (said.count('\n') < enough && victim.waitForReadyRead())
        said += victim.readAllStandardOutput();
    // Somewhere in the middle of the next saving: a wait, since only time takes us there.
    QTest::qSleep(QRandomGenerator::global()->bounded(1, 5));
    victim.kill();
    victim.waitForFinished();
    said += victim.readAllStandardOutput();
    return said.first(said.lastIndexOf('\n') + 1).split('\n');
}

void TestKilled::losesNothingThatWasSaved_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("a workspace") << QString();
    QTest::newRow("a protected one") << u"several words are best"_qs;
}

void TestKilled::losesNothingThatWasSaved()
{
    QFETCH(const QString, passphrase);
    const Folder folder;
    if (!passphrase.isEmpty())
        valueOf(Workspace::open(folder.path(),
                                {.create = true,
                                 .backupFolder = {},
                                 .sealed = valueOf(SealedFile::create(folder.path(), passphrase, leastSealCost))}));
    const auto opened = [&] {
        if (passphrase.isEmpty())
            return folder.open();
        return valueOf(
            Workspace::open(folder.path(), {.sealed = valueOf(SealedFile::open(folder.path(), passphrase))}));
    };
    auto workspace = opened();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    const qint64 id = valueOf(AssessmentStore(*workspace).add(namedRound(hash)));
    const int most = qEnvironmentVariableIntValue("HEARTWOOD_DEATHS");
    int answers = 0;
    int deaths = 0;
    for (; deaths < (most > 0 ? most : 60); ++deaths) {
        QByteArray expected = valueOf(AssessmentStore(*workspace).load(id)).answers;
        workspace.reset();
        QStringList arguments{folder.path(), QString::number(id)};
        if (!passphrase.isEmpty())
            arguments << passphrase;
        const QByteArrayList said = saidBeforeDeath(arguments);
        for (const QString &file : folder.files())
            QVERIFY2(passphrase.isEmpty() || !holds(folder.path(file), "SQLite format"), qPrintable(file));
        QVERIFY(said.size() > 1);
        answers += int(said.size()) - 1; // the last line is empty
        for (const QByteArray &line : said) {
            if (!line.isEmpty())
                expected[line.at(0) - '0'] = line.at(2);
        }
        workspace = opened();
        const QByteArray kept = valueOf(AssessmentStore(*workspace).load(id)).answers;
        // One more may have been saved than the victim lived to say: the item after the last.
        const qsizetype next = (said[said.size() - 2].at(0) - '0' + 1) % 5;
        for (qsizetype i = 0; i < kept.size(); ++i)
            QVERIFY2(kept[i] == expected[i] || i == next, kept + " is not " + expected);
        QCOMPARE(valueOf(workspace->check()).problems, QStringList());
    }
    qInfo("%d deaths, %d answers said to be saved", deaths, answers);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
