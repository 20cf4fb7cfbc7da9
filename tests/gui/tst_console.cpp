#include "guitest.h"
#include "layoutcheck.h"

#include "phone.h"

#include "storage/workshopstore.h"
#include "ui/consolepage.h"
#include "ui/dialogs.h"
#include "ui/liveworkshop.h"
#include "ui/projector.h"
#include "ui/sceneview.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

/// A workshop led from the console, with phones over real sockets.
using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::ui;
using namespace heartwood::ui::test;
using heartwood::live::test::Crowd;
using heartwood::live::test::Phone;

namespace {

constexpr int people = 6;

cli::WorkshopWish wishFor(Pace pace, Mode mode = Mode::Anonymous)
{
    cli::WorkshopWish wish;
    wish.plan = {.title = QStringLiteral("Leaders"),
                 .mode = mode,
                 .pace = pace,
                 .items = {0, 1, 2},
                 .groups = {QStringLiteral("Shops"), QStringLiteral("Office")}};
    wish.organization = QStringLiteral("Larkfield");
    wish.variant = QStringLiteral("full");
    wish.host = QStringLiteral("127.0.0.1");
    wish.port = 8520;
    return wish;
}

/// A window that leads a workshop, and a room of phones.
class Leading : public Window
{
public:
    explicit Leading(const cli::WorkshopWish &wish, const QString &language = QStringLiteral("en")) : Window(language)
    {
        QVERIFY(session.beginWorkshop(wish).ok());
        main->goTo({.place = Place::Console});
    }

    const LiveWorkshop &live() const { return *session.workshop(); }
    Stage stage() const { return live().workshop().stage(); }
    const Scene &scene() const { return find<SceneView>("roomsScreen")->scene(); }
    Address address() const
    {
        const QString authority = live().address();
        return {.host = authority.section(u':', 0, 0), .port = authority.section(u':', 1).toUShort()};
    }
    void come(int count = people)
    {
        const QByteArray code = live().code().remove(u'-').toLatin1();
        for (int i = 0; i < count; ++i) {
            phones.push_back(std::make_unique<Phone>(crowd, address()));
            phones.back()->joinAndConnect(code);
        }
        for (const auto &phone : phones)
            QVERIFY(phone->await(QStringLiteral("state")));
        QTRY_COMPARE(live().workshop().people().size(), count);
    }
    void press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    void next() const { press("nextStep"); }
    void vote(const QByteArray &levels, int item, bool second = false)
    {
        for (int i = 0; i < levels.size(); ++i)
            phones[size_t(i)]->vote(item, levels[i], 1, second);
    }

    Crowd crowd;
    std::vector<std::unique_ptr<Phone>> phones;
};

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removingSomebodyAsks()
    {
        Leading room(wishFor(Pace::Together));
        room.come(2);
        room.press("showPeople");
        auto *list = room.find<QListWidget>("people");
        bool sure = false;
        QString asked;
        replaceDialogs({.openFile = {}, .saveFile = {}, .tell = {}, .folder = {}, .whether = [&](const YesOrNo &q) {
                            asked = q.text;
                            return sure;
                        }});
        const auto here = [&room] {
            return std::ranges::count(room.live().workshop().people(), false, &Person::removed);
        };
        list->setCurrentRow(0);
        room.press("removePerson");
        QVERIFY(asked.contains(list->item(0)->text()));
        sure = true;
        room.press("removePerson");
        QTRY_COMPARE(here(), 1);
        replaceDialogs({});
        QCOMPARE(room.live().workshop().people().size(), 2);
    }

