#include "guesser.h"
#include "openroom.h"

#include <QRandomGenerator>
#include <QtTest>

/// Who does not belong gets nowhere, and the room votes on undisturbed. Loopback only; bounded in count and time.
using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::live::test;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = R"({"type":"hello","token":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})";

Settings impatient()
{
    Settings settings = settingsOf(planOf());
    settings.limits.header = 400ms;
    settings.limits.body = 400ms;
    settings.limits.idle = 600ms;
    settings.limits.hello = 400ms;
    settings.limits.silence = 1000ms;
    settings.limits.stall = 500ms;
    settings.limits.tick = 50ms;
    return settings;
}

Asked guess(const QByteArray &code)
{
    return {.method = "POST", .path = "/door", .body = "{\"code\":\"" + code + "\"}"};
}

QByteArray statusOf(const std::optional<QByteArray> &answer)
{
    return answer ? answer->mid(9, 3) : QByteArray("open");
}

QByteArray hostLine(const OpenRoom &room)
{
    return "Host: " + room.address().authority().toLatin1() + "\r\n";
}

int stateStatus(const OpenRoom &room, const QByteArray &token)
{
    return ask(room.address(), {.path = "/state", .headers = {{"Authorization", "Bearer " + token}}}).status;
}

/// Somebody who belongs can vote.
bool votes(Phone &phone, int number)
{
    phone.vote(0, '3', number);
    return phone.await(QStringLiteral("ack"), 2s).has_value();
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherHostsAndOriginsAreRefused()
    {
        OpenRoom room;
        const auto status = [&](Asked asked, const char *name, const QByteArray &value) {
            asked.headers = {{name, value}};
            return ask(room.address(), asked).status;
        };
        const QByteArray port = QByteArray::number(room.address().port);
        QCOMPARE(status({}, "Host", "evil.example"), 403); // rebound DNS
        QCOMPARE(status({}, "Host", "evil.example:" + port), 403);
        QCOMPARE(status({}, "Host", "127.0.0.1"), 403);
        QCOMPARE(status(guess("KRM482"), "Origin", "http://evil.example"), 403);
        QCOMPARE(status(guess("KRM482"), "Origin", "https://127.0.0.1:" + port), 403);
        QCOMPARE(status(guess("KRM482"), "Origin", "null"), 403);
        QCOMPARE(status(guess("KRM482"), "Origin", ""), 403);
        QCOMPARE(status(guess("KRM482"), "Origin", "http://127.0.0.1:" + port), 200);
        QCOMPARE(status({}, "Origin", "http://evil.example"), 200); // a link to the page
        Crowd crowd;
        Phone phone(crowd, room.address());
        phone.connect({}, "http://evil.example");
        QVERIFY(phone.await(QStringLiteral("lost")));
        phone.connect({}, {}, "heartwood.2");
        QVERIFY(phone.await(QStringLiteral("lost")));
    }

    void guessersAreSlowedDown()
    {
        OpenRoom room;
        int compared = 0;
        int slowed = 0;
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            const int status = ask(room.address(), guess(newCode(random))).status;
            compared += status == 403;
            slowed += status == 429;
        }
        QVERIFY2(compared >= 10 && compared < 20, QByteArray::number(compared));
        QCOMPARE(compared + slowed, 2000);
        const Answered slow = ask(room.address(), guess("AAA000"));
        QCOMPARE(slow.json()[u"error"], QJsonValue(QStringLiteral("slow")));
        QVERIFY(slow.json()[u"wait"].toInt() >= 1);
        QCOMPARE(ask(room.address(), guess("KRM482")).status, 429);
        Asked elsewhere = guess("KRM482");
        elsewhere.from = "127.0.0.9";
        QCOMPARE(ask(room.address(), elsewhere).status, 200);
    }

    void forgedTokensAreTurnedAway()
    {
        OpenRoom room;
        Crowd crowd;
        Phone phone(crowd, room.address());
        phone.connect(QByteArray(43, 'x'));
        const auto bye = phone.await(QStringLiteral("bye"));
        QVERIFY(bye);
        QCOMPARE((*bye)[u"why"], QJsonValue(QStringLiteral("removed")));
        QVERIFY(phone.await(QStringLiteral("lost")));
    }

    void aTokenIsGoodAsItIsAndNowhereElse()
    {
        OpenRoom room;
        const QByteArray token = join(room.address(), "KRM482");
        QCOMPARE(stateStatus(room, token), 200);
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray forged = token;
            forged[i] = forged[i] == 'x' ? 'y' : 'x';
            QCOMPARE(stateStatus(room, forged), 401);
        }
        const QByteArray secret(32, 's'); // the room's, which only the file has
        QByteArray otherCase = token;
        for (char &c : otherCase)
            c = char(c ^ (QChar::isLetter(uchar(c)) ? 0x20 : 0));
        for (const QByteArray &forged :
             {QByteArray(), token.chopped(1), token + 'A', token + ' ' + token, '"' + token + '"', otherCase,
              tokenHash(secret, token).toHex(),
              tokenHash(secret, token).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)})
            QCOMPARE(stateStatus(room, forged.simplified()), 401);
        Settings another = settingsOf(planOf());
        another.kept.secret = QByteArray(32, 't');
        OpenRoom other(another);
        QVERIFY(!join(other.address(), "KRM482").isEmpty());
        QCOMPARE(stateStatus(other, token), 401);
        room.post(command::Close());
        QVERIFY(room.waitFor([](const Snapshot &it) { return it.ended; }));
        QCOMPARE(stateStatus(room, token), 409);
    }

    /// Somebody has listened, and says it all again.
    void whatIsReplayedChangesNothing()
    {
        OpenRoom room;
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        for (const auto &[answer, number] : {std::pair('2', 1), {'4', 2}, {'2', 1}, {'1', 2}}) {
            seats[0].vote(0, answer, number);
            QVERIFY(seats[0].await(QStringLiteral("ack")));
        }
        QCOMPARE(room.sink.votes().last(),
                 (Vote{.person = room.sink.votes().first().person, .answer = Answer::Level4, .number = 2}));
        QCOMPARE(room.sink.votes().size(), 2);
        const Asked forged{.method = "POST",
                           .path = "/say",
                           .body = R"({"type":"vote","item":0,"round":"first","answer":"1","number":9})",
                           .headers = {{"Authorization", "Bearer " + QByteArray(43, 'x')}}};
        QCOMPARE(ask(room.address(), forged).status, 401);
        QCOMPARE(room.sink.votes().size(), 2);
    }

    /// What others typed comes out as it was typed, but for what cannot be seen or turns the text around it.
    void wordsThatMeanHarmAreText()
    {
        const QString harm = QStringLiteral("</script><img src=x onerror=\"alert(1)\"> & '\\");
        Plan plan = planOf(Pace::Together, Mode::Named);
        plan.title = plan.groups[1] = harm;
        OpenRoom room(settingsOf(plan));
        const Answered door = ask(room.address(), guess("KRM482"));
        QCOMPARE(door.json()[u"title"], QJsonValue(harm));
        QCOMPARE(door.json()[u"groups"][1], QJsonValue(harm));
        QCOMPARE(door.headers["content-type"], QByteArray("application/json; charset=utf-8"));
        QCOMPARE(door.headers["x-content-type-options"], QByteArray("nosniff"));
        QVERIFY(door.headers["content-security-policy"].startsWith("default-src 'none'; script-src 'self';"));
        const QString hidden = QChar(u'\0') + harm + QStringLiteral("\u202E \u2066\u001B\r\n\u007F");
        QVERIFY(!join(room.address(), "KRM482", {{QStringLiteral("name"), hidden}}).isEmpty());
        QCOMPARE(room.sink.batches().last().admissions.last().who.name, harm);
        for (const QString &name : {QString(81, u'n'), QString(QChar(0xD800)), QStringLiteral("\u202E\u0007 ")})
            QVERIFY(join(room.address(), "KRM482", {{QStringLiteral("name"), name}}).isEmpty());
    }

    void whatIsNoMessageEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<bool>("binary");
        QTest::newRow("no JSON") << QByteArray("hello") << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("hello again") << hello << false;
        QTest::newRow("binary") << QByteArray(R"({"type":"ping"})") << true;
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff\"}") << false;
        QTest::newRow("giant") << QByteArray("{\"type\":\"ping\",\"a\":\"" + QByteArray(5000, 'a') + "\"}") << false;
        QTest::newRow("megabytes") << QByteArray(4 << 20, 'a') << false;
    }
    void whatIsNoMessageEndsTheConnection()
    {
        QFETCH(const QByteArray, frame);
        QFETCH(const bool, binary);
        OpenRoom room;
        Seats seats(room, 2);
        seats[0].say(frame, binary);
        QVERIFY(seats[0].await(QStringLiteral("lost")));
        seats[1].say(R"({"type":"ping"})");
        QVERIFY(seats[1].await(QStringLiteral("pong")));
    }

    void floodsEndTheConnection()
    {
        OpenRoom room;
        Seats seats(room, 1);
        for (int i = 0; i < 100; ++i)
            seats[0].say(R"({"type":"ping"})");
        QVERIFY(seats[0].await(QStringLiteral("lost")));
        QVERIFY(seats[0].log().size() < 50);
    }

    void garbageOverHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02 TLS?\r\n\r\n") << QByteArray("400");
        QTest::newRow("lines") << QByteArray(100, '\n') << QByteArray("400");
        QTest::newRow("giant line") << QByteArray("GET /" + QByteArray(20000, 'a')) << QByteArray("413");
        QTest::newRow("giant header") << QByteArray("GET / HTTP/1.1\r\n@X: " + QByteArray(20000, 'a'))
                                      << QByteArray("413");
        QTest::newRow("giant body") << QByteArray(
                                           "POST /door HTTP/1.1\r\n@Origin: http://@Content-Length: 5000\r\n\r\n")
                                    << QByteArray("413");
        QTest::newRow("endless body")
            << QByteArray("POST /door HTTP/1.1\r\n@Origin: http://@Transfer-Encoding: chunked\r\n\r\nffff\r\n" +
                          QByteArray(20000, 'a'))
            << QByteArray("413");
        QTest::newRow("negative") << QByteArray("POST /door HTTP/1.1\r\n@Content-Length: -1\r\n\r\n")
                                  << QByteArray("400");
        QTest::newRow("two lengths") << QByteArray(
                                            "POST /door HTTP/1.1\r\n@Content-Length: 1\r\nContent-Length: 2\r\n\r\n")
                                     << QByteArray("400");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("403");
    }
    void garbageOverHttp()
    {
        QFETCH(QByteArray, bytes);
        OpenRoom room(impatient());
        bytes.replace("http://@", "http://" + room.address().authority().toLatin1() + "\r\n");
        bytes.replace("@", hostLine(room));
        RawSocket socket(room.address());
        socket.send(bytes);
        QTEST(statusOf(socket.untilClosed(3s)), "status");
        QCOMPARE(ask(room.address(), {}).status, 200);
    }

    /// Just within the limits, and just beyond.
    void whatIsSentHasASize()
    {
        OpenRoom room;
        const auto ofBody = [&](qsizetype size) {
            Asked asked = guess("KRM482");
            asked.body += QByteArray(size - asked.body.size(), ' ');
            return ask(room.address(), asked).status;
        };
        QCOMPARE(ofBody(4096), 200);
        QCOMPARE(ofBody(4097), 413);
        const auto ofHeaders = [&](qsizetype size) {
            const QByteArray start = "GET / HTTP/1.1\r\n" + hostLine(room) + "Connection: close\r\nX: ";
            RawSocket socket(room.address());
            socket.send(start + QByteArray(size - start.size() - 4, 'a') + "\r\n\r\n");
            return statusOf(socket.untilClosed(3s));
        };
        QCOMPARE(ofHeaders(8192 - 64), QByteArray("200"));
        QCOMPARE(ofHeaders(8192 + 64), QByteArray("413"));
        Seats seats(room, 1);
        const auto ping = [](qsizetype size) { return QByteArray(R"({"type":"ping"})").leftJustified(size, ' '); };
        seats[0].say(ping(4096));
        QVERIFY(seats[0].await(QStringLiteral("pong")));
        seats[0].say(ping(4097));
        QVERIFY(seats[0].await(QStringLiteral("lost")));
    }

    void aRoomHoldsSoMany()
    {
        Settings settings = settingsOf(planOf());
        QCOMPARE(settings.mostPeople, 2000);
        settings.mostPeople = 3;
        OpenRoom room(settings);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!join(room.address(), "KRM482").isEmpty());
        QVERIFY(join(room.address(), "KRM482").isEmpty());
    }

    void theSlowAreLeft_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("body") << QByteArray("POST /door HTTP/1.1\r\n@Origin: http://@Content-Length: 50\r\n\r\n{");
        QTest::newRow("socket without hello")
            << QByteArray("GET /socket HTTP/1.1\r\n@Origin: http://@Upgrade: websocket\r\nConnection: upgrade\r\n"
                          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                          "Sec-WebSocket-Protocol: heartwood.1\r\n\r\n");
    }
    void theSlowAreLeft()
    {
        QFETCH(QByteArray, start);
        OpenRoom room(impatient());
        start.replace("http://@", "http://" + room.address().authority().toLatin1() + "\r\n");
        start.replace("@", hostLine(room));
        RawSocket socket(room.address());
        QElapsedTimer time;
        time.start();
        socket.send(start);
        if (!start.isEmpty()) // a byte now and then keeps nothing open
            for (int i = 0; i < 3; ++i) {
                QTest::qWait(80);
                socket.send("a");
            }
        QVERIFY(socket.untilClosed(3s));
        QVERIFY2(time.elapsed() < 2000, QByteArray::number(time.elapsed()));
    }

    void silenceIsNotKeptOpen()
    {
        OpenRoom room(impatient());
        Seats seats(room, 2);
        for (int i = 0; i < 8; ++i) {
            seats[0].say(R"({"type":"ping"})");
            QTest::qWait(200);
        }
        QVERIFY(seats[1].await(QStringLiteral("lost"), 100ms));
        QVERIFY(!seats[0].await(QStringLiteral("lost"), 100ms));
    }

    void whoDoesNotReadIsLeft()
    {
        Settings settings = impatient();
        settings.limits.silence = 60s;
        for (ItemText &text : settings.texts.asked)
            text.question = QString(1 << 20, QLatin1Char('q'));
        OpenRoom room(settings);
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        seats[0].stopReading();
        for (int i = 0; i < 30; ++i) { // each a state of a megabyte
            room.post(command::Pause{i % 2 == 0});
            QTest::qWait(100);
        }
        QVERIFY(room.waitFor([](const Snapshot &it) { return !it.workshop.paused(); }));
        seats[1].say(R"({"type":"ping"})");
        QVERIFY(seats[1].await(QStringLiteral("pong")));
        seats[0].vote(0, '3'); // it would be heard if it were still there
        QTest::qWait(300);
        QVERIFY(room.sink.votes().isEmpty());
    }

    void strangersAreFewFromOneAddress()
    {
        Settings settings = settingsOf(planOf());
        settings.limits.strangers = 5;
        settings.limits.connections = 11;
        settings.limits.header = settings.limits.idle =
            Clock(60000); // nobody is to go by himself, however slow this is
        OpenRoom room(settings);
        Seats seats(room, 6); // each from an address of its own, and known
        QVERIFY(seats.seated());
        std::vector<std::unique_ptr<RawSocket>> sockets;
        for (int i = 0; i < 5; ++i)
            sockets.push_back(std::make_unique<RawSocket>(room.address()));
        RawSocket sixth(room.address());
        QVERIFY(sixth.untilClosed(2s));
        QVERIFY(!sockets[0]->untilClosed(200ms)); // not the server: who waits for it hangs up
        Phone phone(seats.crowd(), room.address(), "127.0.0.8");
        const auto isIn = [&phone] { // once the server has seen that somebody went
            phone.joinAndConnect("KRM482");
            return phone.await(QStringLiteral("state"), 500ms).has_value();
        };
        QVERIFY(QTest::qWaitFor(isIn));                                 // the eleventh
        QCOMPARE(ask(room.address(), {.from = "127.0.0.9"}).status, 0); // the twelfth
        sockets.clear();
        QVERIFY(QTest::qWaitFor([&room] { return ask(room.address(), {}).status == 200; }));
    }

    /// A hundred thousand, or as many as this machine makes in time; tst_door has them all.
    void guessersGetNowhereAndDisturbNobody()
    {
        OpenRoom room;
        Seats seats(room, 20);
        QVERIFY(seats.seated());
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        QElapsedTimer time;
        time.start();
        const Guessers guessers(room.address(), {});
        int number = 0;
        while (!guessers.done()) {
            ++number;
            for (int i = 1; i < seats.size(); ++i) // while one is silent the vote goes on
                seats[i].vote(0, char('1' + (number + i) % 5), number);
            for (int i = 1; i < seats.size(); ++i)
                QVERIFY(seats[i].await(QStringLiteral("ack"), 10s));
            QTest::qWait(100);
        }
        const QMap<int, int> statuses = guessers.statuses();
        qInfo("%d guesses slowed down and %d compared in %lld s, %d votes meanwhile", statuses[429], statuses[403],
              time.elapsed() / 1000, number * (seats.size() - 1));
        QCOMPARE(statuses.size(), 2); // nobody was let in, and everybody answered
        QVERIFY(statuses[429] > 1000);
        QVERIFY(statuses[403] >= 100 && statuses[403] <= 102 + time.elapsed() / 1000);
        QCOMPARE(room.snapshot().workshop.people().size(), seats.size());
        QMap<int, quint32> last;
        for (const Vote &vote : room.sink.votes())
            QVERIFY(std::exchange(last[vote.person], vote.number) < vote.number); // each once
        QCOMPARE(last.values(), QList<quint32>(seats.size() - 1, quint32(number)));
    }

    void theRoomVotesOnUnderAttack()
    {
        OpenRoom room;
        Seats seats(room, 2);
        room.post(command::Start());
        QVERIFY(seats[0].awaitStage(QStringLiteral("voting")));
        std::vector<std::unique_ptr<RawSocket>> sockets;
        QRandomGenerator random(11);
        for (int i = 0; i < 500; ++i) {
            sockets.push_back(std::make_unique<RawSocket>(room.address()));
            QByteArray noise(random.bounded(200), Qt::Uninitialized);
            for (char &c : noise)
                c = char(random.bounded(256));
            sockets.back()->send(i % 2 == 0 ? noise : QByteArray("GET / HTTP/1.1\r\nHo"));
            if (i % 50 == 0)
                QVERIFY(votes(seats[0], 1 + i));
        }
        QVERIFY(votes(seats[0], 1000));
        Asked elsewhere{.from = "127.0.0.9"};
        QCOMPARE(ask(room.address(), elsewhere).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
