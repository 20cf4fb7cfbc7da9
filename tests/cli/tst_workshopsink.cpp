#include "../storage/workshoproom.h"

#include "cli/workshopsink.h"
#include "storage/questionnairestore.h"

#include <QTest>

#include <thread>

using namespace heartwood;
using namespace heartwood::cli;
using namespace heartwood::live;
using namespace heartwood::storage::test;
using namespace std::chrono_literals;

namespace {

Plan plan(Pace pace = Pace::Together)
{
    return {.title = u"Leaders"_qs, .pace = pace, .items = {4, 0, 2}, .groups = {u"Executives"_qs}, .seconds = 30};
}

/// The same with the drill of the tests of storage: its two questions are positions 3 and 4.
Plan drilledPlan()
{
    Plan drilled = plan();
    drilled.drill = 2;
    return drilled;
}

void giveIn(Workshop &workshop, const Placed &placed)
{
    QVERIFY(workshop.place(placed.person, placed.gap, placed.dots));
    workshop.keepDots(placed.person, placed.gap, placed.dots);
}

/// A workshop and where it is kept, driven as a server drives them: kept first, then taken.
struct Session
{
    explicit Session(const Plan &ofWhat)
        : workspace(folder.open()),
          hash(valueOf(storage::QuestionnaireStore(*workspace).keep(tinyQuestionnaire()))),
          id(valueOf(storage::WorkshopStore(*workspace)
                         .begin(newWorkshop(ofWhat,
                                            {.organization = u"Larkfield"_qs,
                                             .date = QDate(2026, 11, 20),
                                             .questionnaireHash = hash,
                                             .variant = u"pulse"_qs},
                                            "KRM482", "secret", u"192.168.1.20:8420"_qs,
                                            ofWhat.drill > 0 ? std::optional(tinyDrill()) : std::nullopt)))),
          sink(valueOf(WorkshopSink::open(*workspace, id))),
          workshop(ofWhat)
    {
    }

    void join(int people)
    {
        Batch batch;
        for (int i = 0; i < people; ++i) {
            const Person person{.name = {}, .group = i % 2 - 1, .spectator = i == 3, .present = true};
            const int position = workshop.join(person);
            batch.admissions.append({.person = position, .who = person, .tokenHash = "hash " + QByteArray::number(i)});
        }
        require(sink->keep(batch));
    }
    void vote(const QByteArray &answers, Round round = Round::First, quint32 number = 1)
    {
        Batch batch;
        for (int person = 0; person < answers.size(); ++person) {
            const Vote vote{.person = person,
                            .item = workshop.item(),
                            .round = round,
                            .answer = Answer(answers[person]),
                            .number = number};
            if (!workshop.check(vote))
                batch.votes.append(vote);
        }
        require(sink->keep(batch));
        for (const Vote &vote : batch.votes)
            workshop.take(vote, 0s);
        note();
    }
    void place(const QList<Placed> &dots)
    {
        require(sink->keep({.admissions = {}, .votes = {}, .removed = {}, .progress = {}, .dots = dots}));
        for (const Placed &placed : dots)
            giveIn(workshop, placed);
    }
    void note()
    {
        require(
            sink->keep({.admissions = {}, .votes = {}, .removed = {}, .progress = workshop.progress(), .dots = {}}));
    }
    /// As after a kill: all that was in memory is gone.
    Kept killed()
    {
        sink.reset();
        workspace.reset();
        workspace = folder.open();
        return valueOf(keptWorkshop(*workspace, valueOf(storage::WorkshopStore(*workspace).running()).value_or(0)));
    }

    Folder folder;
    std::unique_ptr<storage::Workspace> workspace;
    QString hash;
    qint64 id = 0;
    std::unique_ptr<WorkshopSink> sink;
    Workshop workshop;
};

Batch oneVote(quint32 number)
{
    const Vote vote{.person = 4, .item = 0, .answer = Answer::Level2, .number = number};
    return {.admissions = {}, .votes = {vote}, .removed = {}, .progress = {}, .dots = {}};
}

Workshop resumed(const Kept &kept)
{
    Workshop workshop(kept.plan);
    for (const Admission &admission : kept.people)
        workshop.join(admission.who);
    for (const Vote &vote : kept.votes)
        workshop.take(vote, 0s);
    workshop.resume(kept.progress, kept.dots, 0s);
    return workshop;
}

void compare(const Workshop &is, const Workshop &was)
{
    QCOMPARE(is.plan(), was.plan());
    QVERIFY(is.progress() == was.progress());
    QCOMPARE(is.people().size(), was.people().size());
    for (int person = 0; person < was.people().size(); ++person) {
        QCOMPARE(is.people()[person].group, was.people()[person].group);
        QCOMPARE(is.people()[person].spectator, was.people()[person].spectator);
        QCOMPARE(is.people()[person].removed, was.people()[person].removed);
        QCOMPARE(is.dotsOf(person), was.dotsOf(person));
        for (const Round round : {Round::First, Round::Second}) {
            for (int item = 0; item < was.plan().asked(); ++item) {
                QCOMPARE(is.answerOf(person, item, round), was.answerOf(person, item, round));
                QCOMPARE(is.numberOf(person, item, round), was.numberOf(person, item, round));
            }
        }
    }
}

} // namespace

