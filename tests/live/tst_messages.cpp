#include "live/bucket.h"
#include "live/messages.h"
#include "live/network.h"
#include "live/phonestate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

/// What phones say is read strictly, and what they are shown is what PROTOCOL.md says and no more.
using namespace heartwood;
using namespace heartwood::live;
using namespace std::chrono_literals;

namespace {

const QByteArray goodVote = R"({"type":"vote","item":2,"round":"second","answer":"D","number":7})";

QByteArray with(const QByteArray &member, const QByteArray &value, const QByteArray &whole = goodVote)
{
    QJsonObject object = QJsonDocument::fromJson(whole).object();
    const QByteArray wrapped = "[" + value + "]";
    object.insert(QString::fromLatin1(member), QJsonDocument::fromJson(wrapped).array().first());
    return QJsonDocument(object).toJson();
}

Workshop room(int people, Pace pace = Pace::Together)
{
    Workshop workshop(
        {.title = QStringLiteral("Leaders"), .pace = pace, .items = {4, 7}, .groups = {}, .seconds = 30, .drill = 1});
    for (int i = 0; i < people; ++i)
        workshop.join({.name = {}, .present = true});
    workshop.start(0s);
    return workshop;
}

void castAll(Workshop &workshop, const QByteArray &answers, Round round = Round::First)
{
    for (int person = 0; person < answers.size(); ++person)
        workshop.take({.person = person,
                       .item = workshop.item(),
                       .round = round,
                       .answer = Answer(answers[person]),
                       .number = quint32(person + 1)},
                      0s);
}

Texts texts()
{
    const std::array<QString, 5> anchors{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                         QStringLiteral("d"), QStringLiteral("e")};
    return {.asked = {{QStringLiteral("Listening"), 0, QStringLiteral("How?"), anchors},
                      {QStringLiteral("Trust"), 3, QStringLiteral("<b>Why?</b>"), anchors},
                      {QStringLiteral("Drill"), 3, QStringLiteral("Who may decide?"), anchors}},
            .scenario = {QStringLiteral("A film is seen.")},
            .gaps = {{QStringLiteral("gap"), QStringLiteral("The gap")}}};
}

QJsonObject stateOf(const Workshop &workshop, int person)
{
    return QJsonDocument::fromJson(stateFor(sharedState(workshop, texts(), 10s), workshop, person, 12)).object();
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPhonesSay()
    {
        const Vote vote{.item = 2, .round = Round::Second, .answer = Answer::DontKnow, .number = 7};
        QVERIFY(readSaid(goodVote) == Said(SaidVote{vote}));
        QVERIFY(readSaid(R"({"type":"ping"})") == Said(SaidPing()));
        QVERIFY(readSaid(R"({"type":"dots","gap":1,"dots":5,"else":[{}]})") == Said(SaidDots{1, 5}));
        const QByteArray token(43, 'x');
        QVERIFY(readSaid("{\"type\":\"hello\",\"token\":\"" + token + "\"}") == Said(SaidHello{token}));
    }

    void eachMemberHasItsLimits_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *member, const char *value, bool good = false) {
            QTest::addRow("%s %s", member, value) << QByteArray(member) << QByteArray(value) << good;
        };
        for (const char *item : {"-1", "1.5", "10001", "1e300", "\"2\"", "null", "[2]", "true"})
            row("item", item);
        row("item", "0", true);
        row("item", "2.0", true);
        for (const char *round : {"\"third\"", "\"\"", "1", "null"})
            row("round", round);
        row("round", "\"first\"", true);
        for (const char *answer : {"\"0\"", "\"6\"", "\"-\"", "\"n\"", "\"\"", "\"11\"", "3", "null", "\"\\u0331\""})
            row("answer", answer);
        for (const char *answer : {"\"1\"", "\"5\"", "\"N\"", "\"D\""})
            row("answer", answer, true);
        for (const char *number : {"0", "-1", "4294967296", "1.1", "\"1\"", "null"})
            row("number", number);
        row("number", "4294967295", true);
        for (const char *type : {"\"Vote\"", "\"\"", "1", "null", "\"state\""})
            row("type", type);
    }
    void eachMemberHasItsLimits()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QByteArray, value);
        QTEST(readSaid(with(member, value)).has_value(), "good");
    }

    void dotsAndTokensHaveTheirs()
    {
        const QByteArray dots = R"({"type":"dots","gap":0,"dots":0})";
        QVERIFY(readSaid(dots));
        QVERIFY(!readSaid(with("dots", "6", dots)) && !readSaid(with("dots", "-1", dots)));
        QVERIFY(!readSaid(with("gap", "-1", dots)) && !readSaid(with("gap", "0.5", dots)));
        const auto hello = [](const QByteArray &token) { return "{\"type\":\"hello\",\"token\":\"" + token + "\"}"; };
        QVERIFY(!readSaid(hello(QByteArray(42, 'x'))) && !readSaid(hello(QByteArray(44, 'x'))));
        QVERIFY(!readSaid(hello(QByteArray(42, 'x') + '=')) && !readSaid(hello(QByteArray(42, 'x') + "\xc3\xa4")));
        QVERIFY(!readSaid(R"({"type":"hello"})"));
    }

    void nonsenseIsNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("a text") << QByteArray("\"ping\"");
        QTest::newRow("cut off") << goodVote.chopped(1);
        QTest::newRow("more after it") << goodVote + goodVote;
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"ping\",\"a\":\"\xff\xfe\"}");
        QTest::newRow("zero") << QByteArray("{\"type\":\"ping\"}\0", 16);
        QTest::newRow("too long") << QByteArray("{\"type\":\"ping\",\"a\":\"" + QByteArray(4096, 'a') + "\"}");
        QTest::newRow("too deep") << QByteArray(R"({"type":"ping","a":)" + QByteArray(1000, '[') +
                                                QByteArray(1000, ']') + "}");
        QTest::newRow("never closed") << QByteArray(4096, '{');
        QTest::newRow("not a number") << QByteArray(R"({"type":"vote","item":NaN})");
    }
    void nonsenseIsNothing()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!readSaid(text));
        QVERIFY(!readCode(text));
        QVERIFY(!readJoining(text));
    }

    /// Just within the limits, and just beyond.
    void messagesHaveLimits()
    {
        const QByteArray start = "{\"type\":\"ping\",\"a\":\"", end = "\"}";
        const auto sized = [&](qsizetype size) {
            return start + QByteArray(size - start.size() - end.size(), 'a') + end;
        };
        QVERIFY(readSaid(sized(longestMessage)));
        QVERIFY(!readSaid(sized(longestMessage + 1)));
        const auto deep = [](int levels) { // the object is one
            return "{\"type\":\"ping\",\"a\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + '}';
        };
        QVERIFY(readSaid(deep(4)));
        QVERIFY(!readSaid(deep(5)));
    }

    /// So many a second, whoever asks.
    void messagesHaveASpeed()
    {
        const int most = NetworkLimits().messagesPerSecond;
        QCOMPARE(most, 20);
        Bucket bucket(most, most);
        const auto taken = [&bucket](Clock at, int wanted) {
            int count = 0;
            for (int i = 0; i < wanted; ++i)
                count += bucket.take(at);
            return count;
        };
        QCOMPARE(taken(0ms, 50), most);
        QCOMPARE(taken(49ms, 50), 0);
        QCOMPARE(taken(50ms, 50), 1);
        QCOMPARE(taken(5000ms, 50), most); // rest is not saved up
        QCOMPARE(taken(4000ms, 50), 0);    // nor does a clock that goes back give any
    }

    void bracketsInTextsAreNoDepth() { QVERIFY(readSaid("{\"type\":\"ping\",\"a\":\"[[[[[[[[\\\"[[[[\"}")); }

    void mutationsDoNoHarm()
    {
        QRandomGenerator random(5);
        int read = 0;
        for (int i = 0; i < 100000; ++i) {
            QByteArray text = goodVote;
            for (int changes = random.bounded(1, 6); changes > 0; --changes)
                text[random.bounded(int(text.size()))] = char(random.bounded(256));
            if (const auto said = readSaid(text); said && std::holds_alternative<SaidVote>(*said)) {
                const Vote vote = std::get<SaidVote>(*said).vote;
                QVERIFY(vote.item >= 0 && vote.number > 0 && vote.answer != Answer::Open &&
                        isAnswer(char(vote.answer)));
                ++read;
            }
        }
        QVERIFY(read > 100 && read < 20000);
    }

    void joining()
    {
        const QByteArray good = R"({"code":"krm-482","name":" Ada\n<b> ","group":1,"spectator":true})";
        const Joining ada{
            .code = QStringLiteral("krm-482"), .name = QStringLiteral("Ada <b>"), .group = 1, .spectator = true};
        QCOMPARE(readJoining(good), std::optional(ada));
        QCOMPARE(readJoining(with("name", "\"A\\u202eda\\u0000\\u0007\"", good))->name, QStringLiteral("Ada"));
        QVERIFY(readJoining(with("name", "\"" + QByteArray(80, 'a') + "\"", good)));
        QVERIFY(!readJoining(with("name", "\"" + QByteArray(81, 'a') + "\"", good)));
        QVERIFY(!readJoining(with("name", "3", good)));
        QVERIFY(readJoining(with("group", "-1", good)) && !readJoining(with("group", "-2", good)));
        QVERIFY(!readJoining(with("group", "\"1\"", good)) && !readJoining(with("spectator", "1", good)));
        QVERIFY(!readJoining(with("code", "482", good)));
        QVERIFY(!readJoining(with("code", "\"" + QByteArray(41, 'a') + "\"", good)));
        QCOMPARE(readCode(R"({"code":"KRM482"})"), std::optional(QStringLiteral("KRM482")));
    }

    void answersAreAsTheContractSays()
    {
        const Vote vote{.person = 4, .item = 2, .round = Round::Second, .answer = Answer::Level3, .number = 7};
        QCOMPARE(QJsonDocument::fromJson(ackOf(vote)),
                 QJsonDocument::fromJson(R"({"type":"ack","item":2,"round":"second","number":7})"));
        QCOMPARE(
            QJsonDocument::fromJson(refusedOf(vote, Refusal::NotAsked)),
            QJsonDocument::fromJson(R"({"type":"refused","item":2,"round":"second","number":7,"why":"not_asked"})"));
        QCOMPARE(byeOf(Bye::Elsewhere), QByteArray(R"({"type":"bye","why":"elsewhere"})"));
        QCOMPARE(slowOf(6), QByteArray(R"({"error":"slow","wait":6})"));
    }

    void medians()
    {
        const auto median = [](std::array<int, 5> counts) { return medianOf({.counts = counts}); };
        QCOMPARE(median({0, 0, 0, 0, 0}), std::nullopt);
        QCOMPARE(median({1, 1, 1, 1, 1}), std::optional(3.0));
        QCOMPARE(median({3, 0, 0, 3, 0}), std::optional(2.5));
        QCOMPARE(median({0, 0, 0, 0, 6}), std::optional(5.0));
        QCOMPARE(median({0, 2, 1, 3, 0}), std::optional(3.5));
    }

    void aVotingStateSaysNothingOfOthers()
    {
        Workshop workshop = room(6);
        const QJsonObject before = stateOf(workshop, 5);
        castAll(workshop, "12345");
        QCOMPARE(stateOf(workshop, 5), before);
        QCOMPARE(before[u"stage"], QJsonValue(QStringLiteral("voting")));
        QCOMPARE(before[u"version"], QJsonValue(12));
        QCOMPARE(before[u"joined"], QJsonValue(6));
        QVERIFY(before[u"result"].isNull() && before[u"own"].isNull() && before[u"deciding"].isNull());
        const QJsonObject item = stateOf(workshop, 2)[u"item"].toObject();
        QCOMPARE(item[u"answer"], QJsonValue(QStringLiteral("3")));
        QCOMPARE(item[u"number"], QJsonValue(3));
        QCOMPARE(item[u"left"], QJsonValue(20));
        QCOMPARE(item[u"count"], QJsonValue(2));
        QCOMPARE(item[u"anchors"].toArray().size(), 5);
        QCOMPARE(item[u"question"], QJsonValue(QStringLiteral("How?")));
        QCOMPARE(before[u"item"][u"answer"], QJsonValue(QString()));
    }

    void aResultIsShownOnceItIsRevealed()
    {
        Workshop workshop = room(7);
        castAll(workshop, "11445ND");
        QJsonObject result = stateOf(workshop, 0)[u"result"].toObject();
        QCOMPARE(result[u"first"].toObject(),
                 QJsonDocument::fromJson(R"({"counts":[2,0,0,2,1],"not_applicable":1,"dont_know":1,"median":4,)"
                                         R"("alignment":"divided"})")
                     .object()); // mean 3, mean deviation (4 + 2 + 2) / 5 = 1.6
        QVERIFY(result[u"second"].isNull() && result[u"agreed"].isNull());
        workshop.voteAgain(0s);
        castAll(workshop, "444");
        result = stateOf(workshop, 0)[u"result"].toObject();
        QVERIFY(result[u"first"].isObject() && result[u"second"].isNull());
        workshop.reveal(10s);
        QVERIFY(stateOf(workshop, 0)[u"result"][u"second"].isNull()); // fewer than five
        workshop.agree(4);
        QCOMPARE(stateOf(workshop, 0)[u"result"][u"agreed"], QJsonValue(4));
    }

    void ownPaceAndDots()
    {
        Workshop workshop = room(5, Pace::Own);
        workshop.take({.person = 1, .item = 1, .answer = Answer::NotApplicable, .number = 3}, 0s);
        const QJsonObject own = stateOf(workshop, 1)[u"own"].toObject();
        QCOMPARE(own, QJsonDocument::fromJson(R"({"answers":"-N","numbers":[0,3]})").object());
        QVERIFY(stateOf(workshop, 1)[u"item"].isNull());
        workshop.decide({QStringLiteral("gap")});
        workshop.place(1, 0, 4);
        workshop.keepDots(1, 0, 4);
        QCOMPARE(stateOf(workshop, 1)[u"deciding"].toObject(),
                 QJsonDocument::fromJson(R"({"gaps":["The gap"],"dots":[4],"each":5,"closed":false,"totals":null})")
                     .object());
        QCOMPARE(stateOf(workshop, 2)[u"deciding"][u"dots"], QJsonValue(QJsonArray{0}));
        workshop.reveal(10s);
        QVERIFY(stateOf(workshop, 2)[u"deciding"][u"totals"].isNull()); // of one person alone
        QCOMPARE(stateOf(workshop, 2)[u"deciding"][u"closed"], QJsonValue(true));
    }

    void theDrillSaysWhatItIsAbout()
    {
        Workshop workshop = room(5);
        QVERIFY(stateOf(workshop, 0)[u"item"][u"drill"].isNull());
        castAll(workshop, "33333");
        workshop.drill(true, 0s);
        const QJsonObject item = stateOf(workshop, 0)[u"item"].toObject();
        QCOMPARE(item[u"drill"].toObject(),
                 QJsonDocument::fromJson(R"({"position":0,"count":1,"scenario":["A film is seen."]})").object());
        QCOMPARE(item[u"position"], QJsonValue(2));
        QCOMPARE(item[u"question"], QJsonValue(QStringLiteral("Who may decide?")));
    }

    void itemsAndDoor()
    {
        const QJsonObject items = QJsonDocument::fromJson(itemsOf(room(1), texts())).object();
        QCOMPARE(items[u"items"].toArray().size(), 2);
        QCOMPARE(items[u"items"][1][u"dimension"], QJsonValue(3));
        QCOMPARE(QJsonDocument::fromJson(doorOf(room(1).plan())).object(),
                 QJsonDocument::fromJson(R"({"title":"Leaders","mode":"anonymous","groups":[],"pace":"together"})")
                     .object());
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
