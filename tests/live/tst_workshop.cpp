#include "live/sink.h"

#include <QtTest>

/// The workshop as a pure state machine: what each event changes, and what may be seen when.
using namespace heartwood;
using namespace heartwood::live;
using namespace std::chrono_literals;

namespace {

Plan planOf(Pace pace, int seconds = 0)
{
    return {.title = QStringLiteral("Leaders"), .pace = pace, .items = {4, 7, 9}, .groups = {}, .seconds = seconds};
}

/// Two questions after the three items.
Plan drillPlan(Pace pace = Pace::Together)
{
    Plan plan = planOf(pace);
    plan.drill = 2;
    return plan;
}

/// So many people, all with a phone in their hands.
Workshop room(int people, const Plan &plan = planOf(Pace::Together))
{
    Workshop workshop(plan);
    for (int i = 0; i < people; ++i)
        workshop.join({.name = {}, .present = true});
    return workshop;
}

Vote voteOf(int person, int item, int level, quint32 number = 1, Round round = Round::First)
{
    return {.person = person, .item = item, .round = round, .answer = answerOfLevel(level), .number = number};
}

/// Checked as a server does, then taken.
bool cast(Workshop &workshop, const Vote &vote, Clock now = 0s)
{
    return !workshop.check(vote) && workshop.take(vote, now);
}

void castAll(Workshop &workshop, const QList<int> &levels, quint32 number = 1, Round round = Round::First)
{
    for (int person = 0; person < levels.size(); ++person)
        cast(workshop, voteOf(person, workshop.item(), levels[person], number, round));
}

} // namespace

