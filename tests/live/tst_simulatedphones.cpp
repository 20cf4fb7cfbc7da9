#include "live/simulatedperson.h"
#include "live/simulatedphones.h"
#include "openroom.h"

#include <QtTest>

#include <numeric>

/// A rehearsal: made-up people behave like a room, and their phones go the whole way over real sockets.
using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::live::test;

namespace {

constexpr int phones = 12;
constexpr double haste = 60;

/// Once there is something to be seen of the room.
Rehearsal rehearsalIn(OpenRoom &room, double faster = haste)
{
    room.waitForStage(Stage::Lobby);
    return {.address = room.address(), .code = "KRM482", .phones = phones, .seed = 7, .haste = faster};
}

Workshop workshopOf(const OpenRoom &room)
{
    return room.snapshot().workshop;
}

QList<Person> peopleIn(const OpenRoom &room)
{
    return workshopOf(room).people();
}

auto present(const OpenRoom &room)
{
    const QList<Person> all = peopleIn(room);
    return std::ranges::count_if(all, &Person::present);
}

QString votesOf(quint64 seed)
{
    QString votes;
    for (int number = 0; number < phones; ++number)
        for (int item = 0; item < 16; ++item)
            votes += QLatin1Char(char(SimulatedPerson(seed, number).answer(item, Round::First, 0, 1, {})));
    return votes;
}

} // namespace

