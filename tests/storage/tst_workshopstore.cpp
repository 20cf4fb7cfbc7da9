#include "workshoproom.h"

#include "storage/connection.h"
#include "storage/questionnairestore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// A workshop as it is begun, kept and loaded again; its end is in tst_workshopclosing.
class TestWorkshopStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsAnOpenAssessment();
    void beginsNothingThatDoesNotFit_data();
    void beginsNothingThatDoesNotFit();
    void oneRunsAtATime();
    void keepsWhoJoins();
    void anAnonymousWorkshopKeepsNoName();
    void aVoteIsOnTheSheetAtOnce();
    void theHigherNumberCounts();
    void theSecondVoteLeavesTheFirst();
    void keepsTwoBatches();
    void admitsTwiceOnce();
    void keepsProgress();
    void newGapsTakeTheDotsOff();
    void aBatchIsKeptWholeOrNot_data();
    void aBatchIsKeptWholeOrNot();
    void keepsNothingOfWhatDoesNotRun();
    void aReaderSeesIt();
    void twoHundredVotesTakeLittleTime();

private:
    void reopen();
    KeptWorkshop kept() const { return valueOf(WorkshopStore(*m_workspace).load(m_id)); }
    QByteArray sheets() const { return valueOf(AssessmentStore(*m_workspace).load(m_id)).answers; }
    void keep(const WorkshopBatch &batch) { require(WorkshopStore(*m_workspace).keep(m_id, batch)); }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
    qint64 m_id = 0;
};

void TestWorkshopStore::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_id = valueOf(WorkshopStore(*m_workspace).begin(tinyWorkshop(m_hash, Mode::Named)));
}

void TestWorkshopStore::reopen()
{
    m_workspace.reset();
    m_workspace = m_folder->open();
}

void TestWorkshopStore::beginsAnOpenAssessment()
{
    const Assessment round = valueOf(AssessmentStore(*m_workspace).load(m_id));
    QCOMPARE(round.head.title, u"Leaders"_qs);
    QCOMPARE(round.head.organization, u"Larkfield"_qs);
    QCOMPARE(round.head.state, State::Open);
    QCOMPARE(round.head.mode, Mode::Named);
    QCOMPARE(round.groups, (QList<Group>{{u"Executives"_qs}, {u"Shops"_qs}}));
    QCOMPARE(round.respondents.size(), 0);
    reopen();
    const KeptWorkshop loaded = kept();
    QCOMPARE(loaded.plan.assessment.title, u"Leaders"_qs);
    QCOMPARE(loaded.plan.assessment.mode, Mode::Named);
    QCOMPARE(loaded.plan.assessment.variant, u"pulse"_qs);
    QCOMPARE(loaded.plan.groups, (QStringList{u"Executives"_qs, u"Shops"_qs}));
    QCOMPARE(loaded.plan.pace, u"together"_qs);
    QCOMPARE(loaded.plan.items, (QList<int>{4, 0, 2}));
    QCOMPARE(loaded.plan.seconds, 60);
    QCOMPARE(loaded.plan.code, QByteArray("KRM482"));
    QCOMPARE(loaded.plan.secret, QByteArray("thirty-two bytes that key hashes"));
    QCOMPARE(loaded.progress.stage, u"lobby"_qs);
    QCOMPARE(loaded.progress.talks.size(), 3);
    QVERIFY(loaded.people.isEmpty() && loaded.votes.isEmpty());
}

void TestWorkshopStore::beginsNothingThatDoesNotFit_data()
{
    QTest::addColumn<NewWorkshop>("workshop");
    QTest::addColumn<ErrorCode>("code");
    const NewWorkshop good = tinyWorkshop(valueOf(Result<QString>(tinyQuestionnaire().hash)));
    const auto with = [&good](auto change) {
        NewWorkshop bad = good;
        change(bad);
        return bad;
    };
    using W = NewWorkshop;
    QTest::newRow("no item") << with([](W &w) { w.items.clear(); }) << ErrorCode::BadArgument;
    QTest::newRow("an item twice") << with([](W &w) { w.items = {1, 1}; }) << ErrorCode::BadArgument;
    QTest::newRow("no such item") << with([](W &w) { w.items = {5}; }) << ErrorCode::BadArgument;
    QTest::newRow("a group twice") << with([](W &w) { w.groups = {u"A"_qs, u"A"_qs}; }) << ErrorCode::BadArgument;
    QTest::newRow("a group of no name") << with([](W &w) { w.groups = {u""_qs}; }) << ErrorCode::BadArgument;
    QTest::newRow("no secret") << with([](W &w) { w.secret.clear(); }) << ErrorCode::BadArgument;
    QTest::newRow("no such variant") << with([](W &w) { w.assessment.variant = u"x"_qs; }) << ErrorCode::BadArgument;
    QTest::newRow("no such questionnaire")
        << with([](W &w) { w.assessment.questionnaireHash = u"x"_qs; }) << ErrorCode::NoSuchQuestionnaire;
}

