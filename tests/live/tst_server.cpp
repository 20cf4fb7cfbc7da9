#include "openroom.h"

#include <QJsonArray>
#include <QtTest>

#include <future>

/// The workshop over real sockets: phones join, vote, lose the network and come back.
using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::live::test;
using namespace std::chrono_literals;

namespace {

const QByteArray code = "KRM482";

QList<QPair<QByteArray, QByteArray>> bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

/// Everybody votes, and has it acknowledged.
bool castAll(Seats &seats, int item, const QByteArray &answers)
{
    for (int i = 0; i < answers.size(); ++i)
        seats[i].vote(item, answers[i]);
    bool all = true;
    for (int i = 0; i < answers.size(); ++i)
        all = seats[i].await(QStringLiteral("ack")).has_value() && all;
    return all;
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePage()
    {
        OpenRoom room;
        const Answered page = ask(room.address(), {});
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body, QByteArray("<!doctype html>"));
        QCOMPARE(page.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
        QCOMPARE(page.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(page.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(page.headers.value("referrer-policy"), QByteArray("no-referrer"));
        const QByteArray policy = page.headers.value("content-security-policy");
        QVERIFY(policy.startsWith("default-src 'none'; script-src 'self';"));
        QVERIFY(policy.contains(" ws://" + room.address().authority().toLatin1() + ";"));
        QCOMPARE(ask(room.address(), {.path = "/words?a=b"}).json()[u"lang"], QJsonValue(QStringLiteral("en")));
        QCOMPARE(ask(room.address(), {.path = "/../etc/passwd"}).status, 404);
        QCOMPARE(ask(room.address(), {.method = "POST", .path = "/page.js"}).status, 405);
        QCOMPARE(ask(room.address(), {.path = "/door"}).status, 405);
        QCOMPARE(ask(room.address(), {.path = "/socket"}).status, 400);
    }

    void theDoorTellsWhatItIs()
    {
        OpenRoom room;
        const Answered door =
            ask(room.address(), {.method = "POST", .path = "/door", .body = R"({"code":" krm-482"})"});
        QCOMPARE(door.status, 200);
        QCOMPARE(door.json()[u"title"], QJsonValue(QStringLiteral("Leaders")));
        QCOMPARE(door.json()[u"groups"], QJsonValue(QJsonArray{QStringLiteral("Shops"), QStringLiteral("Office")}));
        QCOMPARE(ask(room.address(), {.method = "POST", .path = "/door", .body = "{"}).status, 400);
    }

    void joinsOnceItIsKept()
    {
        OpenRoom room;
        const QByteArray token = join(room.address(), code, {{QStringLiteral("group"), 1}});
        QCOMPARE(token.size(), 43);
        const QList<Batch> batches = room.sink.batches();
        QCOMPARE(batches.size(), 1);
        const Admission &admission = batches[0].admissions[0];
        QCOMPARE(admission.who.group, 1);
        QCOMPARE(admission.tokenHash, tokenHash(QByteArray(32, 's'), token));
        QVERIFY(join(room.address(), code, {{QStringLiteral("group"), 2}}).isEmpty());
        QVERIFY(join(room.address(), "KRM483").isEmpty());
        const Answered state = ask(room.address(), {.path = "/state", .headers = bearer(token)});
        QCOMPARE(state.status, 200);
        QCOMPARE(state.json()[u"stage"], QJsonValue(QStringLiteral("lobby")));
        QByteArray forged = token;
        forged[0] = forged[0] == 'a' ? 'b' : 'a';
        QCOMPARE(ask(room.address(), {.path = "/state", .headers = bearer(forged)}).status, 401);
        QCOMPARE(ask(room.address(), {.path = "/state"}).status, 401);
        QCOMPARE(ask(room.address(), {.path = "/items", .headers = bearer(token)}).status, 404); // own pace only
    }

    void namesAreForNamedWorkshops()
    {
        OpenRoom named(settingsOf(planOf(Pace::Together, Mode::Named)));
        const QJsonObject ada{{QStringLiteral("name"), QStringLiteral("<script>Ada")}};
        QVERIFY(join(named.address(), code).isEmpty());
        QVERIFY(!join(named.address(), code, ada).isEmpty());
        QCOMPARE(named.sink.batches()[0].admissions[0].who.name, QStringLiteral("<script>Ada"));
        OpenRoom anonymous;
        QVERIFY(!join(anonymous.address(), code, ada).isEmpty());
        QCOMPARE(anonymous.sink.batches()[0].admissions[0].who.name, QString());
    }

    void acknowledgesOnlyWhatIsKept()
    {
        OpenRoom room;
        Seats seats(room, 2);
        QVERIFY(seats.seated());
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        room.sink.block(true);
        seats[0].vote(0, '4');
        QVERIFY(!seats[0].await(QStringLiteral("ack"), 600ms));
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.unsaved == 1; }));
        QCOMPARE(room.snapshot().workshop.voted(), 0);
        room.sink.block(false);
        const auto ack = seats[0].await(QStringLiteral("ack"));
        QVERIFY(ack);
        QCOMPARE((*ack)[u"number"], QJsonValue(1));
        QCOMPARE(room.sink.votes().size(), 1);
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.workshop.voted() == 1 && it.unsaved == 0; }));
    }

    void triesAgainWhereNothingCanBeKept()
    {
        OpenRoom room;
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        room.sink.fail(true);
        seats[0].vote(0, '4');
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.fault && it.fault->code == ErrorCode::DiskFull; }));
        seats[1].vote(0, '2');
        QVERIFY(!seats[0].await(QStringLiteral("ack"), 1500ms));
        room.sink.fail(false);
        QVERIFY(seats[0].await(QStringLiteral("ack")) && seats[1].await(QStringLiteral("ack")));
        QCOMPARE(room.sink.votes().size(), 2);
        QVERIFY(room.waitFor([](const Snapshot &it) { return !it.fault; }));
    }

    void nobodySeesResultsBeforeTheReveal()
    {
        OpenRoom room;
        Seats seats(room, 6);
        room.post(command::Start());
        for (int i = 0; i < seats.size(); ++i)
            QVERIFY(seats[i].awaitStage(QStringLiteral("voting")));
        QVERIFY(castAll(seats, 0, "12345"));
        QTest::qWait(600); // two states could have come
        for (int i = 0; i < seats.size(); ++i)
            for (const QJsonObject &message : seats[i].log())
                QVERIFY(message[u"result"].isNull() || message[u"result"].isUndefined());
        QCOMPARE(seats[5].log().last()[u"item"][u"answer"], QJsonValue(QString()));
        // and the votes of others did not so much as send it another state
        const auto states = [&] { return seats[5].log().size(); };
        const auto before = states();
        seats[0].vote(0, '2', 2);
        QVERIFY(seats[0].await(QStringLiteral("ack")));
        QTest::qWait(600);
        QCOMPARE(states(), before);
        room.post(command::Reveal());
        const auto revealed = seats[5].awaitStage(QStringLiteral("revealed"));
        QVERIFY(revealed);
        QCOMPARE((*revealed)[u"result"][u"first"][u"counts"], QJsonValue(QJsonArray{0, 2, 1, 1, 1}));
    }

    void sendingTwiceCountsOnce()
    {
        OpenRoom room;
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        room.sink.block(true);
        for (int i = 0; i < 4; ++i)
            seats[0].vote(0, '4');
        QTest::qWait(200);
        room.sink.block(false);
        for (int i = 0; i < 4; ++i)
            QVERIFY(seats[0].await(QStringLiteral("ack")));
        seats[0].vote(0, '4');
        QVERIFY(seats[0].await(QStringLiteral("ack")));
        QCOMPARE(room.sink.votes().size(), 1);
        room.post(command::Reveal());
        QVERIFY(seats[0].awaitStage(QStringLiteral("revealed")));
        seats[0].vote(0, '4'); // the acknowledgement was lost: it counts all the same
        QVERIFY(seats[0].await(QStringLiteral("ack")));
        seats[0].vote(0, '5', 2);
        const auto refused = seats[0].await(QStringLiteral("refused"));
        QVERIFY(refused);
        QCOMPARE((*refused)[u"why"], QJsonValue(QStringLiteral("not_asked")));
        QCOMPARE(room.sink.votes().size(), 1);
    }

    void spectatorsWatch()
    {
        OpenRoom room;
        Seats seats(room, 1);
        Phone spectator(seats.crowd(), room.address());
        spectator.joinAndConnect(code, {{QStringLiteral("spectator"), true}});
        QVERIFY(spectator.await(QStringLiteral("state")));
        room.post(command::Start());
        const auto state = spectator.awaitStage(QStringLiteral("voting"));
        QVERIFY(state);
        QCOMPARE((*state)[u"spectator"], QJsonValue(true));
        spectator.vote(0, '3');
        QCOMPARE((*spectator.await(QStringLiteral("refused")))[u"why"], QJsonValue(QStringLiteral("spectator")));
        room.post(command::Pause{true});
        QVERIFY(seats[0].await([](const QJsonObject &it) { return it[u"paused"].toBool(); }));
        seats[0].vote(0, '3');
        QCOMPARE((*seats[0].await(QStringLiteral("refused")))[u"why"], QJsonValue(QStringLiteral("paused")));
        QVERIFY(room.sink.votes().isEmpty());
    }

    void whoIsRemovedIsOut()
    {
        OpenRoom room;
        Seats seats(room, 2);
        const QByteArray token = seats[1].token();
        room.post(command::Remove{1}); // whichever of them that is
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.workshop.people()[1].removed; }));
        const bool first = seats[0].await(QStringLiteral("bye"), 500ms).has_value();
        Phone &out = seats[first ? 0 : 1];
        if (!first)
            QVERIFY(out.await(QStringLiteral("bye")));
        QVERIFY(out.await(QStringLiteral("lost")));
        QCOMPARE(room.sink.batches().last().removed, QList<int>{1});
        out.connect(out.token());
        const auto bye = out.await(QStringLiteral("bye"));
        QVERIFY(bye);
        QCOMPARE((*bye)[u"why"], QJsonValue(QStringLiteral("removed")));
        QCOMPARE(ask(room.address(), {.path = "/state", .headers = bearer(out.token())}).status, 401);
    }

    void comesBackWithItsToken()
    {
        OpenRoom room;
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        seats[0].vote(0, '4');
        QVERIFY(seats[0].await(QStringLiteral("ack")));
        seats[0].drop();
        seats[0].connect(seats[0].token());
        const auto state = seats[0].await(QStringLiteral("state"));
        QVERIFY(state);
        QCOMPARE((*state)[u"item"][u"answer"], QJsonValue(QStringLiteral("4")));
        QCOMPARE((*state)[u"item"][u"number"], QJsonValue(1));
        // the same token on another phone: the first is told
        Phone other(seats.crowd(), room.address());
        other.connect(seats[0].token());
        QVERIFY(other.await(QStringLiteral("state")));
        QCOMPARE((*seats[0].await(QStringLiteral("bye")))[u"why"], QJsonValue(QStringLiteral("elsewhere")));
        QVERIFY(seats[0].await(QStringLiteral("lost")));
        other.say(R"({"type":"ping"})");
        QVERIFY(other.await(QStringLiteral("pong")));
        QCOMPARE(room.snapshot().workshop.people().size(), 2);
    }

    void resumesWhereItStood()
    {
        Settings settings = settingsOf(planOf());
        QByteArray token;
        double version = 0;
        {
            OpenRoom room(settings);
            Seats seats(room, 6);
            room.post(command::Start());
            for (int i = 0; i < 6; ++i)
                QVERIFY(seats[i].awaitStage(QStringLiteral("voting")));
            QVERIFY(castAll(seats, 0, "22222") &&
                    room.waitFor([](const Snapshot &it) { return it.workshop.voted() == 5; }));
            room.post(command::Reveal());
            room.post(command::Write{.note = QStringLiteral("Seen."), .minority = {}});
            room.post(command::Next());
            QVERIFY(castAll(seats, 1, "555"));
            token = seats[5].token();
            version = seats[5].log().last()[u"version"].toDouble();
            room.stop();
            settings.kept = room.sink.kept(settings.kept);
        }
        OpenRoom room(settings);
        Crowd crowd;
        Phone phone(crowd, room.address());
        phone.connect(token);
        const auto state = phone.awaitStage(QStringLiteral("voting"));
        QVERIFY(state);
        QCOMPARE((*state)[u"item"][u"position"], QJsonValue(1));
        QVERIFY((*state)[u"version"].toDouble() > version);
        QCOMPARE((*state)[u"joined"], QJsonValue(6));
        QTest::qWait(600); // those who are not back yet are waited for
        QCOMPARE(room.snapshot().workshop.stage(), Stage::Voting);
        QCOMPARE(room.snapshot().workshop.talk(0).note, QStringLiteral("Seen."));
        QCOMPARE(room.snapshot().workshop.voted(), 3);
        phone.vote(1, '4');
        QVERIFY(phone.await(QStringLiteral("ack")));
        QVERIFY(!join(room.address(), code).isEmpty());
        QCOMPARE(room.sink.batches().last().admissions[0].person, 6);
    }

    void votesWithoutAWebSocket()
    {
        OpenRoom room;
        const QByteArray token = join(room.address(), code);
        const auto say = [&](const QByteArray &body) {
            return ask(room.address(), {.method = "POST", .path = "/say", .body = body, .headers = bearer(token)});
        };
        const QByteArray vote = R"({"type":"vote","item":0,"round":"first","answer":"2","number":1})";
        QCOMPARE(say(vote).json()[u"why"], QJsonValue(QStringLiteral("not_asked")));
        room.post(command::Start());
        QVERIFY(room.waitForStage(Stage::Voting));
        QCOMPARE(say(vote).json()[u"type"], QJsonValue(QStringLiteral("ack")));
        QCOMPARE(say(vote).json()[u"type"], QJsonValue(QStringLiteral("ack")));
        QCOMPARE(say(R"({"type":"ping"})").json()[u"type"], QJsonValue(QStringLiteral("state")));
        QCOMPARE(say(R"({"type":"pig"})").status, 400);
        QCOMPARE(room.sink.votes().size(), 1);
        QVERIFY(room.waitForStage(Stage::Revealed)); // the only one here has voted
    }

    void ownPaceToDots()
    {
        OpenRoom room(settingsOf(planOf(Pace::Own)));
        Seats seats(room, 5);
        const Answered items = ask(room.address(), {.path = "/items", .headers = bearer(seats[0].token())});
        QCOMPARE(items.json()[u"items"].toArray().size(), 3);
        room.post(command::Start());
        for (int i = 0; i < 5; ++i)
            QVERIFY(seats[i].awaitStage(QStringLiteral("own_pace")));
        for (int item = 0; item < 3; ++item)
            QVERIFY(castAll(seats, item, "12345"));
        room.post(command::Discuss{{2, 0}});
        const auto state = seats[3].awaitStage(QStringLiteral("discussing"));
        QVERIFY(state);
        QCOMPARE((*state)[u"item"][u"position"], QJsonValue(2));
        QCOMPARE((*state)[u"result"][u"first"][u"median"], QJsonValue(3));
        room.post(command::Decide{{QStringLiteral("a"), QStringLiteral("b")}});
        QVERIFY(seats[3].awaitStage(QStringLiteral("deciding")));
        seats[3].say(R"({"type":"dots","gap":1,"dots":4})");
        const auto dots = seats[3].await([](const QJsonObject &it) {
            return it[u"deciding"][u"dots"] == QJsonValue(QJsonArray{0, 4});
        });
        QVERIFY(dots);
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.workshop.dots() == QList<int>{0, 4}; }));
        const Kept kept = room.sink.kept(settingsOf(planOf(Pace::Own)).kept);
        QVERIFY(kept.dots == (QList<Placed>{{.person = 3, .gap = 1, .dots = 4}}));
        room.stop();
        Settings again = settingsOf(planOf(Pace::Own));
        again.kept = kept;
        OpenRoom later(again);
        QVERIFY(later.waitFor([](const Snapshot &it) { return it.workshop.dots() == QList<int>{0, 4}; }));
    }

    void whoHasNoPhoneAnswersOnTheLaptop()
    {
        Settings settings = settingsOf(planOf(Pace::Own));
        settings.address.clear(); // nor is there a network
        OpenRoom room(settings);
        room.post(command::Start());
        std::promise<int> seated;
        room.post(
            command::Seat{.who = {.name = {}, .group = 1}, .done = [&](int person) { seated.set_value(person); }});
        QCOMPARE(seated.get_future().get(), 0);
        for (const Answer answer : {Answer::DontKnow, Answer::Level4}) {
            std::promise<std::optional<Refusal>> cast;
            const Vote vote{.person = 0, .item = 1, .answer = answer, .number = answer == Answer::Level4 ? 2u : 1u};
            room.post(command::Cast{.vote = vote, .done = [&](std::optional<Refusal> why) { cast.set_value(why); }});
            QVERIFY(!cast.get_future().get());
            QVERIFY(room.sink.votes().last() == vote); // kept before it is said
        }
        std::promise<std::optional<Refusal>> wrong;
        room.post(command::Cast{.vote = {.person = 0, .item = 7, .answer = Answer::Level4, .number = 1},
                                .done = [&](std::optional<Refusal> why) { wrong.set_value(why); }});
        QCOMPARE(wrong.get_future().get(), std::optional(Refusal::BadVote));
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.workshop.answered(0) == 1; }));
        QCOMPARE(room.sink.kept(settings.kept).people.first().who.group, 1);
    }

    void closesWhenAllIsKept()
    {
        OpenRoom room;
        Seats seats(room, 5);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        room.sink.block(true);
        seats[0].vote(0, '4');
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.unsaved == 1; }));
        room.post(command::Close());
        QVERIFY(room.waitForStage(Stage::Closed));
        QVERIFY(!room.sink.closed() && !room.snapshot().ended);
        room.sink.block(false);
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.ended; }));
        QVERIFY(room.sink.closed());
        QCOMPARE(room.sink.votes().size(), 1);
        QVERIFY(seats[0].await(QStringLiteral("ack")));
        QCOMPARE((*seats[4].await(QStringLiteral("bye")))[u"why"], QJsonValue(QStringLiteral("closed")));
        const Answered door = ask(room.address(), {.method = "POST", .path = "/door", .body = R"({"code":"KRM482"})"});
        QCOMPARE(door.status, 409);
        QCOMPARE(door.json()[u"error"], QJsonValue(QStringLiteral("closed")));
    }

    void fiftyAtOnce()
    {
        OpenRoom room;
        Seats seats(room, 50);
        QVERIFY(seats.seated());
        room.post(command::Start());
        for (int i = 0; i < 50; ++i)
            QVERIFY(seats[i].awaitStage(QStringLiteral("voting")));
        const qsizetype before = room.sink.batches().size();
        room.sink.block(true); // a slow disk: the second commit takes all that came meanwhile
        for (int i = 0; i < 50; ++i)
            seats[i].vote(0, char('1' + i % 5));
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.unsaved == 50; }));
        room.sink.block(false);
        for (int i = 0; i < 50; ++i)
            QVERIFY(seats[i].await(QStringLiteral("ack")));
        QVERIFY(room.waitForStage(Stage::Revealed));
        QSet<int> people;
        for (const Vote &vote : room.sink.votes())
            people << vote.person;
        QCOMPARE(room.sink.votes().size(), 50);
        QCOMPARE(people.size(), 50);
        QVERIFY(room.sink.batches().size() - before <= 3); // and one of the reveal
        const auto state = seats[0].awaitStage(QStringLiteral("revealed"));
        QCOMPARE((*state)[u"result"][u"first"][u"counts"], QJsonValue(QJsonArray{10, 10, 10, 10, 10}));
    }

    void aPortThatIsTakenIsSaid()
    {
        OpenRoom room;
        Settings settings = settingsOf(planOf());
        settings.port = room.address().port;
        MemorySink sink;
        Server second(settings, sink, {});
        QCOMPARE(second.start().error().code, ErrorCode::PortTaken);
        settings.address = QStringLiteral("localhost");
        Server third(settings, sink, {});
        QCOMPARE(third.start().error().code, ErrorCode::BadArgument);
        settings.address = QStringLiteral("203.0.113.7"); // kept for documentation: nobody's
        Server fourth(settings, sink, {});
        QCOMPARE(fourth.start().error().code, ErrorCode::NoSuchAddress);
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
