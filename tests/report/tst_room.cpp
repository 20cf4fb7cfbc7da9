#include "fixtures.h"

#include <QtTest>

/// What a workshop adds to the report: each rule where it speaks and where it is silent.
using namespace heartwood;
using namespace heartwood::report;
using namespace fixtures;

namespace {

QString roomText(const Round &round, const RoomTalk &room)
{
    ReportInput input = round.input();
    input.room = room;
    const ReportDocument document = composeReport(input);
    const Section *section = sectionOf(document, QStringLiteral("room"));
    return section ? section->title + u'\n' + textOf(*section) : QString();
}

ItemTalk talk(const QString &item, const QString &note = {})
{
    ItemTalk talk;
    talk.item = item;
    talk.note = note;
    return talk;
}

RoomTalk drilled(int chose)
{
    DrillTalk talk;
    talk.drill.title = QStringLiteral("A customer wronged");
    talk.drill.scenario = {QStringLiteral("Tuesday, 9:10.")};
    DrillQuestion question;
    question.question = QStringLiteral("Who may decide?");
    question.choices = {QStringLiteral("Nobody"), QStringLiteral("The director"), QStringLiteral("A head"),
                        QStringLiteral("The team leader"), QStringLiteral("The colleague")};
    talk.drill.questions = {question};
    talk.drill.closing = QStringLiteral("Write it on one page.");
    DrillQuestionTalk said;
    said.counts = VoteCounts{.levels = {0, chose, 0, 0, 0}, .dontKnow = 1};
    said.agreed = 4;
    said.note = QStringLiteral("From Monday on");
    talk.questions = {said};
    RoomTalk room;
    room.drill = talk;
    return room;
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNobodyTalkedThereIsNothing()
    {
        QCOMPARE(roomText(Round(), {}), QString());
        RoomTalk skipped;
        skipped.talks = {talk(QStringLiteral("i3"))};
        skipped.talks[0].skipped = true;
        skipped.dots = {{.practice = QStringLiteral("p1"), .dots = 0}};
        QCOMPARE(roomText(Round(), skipped), QString());
    }

    void whatWasSaidAndAgreed()
    {
        RoomTalk room;
        room.talks = {talk(QStringLiteral("i3"), QStringLiteral("Seen in the shops")), talk(QStringLiteral("i4"))};
        room.talks[0].agreed = 4;
        room.talks[0].minority = QStringLiteral("The north says 1");
        room.talks[1].skipped = true;
        const QString text = roomText(Round(), room);
        QVERIFY(text.startsWith(QLatin1String("What the room said when it talked it over.")));
        QVERIFY(text.contains(QLatin1String("Item 3")) && text.contains(QLatin1String("Seen in the shops")));
        QVERIFY(text.contains(QLatin1String("Seen differently: The north says 1")));
        QVERIFY(text.contains(QLatin1String("Not talked about: Item 4.")));
        QVERIFY(text.contains(QLatin1String("do not change it")));
    }

    void theTitleSaysWhereTheRoomMoved()
    {
        Round round;
        round.scorecard.practices[1].items[0].mean = 3.0;
        RoomTalk room;
        room.talks = {talk(QStringLiteral("i3"))};
        room.talks[0].second = VoteCounts{.levels = {0, 0, 2, 4, 0}}; // 3.67
        QVERIFY(roomText(round, room).startsWith(QLatin1String("Talking it over moved the room")));
        room.talks[0].second = VoteCounts{.levels = {0, 0, 5, 1, 0}}; // 3.17
        QVERIFY(roomText(round, room).startsWith(QLatin1String("What the room said")));
        round.scorecard.practices[1].items[0].mean.reset(); // withheld
        room.talks[0].second = VoteCounts{.levels = {0, 0, 2, 4, 0}};
        QVERIFY(roomText(round, room).startsWith(QLatin1String("What the room said")));
    }

    void dotsNameTheirBase()
    {
        RoomTalk room;
        room.dots = {{.practice = QStringLiteral("p2"), .dots = 6},
                     {.practice = QStringLiteral("p1"), .dots = 2},
                     {.practice = QStringLiteral("p3"), .dots = 0}};
        const QString text = roomText(Round(), room);
        QVERIFY(text.startsWith(QLatin1String("Where the room put its weight.")));
        QVERIFY(text.contains(QLatin1String("8 were placed")));
        QVERIFY(text.contains(QLatin1String("75")) && text.contains(QLatin1String("Practice 2")));
        QVERIFY(!text.contains(QLatin1String("Practice 3")));
    }

    void theDrillHidesHowFewChose()
    {
        const QString text = roomText(Round(), drilled(10));
        QVERIFY(text.startsWith(QLatin1String("What the room would do when it goes wrong.")));
        QVERIFY(text.contains(QLatin1String("Tuesday, 9:10.")) && text.contains(QLatin1String("10: The director")));
        QVERIFY(text.contains(QLatin1String("The team leader")) && text.contains(QLatin1String("From Monday on")));
        QVERIFY(text.contains(QLatin1String("Write it on one page.")));
        QVERIFY(!text.contains(QLatin1String("from ten people on")));
        const QString few = roomText(Round(), drilled(9)); // anonymous
        QVERIFY(!few.contains(QLatin1String("9: The director")) && few.contains(QLatin1String("from ten people on")));
        const Round named(9, Mode::Named);
        QVERIFY(roomText(named, drilled(9)).contains(QLatin1String("9: The director")));
    }
};

QTEST_APPLESS_MAIN(TestRoom)
#include "tst_room.moc"