void TestWorkshopStore::beginsNothingThatDoesNotFit()
{
    QFETCH(const NewWorkshop, workshop);
    QFETCH(const ErrorCode, code);
    WorkshopStore store(*m_workspace);
    require(store.close(m_id));
    QCOMPARE(store.begin(workshop).error().code, code);
    QCOMPARE(valueOf(store.running()), std::nullopt);
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).list()).size(), 1);
}

void TestWorkshopStore::oneRunsAtATime()
{
    WorkshopStore store(*m_workspace);
    QCOMPARE(valueOf(store.running()), std::optional(m_id));
    QCOMPARE(store.begin(tinyWorkshop(m_hash)).error().code, ErrorCode::BadArgument);
    require(store.close(m_id));
    QCOMPARE(valueOf(store.running()), std::nullopt);
    const qint64 next = valueOf(store.begin(tinyWorkshop(m_hash)));
    QCOMPARE(valueOf(store.running()), std::optional(next));
    require(AssessmentStore(*m_workspace).remove(next));
    QCOMPARE(valueOf(store.running()), std::nullopt);
}

void TestWorkshopStore::keepsWhoJoins()
{
    WorkshopBatch batch = joining(2);
    batch.joined.append(someone(2, true));
    batch.joined[1].group = -1;
    keep(batch);
    reopen();
    QCOMPARE(kept().people, batch.joined);
    const Assessment round = valueOf(AssessmentStore(*m_workspace).load(m_id));
    QCOMPARE(round.respondents,
             (QList<Respondent>{{.id = 1, .name = u"Person 0"_qs, .group = 0}, {.id = 2, .name = u"Person 1"_qs}}));
    QCOMPARE(round.answers, QByteArray(10, '-'));
    keep({.removed = {1}});
    QVERIFY(kept().people[1].removed);
}

void TestWorkshopStore::anAnonymousWorkshopKeepsNoName()
{
    WorkshopStore store(*m_workspace);
    require(store.close(m_id));
    m_id = valueOf(store.begin(tinyWorkshop(m_hash)));
    keep(joining(2));
    QCOMPARE(kept().people[1].name, QString());
    QVERIFY(m_folder->bytes().contains("hash-of-001"));
    QVERIFY(!m_folder->bytes().contains("Person"));
}

void TestWorkshopStore::aVoteIsOnTheSheetAtOnce()
{
    keep(joining(2));
    keep({.votes = {voteOf(0, 0, '3'), voteOf(1, 2, 'N'), voteOf(1, 1, 'D')}});
    QCOMPARE(sheets(), QByteArray("----3"
                                  "D-N--"));
    QVERIFY(!valueOf(AssessmentStore(*m_workspace).load(m_id)).respondents[0].finished);
}

void TestWorkshopStore::theHigherNumberCounts()
{
    WorkshopBatch batch = joining(1);
    batch.votes = {voteOf(0, 0, '1', 2), voteOf(0, 0, '2', 4000000000), voteOf(0, 0, '3', 3)};
    keep(batch);
    QCOMPARE(sheets(), QByteArray("----2"));
    keep({.votes = {voteOf(0, 0, '5', 4000000000)}});
    keep({.votes = {voteOf(0, 0, '4', 1)}});
    reopen();
    QCOMPARE(kept().votes, QList<WorkshopVote>{voteOf(0, 0, '2', 4000000000)});
    keep({.votes = {voteOf(0, 0, '4', 4000000001)}});
    QCOMPARE(sheets(), QByteArray("----4"));
}

void TestWorkshopStore::theSecondVoteLeavesTheFirst()
{
    keep(joining(1));
    keep({.votes = {voteOf(0, 0, '1', 5), voteOf(0, 0, '4', 1, true)}});
    QCOMPARE(sheets(), QByteArray("----1"));
    QCOMPARE(kept().votes, (QList<WorkshopVote>{voteOf(0, 0, '1', 5), voteOf(0, 0, '4', 1, true)}));
}

void TestWorkshopStore::keepsTwoBatches()
{
    keep(joining(2));
    keep({.votes = {voteOf(0, 0, '1'), voteOf(1, 0, '2')}});
    reopen();
    keep({.joined = {someone(2)}, .votes = {voteOf(2, 0, '3'), voteOf(0, 1, '4')}});
    reopen();
    QCOMPARE(kept().votes,
             (QList<WorkshopVote>{voteOf(0, 0, '1'), voteOf(0, 1, '4'), voteOf(1, 0, '2'), voteOf(2, 0, '3')}));
    QCOMPARE(kept().people, joining(3).joined);
}

void TestWorkshopStore::admitsTwiceOnce()
{
    keep(joining(2));
    keep({.votes = {voteOf(0, 0, '1')}});
    keep(joining(2));
    QCOMPARE(kept().people.size(), 2);
    QCOMPARE(sheets().first(5), QByteArray("----1"));
    WorkshopBatch other = joining(1);
    other.joined[0].tokenHash = "another";
    QCOMPARE(WorkshopStore(*m_workspace).keep(m_id, other).error().code, ErrorCode::BadArgument);
}