    void aRoomIsLedFromLobbyToResults()
    {
        Leading room(wishFor(Pace::Together));
        QCOMPARE(room.scene().kind, Scene::Kind::Lobby);
        QVERIFY(room.scene().url.startsWith(QLatin1String("http://127.0.0.1:")));
        room.come();
        room.next();
        QTRY_COMPARE(room.stage(), Stage::Voting);
        QCOMPARE(room.scene().kind, Scene::Kind::Question);
        QVERIFY(!room.find<QPushButton>("nextStep")->isEnabled()); // nobody has voted
        room.vote("1155", 0);
        QTRY_COMPARE(room.live().workshop().voted(), 4);
        QVERIFY(room.scene().votes.isEmpty());
        QVERIFY(room.scene().status.contains(QLatin1String("4 of 6")));
        room.vote("115533", 0);
        QTRY_COMPARE(room.stage(), Stage::Revealed);
        QTRY_COMPARE(room.scene().votes.size(), 1);
        QCOMPARE(room.scene().votes[0].counts, (std::array{2, 0, 2, 0, 2}));
        QVERIFY(room.scene().votes[0].divided);

        room.press("agreed3");
        room.find<QPlainTextEdit>("talkNote")->setPlainText(QStringLiteral("Seen"));
        QTRY_COMPARE(room.live().workshop().talk(0).note, QStringLiteral("Seen"));
        room.find<QPlainTextEdit>("talkNote")->setPlainText(QStringLiteral("Seen in the shops"));
        room.press("voteAgain"); // what was being typed is kept first
        QTRY_COMPARE(room.stage(), Stage::Voting);
        QCOMPARE(room.live().workshop().talk(0).note, QStringLiteral("Seen in the shops"));
        QCOMPARE(room.live().workshop().talk(0).agreed, std::optional(3));
        room.vote("333333", 0, true);
        QTRY_COMPARE(room.scene().votes.size(), 2);
        QCOMPARE(room.find<QPlainTextEdit>("talkNote")->toPlainText(), QStringLiteral("Seen in the shops"));
        QCOMPARE(room.scene().votes[0].counts, (std::array{2, 0, 2, 0, 2})); // the first one stays

        room.next();
        QTRY_COMPARE(room.live().workshop().item(), 1);
        room.press("skip");
        QTRY_COMPARE(room.live().workshop().item(), 2);
        room.vote("222222", 2);
        QTRY_COMPARE(room.stage(), Stage::Revealed);
        room.next();
        QTRY_COMPARE(room.stage(), Stage::Deciding);
        QVERIFY(!room.scene().gaps.isEmpty());
        QVERIFY(!room.scene().gaps[0].dots);
        for (const auto &phone : room.phones)
            phone->say(R"({"type":"dots","gap":0,"dots":3})");
        QTRY_COMPARE(room.live().workshop().placed(), 18);
        QVERIFY(!room.scene().gaps[0].dots); // hidden still
        room.next();
        QTRY_COMPARE(room.scene().gaps[0].dots, std::optional(18));

        room.next(); // asks
        QVERIFY(room.stage() == Stage::Deciding);
        room.press("closeNow");
        QTRY_VERIFY(room.live().now().ended);
        QCOMPARE(room.scene().kind, Scene::Kind::End);
        const qint64 assessment = room.live().assessment();
        room.press("toResults");
        QCOMPARE(room.main->route().place, Place::Results);
        const auto round = room.session.round(assessment);
        QVERIFY(round.ok());
        QCOMPARE((*round)->scorecard.respondents, people);
        const auto talks = storage::WorkshopStore(room.session.workspace()).talks(assessment);
        QCOMPARE(talks->first().note, QStringLiteral("Seen in the shops"));
    }

    void theProjectorShowsNothingThatIsHidden()
    {
        Leading room(wishFor(Pace::Together));
        room.come();
        room.press("openProjector");
        auto *projector = room.main->findChild<Projector *>(QStringLiteral("projector"));
        QVERIFY(projector && projector->isVisible());
        QTest::keyClick(projector, Qt::Key_Space); // as a presenter's remote control does
        QTRY_COMPARE(room.stage(), Stage::Voting);
        room.vote("12345", 0);
        QTRY_COMPARE(room.live().workshop().voted(), 5);
        QTRY_VERIFY(projector->view()->scene().status.contains(QLatin1String("5 of 6")));
        QVERIFY(projector->view()->scene().votes.isEmpty());
        QTest::keyClick(projector, Qt::Key_H);
        QTRY_COMPARE(projector->view()->scene().kind, Scene::Kind::Blank);
        QVERIFY(projector->view()->scene().heading.isEmpty());
    }