/// What a live workshop keeps in a workspace, and goes on from after a kill.
class TestWorkshopSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneIsInTheLobby();
    void resumesInTheMiddleOfAVote();
    void resumesADiscussion();
    void resumesTheDrill();
    void closesADrill();
    void resumesDots();
    void keepsRemovalsPauseAndDots();
    void keepsFromAnotherThread();
    void closes();
    void notBesideAReader();
    void outlivesTheWindowsConnection();
};

void TestWorkshopSink::aNewOneIsInTheLobby()
{
    Session session(plan());
    const Kept kept = session.killed();
    QCOMPARE(kept.plan, plan());
    QCOMPARE(kept.code, QByteArray("KRM482"));
    QCOMPARE(kept.secret, QByteArray("secret"));
    QCOMPARE(kept.listen, u"192.168.1.20:8420"_qs);
    compare(resumed(kept), Workshop(plan()));
}

void TestWorkshopSink::resumesInTheMiddleOfAVote()
{
    Session session(plan());
    session.join(6);
    session.workshop.start(0s);
    session.note();
    session.vote("125ND4", Round::First, 7);
    session.workshop.reveal(0s);
    session.workshop.agree(3);
    session.workshop.write(u"Größe"_qs, u"One sees a 1"_qs);
    session.workshop.voteAgain(0s);
    session.note();
    session.vote("333", Round::Second, 9);
    const Kept kept = session.killed();
    QCOMPARE(kept.people[5].tokenHash, QByteArray("hash 5"));
    const Workshop is = resumed(kept);
    compare(is, session.workshop);
    QCOMPARE(is.stage(), Stage::Voting);
    QCOMPARE(is.round(), Round::Second);
    QCOMPARE(is.answerOf(2, 0, Round::First), Answer::Level5);
    QCOMPARE(is.answerOf(3, 0, Round::First), Answer::Open); // a spectator
    QCOMPARE(is.talk(0).note, u"Größe"_qs);
}

void TestWorkshopSink::resumesADiscussion()
{
    Session session(plan(Pace::Own));
    session.join(3);
    session.workshop.start(0s);
    session.vote("15N");
    session.workshop.discuss({2, 0});
    session.workshop.next(0s);
    session.note();
    const Workshop is = resumed(session.killed());
    compare(is, session.workshop);
    QCOMPARE(is.agenda(), (QList<int>{2, 0}));
    QCOMPARE(is.item(), 0);
}

void TestWorkshopSink::resumesTheDrill()
{
    Session session(drilledPlan());
    session.join(7);
    session.workshop.start(0s);
    session.vote("3333333");
    session.workshop.reveal(0s);
    QVERIFY(session.workshop.drill(true, 0s));
    session.note();
    session.vote("12345D", Round::First, 5); // 3 is a spectator
    QVERIFY(session.workshop.reveal(0s));    // the next question
    session.note();
    session.vote("5", Round::First, 2);
    const Kept kept = session.killed();
    QCOMPARE(kept.plan, drilledPlan());
    QCOMPARE(valueOf(storage::WorkshopStore(*session.workspace).drill(session.id))->drill, tinyDrill());
    Workshop is = resumed(kept);
    compare(is, session.workshop);
    QCOMPARE(is.item(), 4);
    QVERIFY(is.drilling());
    QCOMPARE(is.answerOf(4, 3, Round::First), Answer::Level5);
    QCOMPARE(is.numberOf(5, 3, Round::First), 5U);
    QCOMPARE(is.answered(0), 1); // the drill aside
    QVERIFY(is.reveal(0s) && is.drill(false, 0s));
    QCOMPARE(is.item(), 0);
}

