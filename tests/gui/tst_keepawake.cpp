#include "ui/keepawake.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

/// Desktop and system are services of the test's own, on a bus of its own that stands for both buses.
using heartwood::ui::KeepAwake;

namespace {

const QString screenName = QStringLiteral("org.freedesktop.ScreenSaver");
const QString machineName = QStringLiteral("org.freedesktop.login1");

/// A message bus that ends with this object.
class PrivateBus
{
public:
    bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                        QStringLiteral("--print-address=1")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
        return !m_address.isEmpty();
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    const QString &address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace

class Screen : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QStringList asked;
    QList<uint> held;
    std::function<void()> whenAsked;

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &why)
    {
        asked << application + QStringLiteral(": ") + why;
        held << uint(100 + asked.size());
        if (whenAsked)
            whenAsked();
        return held.last();
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }
};

class Machine : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~Machine() override { close(m_ours); }
    QStringList asked;
    std::function<void()> whenAsked;
    /// As systemd knows it: by the other end of a pipe.
    bool held() const
    {
        char nothing = 0;
        return m_ours >= 0 && read(m_ours, &nothing, 1) < 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        asked = {what, who, why, mode};
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        close(m_ours);
        m_ours = ends[0];
        QDBusUnixFileDescriptor theirs;
        theirs.giveFileDescriptor(ends[1]);
        if (whenAsked)
            whenAsked();
        return theirs;
    }

private:
    int m_ours = -1;
};

class tst_KeepAwake : public QObject
{
    Q_OBJECT

    PrivateBus m_bus;

    /// Serves this object under this name until the end of the test.
    static bool serve(const QString &name, const QString &path, QObject *object)
    {
        QDBusConnection connection =
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name);
        return connection.registerObject(path, object, QDBusConnection::ExportAllSlots) &&
               connection.registerService(name);
    }
    static bool serve(Screen &screen)
    {
        return serve(screenName, QStringLiteral("/org/freedesktop/ScreenSaver"), &screen);
    }
    static bool serve(Machine &machine)
    {
        return serve(machineName, QStringLiteral("/org/freedesktop/login1"), &machine);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.start(), "dbus-daemon does not start: packaging/packages-test.txt");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.address().toUtf8());
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void cleanup()
    {
        for (const QString &name : {screenName, machineName})
            QDBusConnection::disconnectFromBus(name);
    }

    void keepsBothAwakeWhileItLives()
    {
        Screen screen;
        Machine machine;
        QVERIFY(serve(screen) && serve(machine));
        auto awake = std::make_unique<KeepAwake>(QStringLiteral("A workshop is running"));
        QCOMPARE(awake->screen(), KeepAwake::Answer::Awaited);
        QVERIFY(!awake->failed());
        QTRY_COMPARE(awake->screen(), KeepAwake::Answer::Yes);
        QTRY_COMPARE(awake->machine(), KeepAwake::Answer::Yes);
        QVERIFY(!awake->failed());
        QCOMPARE(screen.asked, QStringList(QStringLiteral("Heartwood: A workshop is running")));
        QCOMPARE(screen.held.size(), 1);
        const QStringList wanted{QStringLiteral("idle:sleep"), QStringLiteral("Heartwood"),
                                 QStringLiteral("A workshop is running"), QStringLiteral("block")};
        QCOMPARE(machine.asked, wanted);
        QVERIFY(machine.held());
        awake.reset();
        QTRY_VERIFY(screen.held.isEmpty());
        QTRY_VERIFY(!machine.held());
    }

    void saysWhereNobodyIsThereToAsk()
    {
        KeepAwake awake(QStringLiteral("x"));
        QSignalSpy answered(&awake, &KeepAwake::answered);
        QTRY_VERIFY(awake.failed());
        QCOMPARE(answered.size(), 2);
    }

    void theMachineAloneIsNotBoth()
    {
        Machine machine;
        QVERIFY(serve(machine));
        KeepAwake awake(QStringLiteral("x"));
        QTRY_COMPARE(awake.screen(), KeepAwake::Answer::No);
        QTRY_COMPARE(awake.machine(), KeepAwake::Answer::Yes);
        QVERIFY(!awake.failed());
    }

    void givesBackWhatIsGrantedTooLate()
    {
        Screen screen;
        Machine machine;
        QVERIFY(serve(screen) && serve(machine));
        auto awake = std::make_unique<KeepAwake>(QStringLiteral("x"));
        const auto goOnceBothAreAsked = [&] {
            if (!screen.asked.isEmpty() && !machine.asked.isEmpty())
                awake.reset();
        };
        screen.whenAsked = machine.whenAsked = goOnceBothAreAsked;
        QTRY_VERIFY(!awake);
        QTRY_VERIFY(screen.held.isEmpty());
        QTRY_VERIFY(!machine.held());
    }

    void twoHoldTwice()
    {
        Screen screen;
        QVERIFY(serve(screen));
        auto page = std::make_unique<KeepAwake>(QStringLiteral("prepared"));
        QTRY_COMPARE(screen.held.size(), 1);
        const KeepAwake console(QStringLiteral("running"));
        QTRY_COMPARE(screen.held.size(), 2);
        page.reset();
        QTRY_COMPARE(screen.held.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_KeepAwake)
#include "tst_keepawake.moc"