    void atOwnPaceTheLaptopGoesRound()
    {
        cli::WorkshopWish wish = wishFor(Pace::Own);
        wish.host.clear();
        Leading room(wish);
        QVERIFY(room.scene().url.isEmpty());
        room.next();
        QTRY_COMPARE(room.stage(), Stage::OwnPace);
        for (int person = 0; person < 5; ++person) {
            room.main->goTo({.place = Place::PassLaptop});
            room.press("beginSeat");
            for (int item = 0; item < 3; ++item) {
                QTRY_COMPARE(room.find<QLabel>("seatQuestion")->text(), room.live().texts().asked[item].question);
                QTest::keyClick(room.page(), Qt::Key(Qt::Key_1 + person));
            }
            QTRY_COMPARE(room.find<QLabel>("seatSaved")->text(), QStringLiteral("Saved"));
            QTRY_COMPARE(room.live().workshop().answered(person), 3);
            room.press("seatNext");
            QVERIFY(room.find<QLabel>("handOverTitle")->isVisible());
            QVERIFY(room.find<QLabel>("seatQuestion")->text().isEmpty());
        }
        room.press("backToConsole");
        QCOMPARE(room.main->route().place, Place::Console);
        room.next();
        QTRY_COMPARE(room.stage(), Stage::Discussing);
        QCOMPARE(room.scene().votes.value(0).counts, (std::array{1, 1, 1, 1, 1}));
    }

    void aWorkshopThatWasCutOffGoesOn()
    {
        Leading room(wishFor(Pace::Together));
        room.come();
        room.next();
        QTRY_COMPARE(room.stage(), Stage::Voting);
        room.vote("123", 0);
        QTRY_COMPARE(room.live().workshop().voted(), 3);
        const QString code = room.live().code();
        const QString address = room.live().address();
        room.restart(); // as after a kill: nothing is closed
        QCOMPARE(room.main->route().place, Place::Console);
        QTRY_COMPARE(room.live().workshop().voted(), 3);
        QCOMPARE(room.live().code(), code);
        QCOMPARE(room.live().address(), address);
    }

    void aRehearsalLeavesNothing()
    {
        cli::WorkshopWish wish = wishFor(Pace::Together);
        wish.rehearsal = true;
        wish.rehearsalPhones = 5;
        Leading room(wish);
        QVERIFY(room.session.heads().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(room.live().workshop().people().size(), 5, 20000);
        room.press("leaveConsole");
        room.main->goTo({.place = Place::Console});
        room.session.leaveWorkshop();
        QVERIFY(room.session.heads().isEmpty());
        QVERIFY(!room.session.interruptedWorkshop());
    }

    void everyStageCanBeReadInAnyLanguage()
    {
        Leading room(wishFor(Pace::Together, Mode::Named), pseudoLanguage);
        room.main->resize(1024, 640);
        const auto faults = [&room] { return layoutFaults(*room.page()).join(u'\n'); };
        QTRY_COMPARE(faults(), QString());
        room.phones.push_back(std::make_unique<Phone>(room.crowd, room.address()));
        room.phones.back()->joinAndConnect(room.live().code().remove(u'-').toLatin1(),
                                           {{QStringLiteral("name"), QStringLiteral("Anna")}});
        QVERIFY(room.phones.back()->await(QStringLiteral("state")));
        room.press("showPeople");
        QTRY_COMPARE(faults(), QString());
        room.press("showPeople");
        room.next();
        QTRY_COMPARE(room.stage(), Stage::Voting);
        QTRY_COMPARE(faults(), QString());
        room.vote("3", 0);
        QTRY_COMPARE(room.stage(), Stage::Revealed);
        QTRY_COMPARE(faults(), QString());
    }
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
