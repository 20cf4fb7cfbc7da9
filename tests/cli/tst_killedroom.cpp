#include "../storage/fixture.h"
#include "voter.h"

#include "live/door.h"
#include "storage/assessmentstore.h"
#include "storage/workshopstore.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <deque>

using namespace heartwood;
using namespace heartwood::live::test;
using heartwood::storage::test::Folder;
using heartwood::storage::test::valueOf;

namespace {

constexpr int people = 50;
constexpr int kills = 10;
constexpr int patience = 60'000; ///< milliseconds: with sanitizers on a busy machine all is slow

/// `heartwood workshop`, as a script runs it.
class Program
{
public:
    explicit Program(const QString &path) : m_path(path)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_qs, m_home.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    Q_DISABLE_COPY_MOVE(Program)

    /// What it says once it listens.
    QJsonObject start(const QString &listen)
    {
        m_process.start(qEnvironmentVariable("HEARTWOOD_EXECUTABLE", QStringLiteral(HEARTWOOD_EXECUTABLE)),
                        {u"workshop"_qs, m_path, u"--title"_qs, u"Leaders"_qs, u"--questionnaire"_qs,
                         u"customer-obsession/pulse"_qs, u"--listen"_qs, listen});
        return heard();
    }
    void say(const QByteArray &line) { m_process.write(line + '\n'); }
    QJsonObject heard()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    bool ends() { return m_process.waitForFinished(patience) && m_process.exitCode() == 0; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }

private:
    QString m_path;
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace

/// A room of fifty, whose program is killed in the middle of every vote, loses nothing that a phone was told is in.
class TestKilledRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNoVoteThatWasAcknowledged();

private:
    bool everybody(bool here) const
    {
        return std::ranges::all_of(m_room, [here](const Voter &it) { return it.here() == here; });
    }
    /// And knows that the room has.
    bool everybodyHasVotedOn(int item) const
    {
        return std::ranges::all_of(
            m_room, [item](const Voter &it) { return it.done(item) && it.stage() == QLatin1String("revealed"); });
    }
    void gather(const QJsonObject &told);
    void killInTheMiddleOf(int item);
    void compareTheFile(int items);
    void compareTheSheets();

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    Folder m_folder;
    Crowd m_crowd;
    std::deque<Voter> m_room;
    std::unique_ptr<Program> m_program;
    qint64 m_assessment = 0;
    QList<int> m_items; ///< of the questionnaire, by position
};

/// HEARTWOOD_SEED makes the same choices again; what they meet is another moment.
void TestKilledRoom::initTestCase()
{
    const quint32 given = qEnvironmentVariable("HEARTWOOD_SEED").toUInt();
    m_seed = given > 0 ? given : QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
    qInfo("seed %u", m_seed);
    m_program = std::make_unique<Program>(m_folder.path());
}

void TestKilledRoom::gather(const QJsonObject &told)
{
    const QStringList address = told[u"address"].toString().split(u':');
    for (int i = 0; i < people; ++i) {
        const QByteArray from = "127.0.1." + QByteArray::number(1 + i);
        m_room.emplace_back(m_crowd, live::Address{.host = address[0], .port = address[1].toUShort()}, from,
                            m_random.generate());
        m_room.back().join(told[u"code"].toString().toLatin1());
    }
    QTRY_VERIFY_WITH_TIMEOUT(everybody(true), patience);
}

void TestKilledRoom::killInTheMiddleOf(int item)
{
    int heard = 0;
    const int enough = int(m_random.bounded(1, people));
    QObject here;
    for (Voter &voter : m_room)
        connect(&voter, &Voter::acknowledged, &here, [&heard, item](int which) { heard += which == item; });
    QTRY_VERIFY_WITH_TIMEOUT(heard >= enough, patience);
    // Somewhere in what it does next: a wait, since only time takes us there.
    QThread::usleep(m_random.bounded(10'000U));
    m_program->kill();
    QTRY_VERIFY_WITH_TIMEOUT(everybody(false), patience);
}

/// Each person has one vote on each item, with a number at least as high as was acknowledged, and as they said it.
void TestKilledRoom::compareTheFile(int items)
{
    const auto workspace = m_folder.open();
    QCOMPARE(valueOf(storage::WorkshopStore(*workspace).running()), std::optional(m_assessment));
    const storage::KeptWorkshop kept = valueOf(storage::WorkshopStore(*workspace).load(m_assessment));
    m_items = kept.plan.items;
    QCOMPARE(kept.people.size(), people);
    QHash<QByteArray, int> personOf;
    for (const storage::WorkshopPerson &person : kept.people)
        personOf.insert(person.tokenHash, person.person);
    QHash<std::pair<int, int>, storage::WorkshopVote> votes;
    for (const storage::WorkshopVote &vote : kept.votes)
        votes.insert({vote.person, vote.item}, vote);
    QCOMPARE(votes.size(), kept.votes.size());
    for (const Voter &voter : m_room) {
        const int person = personOf.value(live::tokenHash(kept.plan.secret, voter.token()), -1);
        QVERIFY(person >= 0);
        for (int item = 0; item < items; ++item) {
            const storage::WorkshopVote vote = votes.take({person, item});
            const QList<Voter::Said> said = voter.said(item);
            for (const Voter::Said &each : said) {
                QVERIFY2(!each.acknowledged || int(vote.number) >= each.number, "an acknowledged vote is missing");
                QVERIFY2(int(vote.number) != each.number || char(vote.answer) == each.answer, "it is another answer");
            }
            QVERIFY(int(vote.number) <= said.size());
        }
    }
    QVERIFY2(votes.isEmpty(), "a vote that nobody made");
    QCOMPARE(valueOf(workspace->check()).problems, QStringList());
}

/// The sheets, which lead to no phone any more: they are those that the phones know of.
void TestKilledRoom::compareTheSheets()
{
    QByteArrayList known;
    for (const Voter &voter : m_room) {
        QByteArray sheet(m_items.size(), '-');
        for (int item = 0; item < kills; ++item)
            for (const Voter::Said &said : voter.said(item))
                if (said.acknowledged)
                    sheet[item] = said.answer;
        known << sheet;
    }
    const auto workspace = m_folder.open();
    QVERIFY(!valueOf(storage::WorkshopStore(*workspace).running()));
    const Assessment assessment = valueOf(storage::AssessmentStore(*workspace).load(m_assessment));
    QByteArrayList kept;
    for (int i = 0; i < assessment.respondents.size(); ++i) {
        QByteArray sheet;
        for (const int item : m_items)
            sheet += char(assessment.answer(i, item));
        kept << sheet;
    }
    std::ranges::sort(known);
    std::ranges::sort(kept);
    QCOMPARE(kept, known);
    QCOMPARE(valueOf(workspace->check()).problems, QStringList());
}

void TestKilledRoom::losesNoVoteThatWasAcknowledged()
{
    const QJsonObject told = m_program->start(u"127.0.0.1:0"_qs);
    QVERIFY(told.contains(u"code"));
    m_assessment = told[u"assessment"].toInteger();
    gather(told);
    QVERIFY(everybody(true));
    QJsonObject again = told;
    again[u"resumed"] = true;
    for (int item = 0; item < kills; ++item) {
        m_program->say(item == 0 ? "start" : "next");
        killInTheMiddleOf(item);
        compareTheFile(item + 1);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_program->start(told[u"address"].toString()), again);
        QTRY_VERIFY_WITH_TIMEOUT(everybody(true) && everybodyHasVotedOn(item), patience);
    }
    m_program->say("close");
    const QJsonObject closed = m_program->heard();
    QCOMPARE(closed[u"people"].toInt(), people);
    QCOMPARE(closed[u"votes"].toInt(), people * kills);
    QVERIFY(m_program->ends());
    compareTheSheets();
}

QTEST_GUILESS_MAIN(TestKilledRoom)
#include "tst_killedroom.moc"