class TestSimulatedPhones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedIsTheSameRoom()
    {
        QCOMPARE(votesOf(7), votesOf(7));
        QVERIFY(votesOf(7) != votesOf(8));
    }

    void viewsScatterAsARoomsDo()
    {
        constexpr int many = 400;
        double narrowest = 9, widest = 0;
        int dontKnow = 0;
        for (int item = 0; item < 16; ++item) {
            QList<int> levels;
            for (int number = 0; number < many; ++number) {
                const Answer answer = SimulatedPerson(3, number).answer(item, Round::First, -1, 0, {});
                dontKnow += answer == Answer::DontKnow;
                if (isLevel(answer))
                    levels << levelOf(answer);
            }
            const double mean = std::accumulate(levels.begin(), levels.end(), 0.0) / double(levels.size());
            double squares = 0;
            for (const int level : levels)
                squares += (level - mean) * (level - mean);
            const double spread = std::sqrt(squares / double(levels.size()));
            narrowest = std::min(narrowest, spread);
            widest = std::max(widest, spread);
        }
        QVERIFY2(narrowest < 0.75, qPrintable(QString::number(narrowest)));
        QVERIFY2(widest > 1, qPrintable(QString::number(widest)));
        QVERIFY(dontKnow > many * 16 * 0.04 && dontKnow < many * 16 * 0.08);
    }

    void aDiscussionBringsMostNearer()
    {
        int nearer = 0, away = 0;
        for (int number = 0; number < 100; ++number) {
            const SimulatedPerson person(5, number);
            const Answer first = person.answer(0, Round::First, -1, 0, {});
            const Answer second = person.answer(0, Round::Second, -1, 0, 5.0);
            if (!isLevel(first) || !isLevel(second) || first == Answer::Level5)
                continue;
            nearer += levelOf(second) > levelOf(first);
            away += levelOf(second) < levelOf(first);
        }
        QVERIFY(nearer > 40);
        QCOMPARE(away, 0);
    }

    void someAreSlow_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1ULL, 2ULL, 99ULL})
            QTest::addRow("%llu", seed) << quint64(seed);
    }

    void someAreSlow()
    {
        QFETCH(quint64, seed);
        int slow = 0;
        for (int number = 0; number < phones; ++number) {
            Clock total{};
            for (int item = 0; item < 20; ++item)
                total += SimulatedPerson(seed, number).thinks(item, Round::First);
            slow += total > Clock(20 * 12000);
        }
        QCOMPARE(slow, 2);
    }

    void everyDotIsLaid()
    {
        for (int number = 0; number < 50; ++number)
            for (const int gaps : {1, 2, 8}) {
                const QList<int> dots = SimulatedPerson(1, number).dots(gaps, 5);
                QCOMPARE(dots.size(), gaps);
                QCOMPARE(std::accumulate(dots.begin(), dots.end(), 0), 5);
            }
        QVERIFY(SimulatedPerson(1, 0).dots(0, 5).isEmpty());
    }

    void aRoomAnswersTogether()
    {
        OpenRoom room;
        const SimulatedPhones crowd(rehearsalIn(room));
        QTRY_COMPARE(crowd.joined(), phones);
        room.post(command::Start{});
        for (int item = 0; item < 3; ++item) {
            QTRY_VERIFY(workshopOf(room).item() == item && workshopOf(room).stage() == Stage::Revealed);
            QCOMPARE(workshopOf(room).voted(), phones);
            room.post(command::VoteAgain{});
            QTRY_COMPARE(workshopOf(room).round(), live::Round::Second);
            QTRY_COMPARE(workshopOf(room).stage(), Stage::Revealed);
            QCOMPARE(workshopOf(room).voted(), phones);
            room.post(command::Next{});
        }
        QTRY_COMPARE(room.sink.votes().size(), qsizetype(3 * 2 * phones));
        QSet<int> groups;
        const QList<Person> people = peopleIn(room);
        for (const Person &person : people) {
            groups << person.group;
            QVERIFY(person.name.isEmpty());
        }
        QVERIFY(groups.contains(0) && groups.contains(1));
        room.post(command::Close{});
        QTRY_COMPARE(crowd.gone(), phones);
    }

    void theyLayTheirDots()
    {
        OpenRoom room;
        const SimulatedPhones crowd(rehearsalIn(room));
        QTRY_COMPARE(crowd.joined(), phones);
        room.post(command::Start{});
        QTRY_COMPARE(workshopOf(room).stage(), Stage::Revealed);
        room.post(command::Decide{{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}});
        QTRY_COMPARE(workshopOf(room).stage(), Stage::Deciding);
        const auto laid = [&room] {
            const QList<int> dots = workshopOf(room).dots();
            return std::accumulate(dots.begin(), dots.end(), 0);
        };
        QTRY_COMPARE(laid(), phones * Workshop::dotsEach);
    }

    void theyGoAtTheirOwnPaceAndOnAfterAPause()
    {
        OpenRoom room(settingsOf(planOf(Pace::Own, Mode::Named)));
        const SimulatedPhones crowd(rehearsalIn(room));
        QTRY_COMPARE(crowd.joined(), phones);
        QTRY_COMPARE(peopleIn(room).size(), qsizetype(phones));
        QSet<QString> names;
        const QList<Person> people = peopleIn(room);
        for (const Person &person : people)
            names << person.name;
        QCOMPARE(names.size(), phones);
        QVERIFY(!names.contains(QString()));
        room.post(command::Start{});
        room.post(command::Pause{true});
        QTRY_VERIFY(workshopOf(room).stage() == Stage::OwnPace && workshopOf(room).paused());
        room.post(command::Pause{false});
        const auto answered = [&room] {
            int all = 0;
            for (int person = 0; person < phones; ++person)
                all += workshopOf(room).answered(person);
            return all;
        };
        QTRY_COMPARE(answered(), 3 * phones);
    }

    void thirtyCome()
    {
        OpenRoom room;
        Rehearsal many = rehearsalIn(room);
        many.phones = 30;
        const SimulatedPhones crowd(many);
        QTRY_COMPARE(crowd.joined(), 30);
        room.post(command::Start{});
        QTRY_COMPARE(workshopOf(room).stage(), Stage::Revealed);
        QCOMPARE(workshopOf(room).voted(), 30);
    }

    void theyTakeTheirTime()
    {
        OpenRoom room;
        const SimulatedPhones crowd(rehearsalIn(room, 10)); // they think for 0.3 to 2.7 seconds
        QTRY_COMPARE(crowd.joined(), phones);
        QElapsedTimer time;
        time.start();
        room.post(command::Start{});
        QTRY_COMPARE(workshopOf(room).stage(), Stage::Revealed);
        QVERIFY2(time.elapsed() > 600, qPrintable(QString::number(time.elapsed()))); // for the slow ones
    }

    void theyLeaveAtOnce()
    {
        Settings settings = settingsOf(planOf());
        settings.grace = Clock(300);
        OpenRoom room(settings);
        auto crowd = std::make_unique<SimulatedPhones>(rehearsalIn(room));
        QTRY_COMPARE(crowd->joined(), phones);
        QTRY_COMPARE(present(room), phones);
        crowd.reset();
        QTRY_COMPARE(present(room), 0);
    }

    void whoWasRemovedDoesNotComeBack()
    {
        OpenRoom room;
        const SimulatedPhones crowd(rehearsalIn(room));
        QTRY_COMPARE(crowd.joined(), phones);
        QTRY_COMPARE(peopleIn(room).size(), qsizetype(phones));
        room.post(command::Remove{3});
        QTRY_COMPARE(crowd.gone(), 1);
        QCOMPARE(peopleIn(room).size(), qsizetype(phones));
    }
};

QTEST_GUILESS_MAIN(TestSimulatedPhones)
#include "tst_simulatedphones.moc"
