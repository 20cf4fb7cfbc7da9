#include "layoutcheck.h"
#include "phone.h"
#include "preparing.h"

#include "live/reachcheck.h"
#include "ui/reachpanel.h"

#include <QSpinBox>

/// Where phones reach the workshop, and the way tried with one: 127.0.1.x are other people's phones.
using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

class tst_NetworkChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceNetworks({}); }

    void aMachineOutsideAnyNetworkWaitsForOne()
    {
        Preparing window(QList<NetworkAddress>{});
        auto *network = window.find<QComboBox>("network");
        QCOMPARE(network->count(), 1);
        QVERIFY(window.hint(network).startsWith(QStringLiteral("This machine is in no network.")));
        window.press("rehearse");
        QCOMPARE(window.wish().host, loopback);
        QCOMPARE(window.wish().plan.pace, live::Pace::Own);
        window.main->goTo({.place = Place::Prepare});
        window.move({wifi});
        QTRY_COMPARE(network->currentData().toString(), wifi.device);
        QVERIFY(window.hint(network).contains(loopback));
        window.press("begin");
        QCOMPARE(window.wish().plan.pace, live::Pace::Together);
    }

    void aNetworkThatIsLeftIsSaidAndKnownAgain()
    {
        Preparing window;
        auto *network = window.find<QComboBox>("network");
        window.move({cable});
        QTRY_VERIFY(window.hint(network).startsWith(QStringLiteral("This machine has left the network")));
        QCOMPARE(network->currentData().toString(), wifi.device);
        window.press("begin");
        QCOMPARE(window.begun(), 0);
        QCOMPARE(QApplication::focusWidget(), network);
        NetworkAddress moved = wifi;
        moved.host = QStringLiteral("127.0.0.3");
        window.move({moved, cable});
        QTRY_VERIFY(window.hint(network).contains(moved.host + u':'));
        window.press("begin");
        QCOMPARE(window.wish().host, moved.host);
    }

    void anAddressThatIsNoneIsRefused()
    {
        NetworkAddress nobodys = wifi;
        nobodys.host = QStringLiteral("203.0.113.7"); // kept for documentation
        Preparing window({nobodys});
        window.press("begin");
        QCOMPARE(window.begun(), 0);
        QVERIFY(window.hint(window.find<QComboBox>("network")).contains(nobodys.host));
    }

    void aMadeUpAddressIsDoubted()
    {
        NetworkAddress lonely = wifi;
        lonely.linkLocal = true;
        Preparing window({lonely});
        QVERIFY(window.hint(window.find<QComboBox>("network")).contains(QStringLiteral("made up")));
        window.press("begin");
        QCOMPARE(window.begun(), 1);
    }

    void aTakenPortGivesWay()
    {
        live::ReachCheck taken({}, {}, [](const QString &) {});
        const quint16 port = taken.start(loopback, 0)->port;
        Preparing window;
        window.press("more");
        window.find<QSpinBox>("port")->setValue(port);
        const QString hint = window.hint(window.find<QComboBox>("network"));
        QVERIFY2(hint.contains(QStringLiteral("Port %1 is taken").arg(port)), qPrintable(hint));
        window.press("begin");
        QVERIFY(window.wish().port > port);
    }

    void aPhoneThatComesIsTold()
    {
        Preparing window;
        window.press("reachCheck");
        QCOMPARE(window.said("reachState"), QStringLiteral("Waiting for a phone…"));
        const QString where = window.said("reachAddress");
        const live::Address address{loopback, quint16(where.section(u':', 1).toInt())};
        const live::test::Answered page = live::test::ask(address, {.from = "127.0.1.5"});
        QVERIFY(page.body.contains("This phone reaches the workshop."));
        QVERIFY(live::test::ask(address, {.path = "/page.css", .from = "127.0.1.5"}).body.contains("color-scheme"));
        QTRY_COMPARE(window.said("reachState"), QStringLiteral("A phone (127.0.1.5) reached this machine."));
        QCOMPARE(live::test::ask(address, {.from = "127.0.1.6"}).status, 200);
        QTRY_VERIFY(window.said("reachState").endsWith(QStringLiteral("127.0.1.6.")));
        window.main->goTo({.place = Place::Workshops});
        QCOMPARE(live::test::ask(address, {.from = "127.0.1.5"}).status, 0);
    }

    void aCheckWithoutAPhoneSaysWhatToDo()
    {
        Preparing window;
        window.find<ReachPanel>("reachPanel")->setPatience(1);
        window.press("reachCheck");
        QTRY_COMPARE(window.said("reachState"), QStringLiteral("No phone has come so far."));
        const QString port = window.said("reachAddress").section(u':', 1);
        QVERIFY(window.said("reachHelp").contains(QStringLiteral("port %1").arg(port)));
        VERIFY_READABLE(*window.page());
        window.press("reachCheck");
        QVERIFY(!window.find<ReachPanel>("reachPanel")->isVisible());
    }

    void theCheckFollowsIntoAnotherNetwork()
    {
        Preparing window;
        window.press("reachCheck");
        window.chooseNetwork(cable.device);
        QVERIFY(window.said("reachAddress").startsWith(cable.host + u':'));
        window.chooseNetwork(QString());
        QVERIFY(!window.find<ReachPanel>("reachPanel")->isVisible());
    }

    void theCheckMakesRoomForTheLobby()
    {
        Preparing window;
        window.press("reachCheck");
        const quint16 port = quint16(window.said("reachAddress").section(u':', 1).toInt());
        window.press("begin");
        QCOMPARE(window.wish().port, port);
        QCOMPARE(*live::freePort(loopback, port), port);
    }
};

QTEST_MAIN(tst_NetworkChoice)
#include "tst_networkchoice.moc"
