#include "workshoproom.h"

#include "storage/connection.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// The crisis drill of a workshop: while it runs, and what stays of it.
class TestWorkshopDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isBegunWithTheWorkshop();
    void beginsNoneThatDoesNotFit_data();
    void beginsNoneThatDoesNotFit();
    void aVoteIsKeptBesideTheSheet();
    void theHigherNumberCounts();
    void takesNoVoteThatDoesNotFit_data();
    void takesNoVoteThatDoesNotFit();
    void keepsProgress();
    void staysAfterTheClose();
    void fewChoicesAreNotCounted();
    void whatWasNotRevealedIsNotCounted();
    void oneThatNobodySawGoes();
    void thereNeedBeNone();
    void goesWithItsAssessment();
    void aDamagedOneIsNotRead();

private:
    void reopen();
    void keep(const WorkshopBatch &batch) { require(WorkshopStore(*m_workspace).keep(m_id, batch)); }
    void close() { require(WorkshopStore(*m_workspace).close(m_id)); }
    KeptWorkshop kept() const { return valueOf(WorkshopStore(*m_workspace).load(m_id)); }
    std::optional<DrillTalk> drill() const { return valueOf(WorkshopStore(*m_workspace).drill(m_id)); }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
    qint64 m_id = 0;
};

namespace {

/// So many people in the drill, which has been revealed.
WorkshopBatch revealedTo(int people)
{
    WorkshopBatch batch = joining(people);
    batch.progress = WorkshopProgress{.stage = u"revealed"_qs, .item = 3, .talks = QList<WorkshopTalk>(5)};
    batch.progress->talks[3].revealed = batch.progress->talks[4].revealed = true;
    return batch;
}

} // namespace

void TestWorkshopDrill::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_id = valueOf(WorkshopStore(*m_workspace).begin(drilledWorkshop(m_hash)));
}

void TestWorkshopDrill::reopen()
{
    m_workspace.reset();
    m_workspace = m_folder->open();
}

void TestWorkshopDrill::isBegunWithTheWorkshop()
{
    reopen();
    QCOMPARE(kept().plan.drill, std::optional(tinyDrill()));
    QCOMPARE(kept().plan.listen, u"192.168.1.20:8420"_qs);
    QCOMPARE(kept().progress.talks.size(), 5);
    QCOMPARE(drill(), (DrillTalk{.drill = tinyDrill(), .questions = {{}, {}}}));
}

void TestWorkshopDrill::beginsNoneThatDoesNotFit_data()
{
    QTest::addColumn<Drill>("drill");
    const auto with = [](auto change) {
        Drill bad = tinyDrill();
        change(bad);
        return bad;
    };
    QTest::newRow("no question") << with([](Drill &d) { d.questions.clear(); });
    QTest::newRow("a question twice") << with([](Drill &d) { d.questions[1].key = d.questions[0].key; });
    QTest::newRow("a choice of no words") << with([](Drill &d) { d.questions[1].choices[4].clear(); });
    QTest::newRow("no scenario") << with([](Drill &d) { d.scenario.clear(); });
}

void TestWorkshopDrill::beginsNoneThatDoesNotFit()
{
    QFETCH(const Drill, drill);
    close();
    NewWorkshop workshop = drilledWorkshop(m_hash);
    workshop.drill = drill;
    QCOMPARE(WorkshopStore(*m_workspace).begin(workshop).error().code, ErrorCode::BadArgument);
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).list()).size(), 1);
}

void TestWorkshopDrill::aVoteIsKeptBesideTheSheet()
{
    keep(joining(2));
    keep({.votes = {voteOf(0, 3, '5'), voteOf(1, 4, 'D'), voteOf(1, 2, '2')}});
    reopen();
    QCOMPARE(kept().votes, (QList<WorkshopVote>{voteOf(0, 3, '5'), voteOf(1, 2, '2'), voteOf(1, 4, 'D')}));
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).load(m_id)).answers, QByteArray("-----"
                                                                                   "---2-"));
}

void TestWorkshopDrill::theHigherNumberCounts()
{
    keep(joining(1));
    keep({.votes = {voteOf(0, 3, '1', 2), voteOf(0, 3, '2', 4000000000), voteOf(0, 3, '3', 3)}});
    keep({.votes = {voteOf(0, 3, '5', 1)}});
    QCOMPARE(kept().votes, QList<WorkshopVote>{voteOf(0, 3, '2', 4000000000)});
}

void TestWorkshopDrill::takesNoVoteThatDoesNotFit_data()
{
    QTest::addColumn<WorkshopVote>("vote");
    QTest::newRow("not applicable") << voteOf(0, 3, 'N', 2);
    QTest::newRow("a second one") << voteOf(0, 3, '3', 2, true);
    QTest::newRow("beyond the drill") << voteOf(0, 5, '3', 2);
    QTest::newRow("a spectator's") << voteOf(1, 3, '3', 2);
}