class TestWorkshop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedInTheLobby()
    {
        Workshop workshop = room(3);
        QCOMPARE(workshop.stage(), Stage::Lobby);
        QCOMPARE(workshop.check(voteOf(0, 0, 3)), std::optional(Refusal::NotAsked));
        QVERIFY(!workshop.next(0s) && !workshop.reveal(0s) && !workshop.voteAgain(0s));
        QVERIFY(workshop.start(0s));
        QCOMPARE(workshop.stage(), Stage::Voting);
        QVERIFY(!workshop.start(0s));
    }

    void votesAreCountedAndNotShown()
    {
        Workshop workshop = room(6);
        workshop.start(0s);
        castAll(workshop, {1, 2, 3, 4, 5});
        QCOMPARE(workshop.voted(), 5);
        QCOMPARE(workshop.missing(), QList<int>{5});
        QVERIFY(!workshop.shown(0, Round::First));
        QVERIFY(workshop.reveal(0s));
        QCOMPARE(workshop.shown(0, Round::First)->counts, (std::array{1, 1, 1, 1, 1}));
    }

    void revealsItselfWhenEverybodyHasVoted()
    {
        Workshop workshop = room(5);
        workshop.join({.name = {}, .spectator = true, .present = true});
        workshop.start(0s);
        castAll(workshop, {3, 3, 3, 3});
        QCOMPARE(workshop.stage(), Stage::Voting);
        cast(workshop, voteOf(4, 0, 3));
        QCOMPARE(workshop.stage(), Stage::Revealed);
    }

    void whoHasLeftIsNotWaitedFor()
    {
        Workshop workshop = room(6);
        workshop.start(0s);
        castAll(workshop, {3, 3, 3, 3, 3});
        workshop.setPresent(5, false);
        QVERIFY(workshop.tick(0s));
        // and somebody whose phone fell asleep after voting still counts
        Workshop other = room(6);
        other.start(0s);
        cast(other, voteOf(0, 0, 2));
        other.setPresent(0, false);
        QCOMPARE(other.expected(), 6);
    }

    void fewerThanFiveAreNotShown()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        castAll(workshop, {1, 5, 5, 5});
        Vote unknown = voteOf(4, 0, 1);
        unknown.answer = Answer::DontKnow;
        cast(workshop, unknown);
        QCOMPARE(workshop.stage(), Stage::Revealed);
        QVERIFY(!workshop.shown(0, Round::First));
    }

    void sendingTwiceCountsOnce()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        QVERIFY(cast(workshop, voteOf(0, 0, 2, 1)));
        QVERIFY(!cast(workshop, voteOf(0, 0, 2, 1)));
        QCOMPARE(workshop.voted(), 1);
        QVERIFY(cast(workshop, voteOf(0, 0, 4, 2)));
        QVERIFY(!cast(workshop, voteOf(0, 0, 2, 1))); // the one before it, late
        QCOMPARE(workshop.answerOf(0, 0, Round::First), Answer::Level4);
    }

    void afterTheRevealNobodyChanges()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        castAll(workshop, {1, 2, 3, 4, 5});
        QCOMPARE(workshop.check(voteOf(0, 0, 5, 2)), std::optional(Refusal::NotAsked));
        workshop.next(0s);
        QCOMPARE(workshop.check(voteOf(0, 0, 5, 2)), std::optional(Refusal::NotAsked));
        QCOMPARE(workshop.check(voteOf(0, 1, 5, 2)), std::nullopt);
    }

    void theFirstVoteStays()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        castAll(workshop, {1, 2, 3, 4, 5});
        QVERIFY(workshop.voteAgain(0s));
        QVERIFY(workshop.shown(0, Round::First));   // the first may still be seen
        QVERIFY(!workshop.shown(0, Round::Second)); // the second is under vote
        QCOMPARE(workshop.check(voteOf(0, 0, 3, 2)), std::optional(Refusal::NotAsked));
        castAll(workshop, {3, 3, 3, 3, 4}, 1, Round::Second);
        QCOMPARE(workshop.stage(), Stage::Revealed);
        QCOMPARE(workshop.shown(0, Round::First)->counts, (std::array{1, 1, 1, 1, 1}));
        QCOMPARE(workshop.shown(0, Round::Second)->counts, (std::array{0, 0, 4, 1, 0}));
        QVERIFY(!workshop.voteAgain(0s)); // once
    }

    void timeRunsOutButNotInAPause()
    {
        Workshop workshop = room(5, planOf(Pace::Together, 60));
        workshop.start(10s);
        QCOMPARE(workshop.left(30s), std::optional(40s));
        QVERIFY(workshop.pause(true, 30s));
        QCOMPARE(workshop.check(voteOf(0, 0, 3)), std::optional(Refusal::Paused));
        QVERIFY(!workshop.tick(500s));
        QCOMPARE(workshop.left(500s), std::optional(40s));
        QVERIFY(workshop.pause(false, 500s));
        QCOMPARE(workshop.left(510s), std::optional(30s));
        QVERIFY(!workshop.tick(539s));
        QVERIFY(workshop.tick(540s));
        QCOMPARE(workshop.stage(), Stage::Revealed);
    }

    void backAndForth()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        QVERIFY(!workshop.back(0s));
        QVERIFY(workshop.skip(0s));
        QVERIFY(workshop.talk(0).skipped);
        QCOMPARE(workshop.item(), 1);
        castAll(workshop, {3, 3, 3, 3, 3});
        QVERIFY(workshop.back(0s));
        QCOMPARE(workshop.stage(), Stage::Voting); // the skipped one is asked after all
        castAll(workshop, {2, 2, 2, 2, 2});
        QVERIFY(!workshop.talk(0).skipped);
        workshop.next(0s);
        QCOMPARE(workshop.stage(), Stage::Revealed); // what was shown stays shown
        workshop.next(0s);
        QVERIFY(!workshop.next(0s)); // there is no fourth
    }

    void whatCouldNotBeShownIsAskedOn()
    {
        Workshop workshop = room(6);
        workshop.start(0s);
        castAll(workshop, {1, 2});
        workshop.reveal(0s);
        QVERIFY(!workshop.shown(0, Round::First));
        QVERIFY(workshop.reopen(0s));
        QCOMPARE(workshop.stage(), Stage::Voting);
        for (int person = 2; person < 6; ++person)
            cast(workshop, voteOf(person, 0, 3));
        QCOMPARE(workshop.shown(0, Round::First)->counts, (std::array{1, 1, 4, 0, 0}));
        QVERIFY(!workshop.reopen(0s)); // it was seen
    }

    void whatTheRoomDecides()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        QVERIFY(!workshop.agree(3) && !workshop.write(QStringLiteral("a"), {}));
        castAll(workshop, {3, 3, 3, 3, 4});
        QVERIFY(!workshop.agree(6));
        QVERIFY(workshop.agree(3));
        QVERIFY(workshop.write(QStringLiteral("Seen in the shops."), QStringLiteral("One says 4.")));
        QCOMPARE(workshop.talk(0).agreed, std::optional(3));
        QCOMPARE(workshop.talk(0).minority, QStringLiteral("One says 4."));
    }

    void ownPaceAsksEverythingAtOnce()
    {
        Workshop workshop = room(5, planOf(Pace::Own));
        workshop.start(0s);
        QCOMPARE(workshop.stage(), Stage::OwnPace);
        for (int person = 0; person < 5; ++person)
            for (int item = 0; item < 3; ++item)
                QVERIFY(cast(workshop, voteOf(person, item, 1 + person)));
        QVERIFY(cast(workshop, voteOf(0, 1, 5, 2))); // one's own may be changed until it ends
        QCOMPARE(workshop.answered(0), 3);
        QVERIFY(!workshop.shown(1, Round::First));
        QVERIFY(!workshop.discuss({5}));
        QVERIFY(workshop.discuss({2, 0}));
        QCOMPARE(workshop.item(), 2);
        QVERIFY(workshop.shown(2, Round::First));
        QCOMPARE(workshop.check(voteOf(0, 1, 1, 3)), std::optional(Refusal::NotAsked));
        QVERIFY(workshop.voteAgain(0s));
        castAll(workshop, {3, 3, 3, 3, 3}, 1, Round::Second);
        QCOMPARE(workshop.stage(), Stage::Discussing);
        QVERIFY(workshop.next(0s));
        QCOMPARE(workshop.item(), 0);
        QVERIFY(!workshop.next(0s));
    }

    void dotsAreLimited()
    {
        Workshop workshop = room(2);
        workshop.start(0s);
        castAll(workshop, {3, 3});
        QVERIFY(workshop.decide({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(workshop.place(0, 0, 3));
        QVERIFY(!workshop.place(0, 1, 3));
        QVERIFY(workshop.place(0, 1, 2));
        QVERIFY(workshop.place(1, 1, 5));
        QVERIFY(!workshop.place(1, 2, 1));
        QCOMPARE(workshop.placed(), 0); // nothing is kept yet
        workshop.keepDots(0, 0, 3);
        workshop.keepDots(0, 1, 2);
        workshop.keepDots(1, 1, 5);
        QCOMPARE(workshop.dots(), (QList<int>{3, 7}));
        QCOMPARE(workshop.placed(), 10);
    }

    void dotsAreShownAsTheyWereRevealed()
    {
        for (const int people : {4, 5}) {
            Workshop workshop = room(people);
            workshop.start(0s);
            castAll(workshop, QList<int>(people, 3));
            workshop.decide({QStringLiteral("a"), QStringLiteral("b")});
            for (int person = 0; person < people; ++person) {
                workshop.place(person, 1, 2);
                workshop.keepDots(person, 1, 2);
            }
            QVERIFY(!workshop.shownDots());
            QVERIFY(workshop.reveal(0s) && !workshop.reveal(0s));
            workshop.remove(0); // else the room saw where theirs lay
            QCOMPARE(workshop.shownDots().value_or(QList<int>()), people < 5 ? QList<int>() : (QList<int>{0, 10}));
            QVERIFY(!workshop.place(1, 0, 1));
        }
    }

    void fromDecidingTheRoomMayGoBackToTalk()
    {
        Workshop workshop = room(2);
        workshop.start(0s);
        castAll(workshop, {3, 3});
        const QStringList gaps{QStringLiteral("a"), QStringLiteral("b")};
        workshop.decide(gaps);
        workshop.place(0, 1, 2);
        workshop.keepDots(0, 1, 2);
        QVERIFY(workshop.back(0s));
        QCOMPARE(workshop.stage(), Stage::Revealed);
        QVERIFY(workshop.decide(gaps));
        QCOMPARE(workshop.dotsOf(0), (QList<int>{0, 2}));
        workshop.back(0s);
        workshop.decide({QStringLiteral("c")});
        QCOMPARE(workshop.dotsOf(0), QList<int>{0});
    }

    void theDrillIsRevealedAllAtOnce()
    {
        Workshop workshop = room(5, drillPlan());
        QVERIFY(!workshop.drill(true, 0s)); // nothing has been talked about
        workshop.start(0s);
        castAll(workshop, {1, 2, 3, 4, 5});
        QVERIFY(workshop.drill(true, 0s) && !workshop.drill(true, 0s));
        QCOMPARE(workshop.item(), 3);
        QVERIFY(workshop.drilling());
        castAll(workshop, {1, 1, 1, 1, 5});
        QCOMPARE(workshop.stage(), Stage::Voting); // on the next question: the first would colour it
        QCOMPARE(workshop.item(), 4);
        QVERIFY(!workshop.shown(3, Round::First));
        castAll(workshop, {2, 2, 2, 2, 2});
        QCOMPARE(workshop.stage(), Stage::Revealed);
        QCOMPARE(workshop.item(), 3);
        QCOMPARE(workshop.shown(3, Round::First)->counts, (std::array{4, 0, 0, 0, 1}));
        QCOMPARE(workshop.shown(4, Round::First)->counts, (std::array{0, 5, 0, 0, 0}));
        QVERIFY(workshop.agree(1) && !workshop.voteAgain(0s));
        QVERIFY(workshop.next(0s) && !workshop.next(0s));
        QVERIFY(workshop.back(0s) && !workshop.back(0s));
        QVERIFY(workshop.drill(false, 0s));
        QCOMPARE(workshop.item(), 0);
        QCOMPARE(workshop.stage(), Stage::Revealed);
        QVERIFY(workshop.drill(true, 0s)); // it is not asked twice
        QCOMPARE(workshop.stage(), Stage::Revealed);
    }

    void theDrillIsNoPartOfTheQuestionnaire()
    {
        Workshop workshop = room(5, drillPlan(Pace::Own));
        workshop.start(0s);
        QCOMPARE(workshop.check(voteOf(0, 3, 2)), std::optional(Refusal::NotAsked));
        for (int person = 0; person < 5; ++person)
            cast(workshop, voteOf(person, 0, 3));
        workshop.discuss({1, 0, 2});
        QVERIFY(!workshop.talk(3).revealed);
        workshop.drill(true, 0s);
        Vote vote = voteOf(0, 3, 2);
        vote.answer = Answer::NotApplicable;
        QCOMPARE(workshop.check(vote), std::optional(Refusal::BadVote));
        vote.answer = Answer::DontKnow;
        QVERIFY(cast(workshop, vote));
        QCOMPARE(workshop.answered(0), 1);
        QVERIFY(workshop.drill(false, 0s)); // broken off
        QCOMPARE(workshop.stage(), Stage::Discussing);
        QCOMPARE(workshop.item(), 1);
    }

    void aDrillIsResumed()
    {
        Workshop before = room(5, drillPlan());
        before.start(0s);
        before.next(0s);
        castAll(before, {1, 2, 3, 4, 5});
        before.drill(true, 0s);
        castAll(before, {1, 1, 1, 1, 5});
        Workshop after = room(5, drillPlan());
        for (int person = 0; person < 5; ++person)
            after.take(voteOf(person, 3, 1), 0s);
        after.resume(before.progress(), {}, 0s);
        QCOMPARE(after.item(), 4);
        castAll(after, {2, 2, 2, 2, 2});
        QCOMPARE(after.shown(3, Round::First)->counts, (std::array{5, 0, 0, 0, 0}));
        after.drill(false, 0s);
        QCOMPARE(after.item(), 1);
    }

    void whoIsRemovedIsOut()
    {
        Workshop workshop = room(6);
        workshop.start(0s);
        castAll(workshop, {1, 5, 5, 5, 5});
        workshop.remove(0);
        QCOMPARE(workshop.check(voteOf(0, 0, 3, 2)), std::optional(Refusal::Removed));
        cast(workshop, voteOf(5, 0, 5));
        QCOMPARE(workshop.shown(0, Round::First)->counts, (std::array{0, 0, 0, 0, 5}));
    }

    void whatWasShownStays()
    {
        Workshop workshop = room(7);
        workshop.start(0s);
        castAll(workshop, {1, 5, 5, 5, 5, 5});
        const Vote late = voteOf(6, 0, 2); // checked before the reveal, kept after it
        QVERIFY(!workshop.check(late));
        workshop.reveal(0s);
        workshop.take(late, 0s);
        workshop.remove(0); // else the room saw whose the 1 was
        QCOMPARE(workshop.shown(0, Round::First)->counts, (std::array{1, 0, 0, 0, 5}));
        QCOMPARE(workshop.tally(0, Round::First).counts, (std::array{0, 1, 0, 0, 5}));
    }

    void nonsenseIsRefused()
    {
        Workshop workshop = room(2);
        workshop.start(0s);
        for (const Vote &vote : {voteOf(-1, 0, 3), voteOf(2, 0, 3), voteOf(0, -1, 3), voteOf(0, 3, 3),
                                 voteOf(0, 0, 3, 0), Vote{.person = 0, .item = 0, .number = 1}})
            QCOMPARE(workshop.check(vote), std::optional(Refusal::BadVote));
        workshop.close();
        QCOMPARE(workshop.check(voteOf(0, 0, 3)), std::optional(Refusal::Closed));
    }

    void lateJoinersAreWelcome()
    {
        Workshop workshop = room(5);
        workshop.start(0s);
        castAll(workshop, {3, 3, 3, 3, 3});
        const int late = workshop.join({.name = {}, .present = true});
        workshop.next(0s);
        QVERIFY(cast(workshop, voteOf(late, 1, 2)));
        QCOMPARE(workshop.answerOf(late, 0, Round::First), Answer::Open);
    }
};

QTEST_APPLESS_MAIN(TestWorkshop)
#include "tst_workshop.moc"