void TestWorkshopStore::keepsProgress()
{
    keep({.progress = halfWay()});
    reopen();
    QCOMPARE(kept().progress, halfWay());
    WorkshopProgress later{.stage = u"deciding"_qs, .item = 2, .second = true, .paused = true};
    later.talks = {{.revealed = true, .note = u"<b>"_qs}, {.agreed = 5}, {}};
    keep({.progress = later});
    reopen();
    QCOMPARE(kept().progress, later);
    const ItemTalk second{.item = u"a.one.x"_qs, .agreed = 5};
    const ItemTalk first{.item = u"b.one.y"_qs, .note = u"<b>"_qs};
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).talks(m_id)), (QList<ItemTalk>{second, first}));
}

void TestWorkshopStore::newGapsTakeTheDotsOff()
{
    WorkshopBatch batch = joining(2);
    batch.progress = halfWay();
    batch.dots = {
        {.person = 0, .gap = 0, .dots = 2}, {.person = 0, .gap = 0, .dots = 1}, {.person = 1, .gap = 1, .dots = 5}};
    keep(batch);
    QCOMPARE(kept().dots,
             (QList<WorkshopDots>{{.person = 0, .gap = 0, .dots = 1}, {.person = 1, .gap = 1, .dots = 5}}));
    keep({.progress = halfWay()});
    QCOMPARE(kept().dots.size(), 2);
    WorkshopProgress others = halfWay();
    others.gaps = QStringList{u"a.two"_qs};
    keep({.progress = others, .dots = {{.person = 1, .gap = 0, .dots = 3}}});
    QCOMPARE(kept().dots, (QList<WorkshopDots>{{.person = 1, .gap = 0, .dots = 3}}));
}

void TestWorkshopStore::aBatchIsKeptWholeOrNot_data()
{
    QTest::addColumn<WorkshopBatch>("bad");
    QTest::newRow("nobody's vote") << WorkshopBatch{.votes = {voteOf(9, 0, '1')}};
    QTest::newRow("a spectator's vote") << WorkshopBatch{.votes = {voteOf(1, 0, '1')}};
    QTest::newRow("a vote on nothing") << WorkshopBatch{.votes = {voteOf(0, 3, '1')}};
    QTest::newRow("a vote that is none") << WorkshopBatch{.votes = {voteOf(0, 0, '6')}};
    QTest::newRow("nobody removed") << WorkshopBatch{.removed = {9}};
    QTest::newRow("dots on nothing") << WorkshopBatch{.dots = {{.person = 0, .gap = 0, .dots = 1}}};
    QTest::newRow("progress beyond the plan") << WorkshopBatch{
        .progress = WorkshopProgress{.stage = u"voting"_qs, .item = 3, .talks = QList<WorkshopTalk>(3)}};
}

void TestWorkshopStore::aBatchIsKeptWholeOrNot()
{
    QFETCH(WorkshopBatch, bad);
    keep({.joined = {someone(0), someone(1, true)}, .votes = {voteOf(0, 0, '2')}});
    bad.joined.append(someone(2));
    bad.votes.prepend(voteOf(0, 0, '5', 2));
    QCOMPARE(WorkshopStore(*m_workspace).keep(m_id, bad).error().code, ErrorCode::BadArgument);
    QCOMPARE(kept().people.size(), 2);
    QCOMPARE(sheets(), QByteArray("----2"));
}

void TestWorkshopStore::keepsNothingOfWhatDoesNotRun()
{
    WorkshopStore store(*m_workspace);
    QCOMPARE(store.keep(m_id + 1, joining(1)).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(store.load(m_id + 1).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(store.close(m_id + 1).error().code, ErrorCode::NoSuchAssessment);
    require(store.close(m_id));
    QCOMPARE(store.keep(m_id, joining(1)).error().code, ErrorCode::NoSuchAssessment);
}

void TestWorkshopStore::aReaderSeesIt()
{
    keep(joining(1));
    const auto reader = m_folder->open(Access::ReadOnly);
    QCOMPARE(valueOf(WorkshopStore(*reader).load(m_id)).people.size(), 1);
    QCOMPARE(WorkshopStore(*reader).keep(m_id, joining(2)).error().code, ErrorCode::ReadOnly);
}

/// Beside the flush, which is the disk's: here without one.
void TestWorkshopStore::twoHundredVotesTakeLittleTime()
{
    keep(joining(200));
    m_workspace->connection().script("PRAGMA synchronous = OFF");
    keep({.votes = votesOf(QByteArray(200, '1'), 1)});
    QElapsedTimer clock;
    clock.start();
    keep({.votes = votesOf(QByteArray(200, '3'), 0)});
    const qint64 spent = clock.nsecsElapsed();
    qInfo("200 votes: %.1f ms", double(spent) / 1e6);
    QCOMPARE(sheets().count('3'), 200);
    QVERIFY(spent < 200'000'000); // a hundred times what it takes, for machines that do other things too
}

QTEST_GUILESS_MAIN(TestWorkshopStore)
#include "tst_workshopstore.moc"