void TestWorkshopDrill::takesNoVoteThatDoesNotFit()
{
    QFETCH(const WorkshopVote, vote);
    keep({.joined = {someone(0), someone(1, true)}, .votes = {voteOf(0, 3, '1')}});
    QCOMPARE(WorkshopStore(*m_workspace).keep(m_id, {.votes = {vote}}).error().code, ErrorCode::BadArgument);
    QCOMPARE(kept().votes, QList<WorkshopVote>{voteOf(0, 3, '1')});
}

void TestWorkshopDrill::keepsProgress()
{
    keep({.progress = inTheDrill()});
    reopen();
    QCOMPARE(kept().progress, inTheDrill());
    QCOMPARE(drill()->questions, (QList<DrillQuestionTalk>{{.agreed = 5, .note = u"From Monday"_qs}, {}}));
    WorkshopProgress later = inTheDrill();
    later.talks[3] = {};
    later.talks[4] = {.minority = u"Two say a boss"_qs};
    keep({.progress = later});
    QCOMPARE(kept().progress, later);
    WorkshopProgress without = halfWay(); // its talks are the items' alone
    QCOMPARE(WorkshopStore(*m_workspace).keep(m_id, {.progress = without}).error().code, ErrorCode::BadArgument);
}

void TestWorkshopDrill::staysAfterTheClose()
{
    WorkshopBatch batch = revealedTo(8);
    batch.votes = votesOf("4434DD45", 3) + votesOf("12345DD2", 4);
    batch.progress->talks[3].agreed = 4;
    batch.progress->talks[3].note = u"A team, up to 200"_qs;
    keep(batch);
    keep({.removed = {7}});
    close();
    const DrillQuestionTalk decide{
        .counts = VoteCounts{.levels = {0, 0, 1, 4, 0}, .dontKnow = 2}, .agreed = 4, .note = u"A team, up to 200"_qs};
    const DrillQuestionTalk cost{.counts = VoteCounts{.levels = {1, 1, 1, 1, 1}, .dontKnow = 2}};
    QCOMPARE(drill(), (DrillTalk{.drill = tinyDrill(), .questions = {decide, cost}}));
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM workshop_person"), 0);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM sheet"), 0); // nobody answered the questionnaire
}

void TestWorkshopDrill::fewChoicesAreNotCounted()
{
    WorkshopBatch batch = revealedTo(8);
    batch.votes = votesOf("1111DDDD", 3);
    batch.progress->talks[3].note = u"Only four"_qs;
    keep(batch);
    close();
    QCOMPARE(drill()->questions, (QList<DrillQuestionTalk>{{.note = u"Only four"_qs}, {}}));
    QCOMPARE(drill()->drill, tinyDrill());
}

void TestWorkshopDrill::whatWasNotRevealedIsNotCounted()
{
    WorkshopBatch batch = revealedTo(6);
    batch.votes = votesOf("111111", 3) + votesOf("222222", 4);
    batch.progress->talks[4].revealed = false;
    keep(batch);
    close();
    QCOMPARE(drill()->questions[0].counts, (VoteCounts{.levels = {6, 0, 0, 0, 0}}));
    QCOMPARE(drill()->questions[1], DrillQuestionTalk());
}

void TestWorkshopDrill::oneThatNobodySawGoes()
{
    WorkshopBatch batch = revealedTo(6);
    batch.votes = votesOf("111111", 3);
    batch.progress->talks[3].revealed = batch.progress->talks[4].revealed = false;
    keep(batch);
    close();
    QVERIFY(!drill());
    QVERIFY(!m_folder->bytes().contains("It is filmed."));
}

void TestWorkshopDrill::thereNeedBeNone()
{
    close();
    m_id = valueOf(WorkshopStore(*m_workspace).begin(tinyWorkshop(m_hash)));
    QVERIFY(!drill());
    QVERIFY(!kept().plan.drill);
    QCOMPARE(WorkshopStore(*m_workspace).drill(m_id + 1).error().code, ErrorCode::NoSuchAssessment);
}

void TestWorkshopDrill::goesWithItsAssessment()
{
    WorkshopBatch batch = revealedTo(6);
    batch.votes = votesOf("111111", 3);
    keep(batch);
    close();
    require(AssessmentStore(*m_workspace).remove(m_id));
    QCOMPARE(WorkshopStore(*m_workspace).drill(m_id).error().code, ErrorCode::NoSuchAssessment);
    execute(m_folder->path(), "UPDATE assessment SET deleted_at = '2020-01-01T00:00:00Z'");
    reopen(); // which purges
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM drill"), 0);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM drill_talk"), 0);
    QVERIFY(!m_folder->bytes().contains("It is filmed."));
}

void TestWorkshopDrill::aDamagedOneIsNotRead()
{
    keep({.progress = inTheDrill()});
    for (const char *sql : {"UPDATE drill_talk SET question = 'none'", "UPDATE drill SET document = '{}'"}) {
        m_workspace->connection().script(sql);
        QCOMPARE(WorkshopStore(*m_workspace).drill(m_id).error().code, ErrorCode::Damaged);
        QCOMPARE(WorkshopStore(*m_workspace).load(m_id).error().code, ErrorCode::Damaged);
    }
}

QTEST_GUILESS_MAIN(TestWorkshopDrill)
#include "tst_workshopdrill.moc"