void TestWorkshopSink::closesADrill()
{
    Session session(drilledPlan());
    session.join(7);
    session.workshop.start(0s);
    session.vote("3333333");
    session.workshop.reveal(0s);
    session.workshop.drill(true, 0s);
    session.note();
    session.vote("121D512"); // everybody: the next question
    session.workshop.reveal(0s);
    session.vote("111D");
    session.workshop.reveal(0s);
    session.workshop.agree(2);
    session.workshop.write(u"Anybody, from Monday"_qs, {});
    session.note();
    const auto shown = session.workshop.shown(3, Round::First);
    QVERIFY(shown);
    require(session.sink->close());
    const auto kept = valueOf(storage::WorkshopStore(*session.workspace).drill(session.id));
    QVERIFY(kept);
    QCOMPARE(kept->questions[0].counts->levels, shown->counts); // what the room has seen
    QCOMPARE(kept->questions[0].agreed, std::optional(2));
    QCOMPARE(kept->questions[0].note, u"Anybody, from Monday"_qs);
    QVERIFY(!kept->questions[1].counts); // three chose
    QVERIFY(!session.folder.bytes().contains("hash 1"));
    QCOMPARE(valueOf(session.workspace->check()).problems, QStringList());
}

void TestWorkshopSink::resumesDots()
{
    Session session(plan());
    session.join(4);
    session.workshop.start(0s);
    session.vote("12");
    session.workshop.reveal(0s);
    QVERIFY(session.workshop.decide({u"b.one"_qs, u"a.one"_qs}));
    session.note();
    session.place({{0, 0, 2}, {0, 1, 3}, {1, 1, 5}, {0, 1, 1}});
    Workshop is = resumed(session.killed());
    compare(is, session.workshop);
    QCOMPARE(is.dots(), (QList<int>{2, 6}));
    QVERIFY(is.place(0, 0, 4) && !is.place(0, 0, 5)); // five each, those before the kill included
    const auto sink = valueOf(WorkshopSink::open(*session.workspace, session.id));
    require(sink->keep({.admissions = {}, .votes = {}, .removed = {}, .progress = {}, .dots = {{0, 0, 4}}}));
    require(sink->keep({.admissions = {}, .votes = {}, .removed = {1}, .progress = {}, .dots = {}}));
    require(sink->close());
    QCOMPARE(valueOf(storage::WorkshopStore(*session.workspace).dots(session.id)),
             (QList<GapDots>{{u"b.one"_qs, 4}, {u"a.one"_qs, 1}}));
}

void TestWorkshopSink::keepsRemovalsPauseAndDots()
{
    Session session(plan());
    session.join(2);
    Progress progress = session.workshop.progress();
    progress.stage = Stage::Deciding;
    progress.gaps = QStringList{u"a.one"_qs, u"b.one"_qs};
    progress.paused = true;
    require(session.sink->keep(
        {.admissions = {}, .votes = {}, .removed = {1}, .progress = progress, .dots = {{0, 0, 2}, {0, 1, 3}}}));
    const Kept kept = session.killed();
    QVERIFY(kept.people[1].who.removed);
    QVERIFY(kept.progress == progress);
    QCOMPARE(kept.dots, (QList<Placed>{{0, 0, 2}, {0, 1, 3}}));
}

void TestWorkshopSink::keepsFromAnotherThread()
{
    Session session(plan());
    session.join(5);
    session.workshop.start(0s);
    Result<void> kept;
    std::thread thread([&] {
        for (quint32 number = 1; number <= 50 && kept; ++number)
            kept = session.sink->keep(oneVote(number));
    });
    // The window reads and writes meanwhile.
    for (int i = 0; i < 10; ++i) {
        require(session.workspace->setSetting(u"page"_qs, QString::number(i)));
        QCOMPARE(valueOf(storage::AssessmentStore(*session.workspace).load(session.id)).respondents.size(), 4);
    }
    thread.join();
    require(kept);
    QCOMPARE(session.killed().votes.last().number, 50U);
    QCOMPARE(session.workspace->setting(u"page"_qs), u"9"_qs);
}

void TestWorkshopSink::closes()
{
    Session session(plan());
    session.join(3);
    session.workshop.start(0s);
    session.vote("35D");
    Result<void> closed;
    std::thread([&] { closed = session.sink->close(); }).join();
    require(closed);
    QVERIFY(!session.folder.bytes().contains("hash 1"));
    const Assessment round = valueOf(storage::AssessmentStore(*session.workspace).load(session.id));
    QCOMPARE(round.head.state, State::Finished);
    QCOMPARE(round.respondents.size(), 3);
    QCOMPARE(keptWorkshop(*session.workspace, session.id).error().code, ErrorCode::NoSuchAssessment);
}

void TestWorkshopSink::notBesideAReader()
{
    Session session(plan());
    const auto reader = session.folder.open(storage::Access::ReadOnly);
    QCOMPARE(WorkshopSink::open(*reader, session.id).error().code, ErrorCode::ReadOnly);
}

void TestWorkshopSink::outlivesTheWindowsConnection()
{
    Session session(plan());
    session.workspace.reset();
    session.join(1);
    QCOMPARE(session.folder.errorOfOpening()->code, ErrorCode::InUse);
    session.sink.reset();
    QCOMPARE(session.killed().people.size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkshopSink)
#include "tst_workshopsink.moc"
