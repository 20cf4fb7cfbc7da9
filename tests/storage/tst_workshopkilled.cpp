#include "workshoproom.h"

#include "storage/questionnairestore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// A process killed at any moment of a workshop loses no batch that it said was kept, and half of none.
class TestWorkshopKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasKept();

private:
    /// Runs the victim until it has said so many batches and a random moment longer; the last that it said.
    static quint32 lastSaid(const QString &path, qint64 id);
    static quint32 lastKept(const KeptWorkshop &kept);
};

quint32 TestWorkshopKilled::lastSaid(const QString &path, qint64 id)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(WORKSHOP_VICTIM), {path, QString::number(id)});
    QByteArray said;
    const int enough = QRandomGenerator::global()->bounded(1, 20);
    while (said.count('\n') < enough && victim.waitForReadyRead())
        said += victim.readAllStandardOutput();
    // Somewhere in the middle of the next batch: a wait, since only time takes us there.
    QTest::qSleep(QRandomGenerator::global()->bounded(1, 8));
    victim.kill();
    victim.waitForFinished();
    said += victim.readAllStandardOutput();
    return said.first(said.lastIndexOf('\n') + 1).trimmed().split('\n').last().toUInt();
}

quint32 TestWorkshopKilled::lastKept(const KeptWorkshop &kept)
{
    quint32 last = 0;
    for (const WorkshopVote &vote : kept.votes)
        last = std::max(last, vote.number);
    return last;
}

void TestWorkshopKilled::losesNothingThatWasKept()
{
    const Folder folder;
    auto workspace = folder.open();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    const qint64 id = valueOf(WorkshopStore(*workspace).begin(tinyWorkshop(hash)));
    require(WorkshopStore(*workspace).keep(id, joining(50)));
    for (int deaths = 0; deaths < 20; ++deaths) {
        workspace.reset();
        const quint32 said = lastSaid(folder.path(), id);
        QVERIFY(said > 0);
        workspace = folder.open();
        QCOMPARE(valueOf(WorkshopStore(*workspace).running()), std::optional(id));
        const KeptWorkshop kept = valueOf(WorkshopStore(*workspace).load(id));
        QCOMPARE(kept.people, [] {
            auto nameless = joining(50).joined;
            for (WorkshopPerson &person : nameless)
                person.name.clear();
            return nameless;
        }());
        // One more may have been kept than the victim lived to say, and of any batch all 50 votes.
        const quint32 last = lastKept(kept);
        QVERIFY2(last == said || last == said + 1, qPrintable(QStringLiteral("%1 after %2").arg(last).arg(said)));
        for (const WorkshopVote &vote : kept.votes) {
            QVERIFY(vote.number + 3 > last && int(vote.number % 3) == vote.item);
            QCOMPARE(char(vote.answer), char('1' + (vote.number + quint32(vote.person)) % 5));
        }
        QCOMPARE(kept.votes.size(), 50 * std::min(last, 3U));
        QCOMPARE(valueOf(workspace->check()).problems, QStringList());
    }
    qInfo("20 deaths, %u batches of 50 votes", lastKept(valueOf(WorkshopStore(*workspace).load(id))));
}

QTEST_GUILESS_MAIN(TestWorkshopKilled)
#include "tst_workshopkilled.moc"
