#include "ui/background.h"
#include "ui/keepawake.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

/// The desktop keeps the screen on (org.freedesktop.ScreenSaver), systemd the machine (org.freedesktop.login1).
namespace heartwood::ui {

namespace {

constexpr int patience = 5000; ///< milliseconds

QDBusMessage screenCall(const char *method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
        QStringLiteral("org.freedesktop.ScreenSaver"), QLatin1String(method));
    call.setArguments(arguments);
    return call;
}

QDBusMessage machineCall(const QString &why)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("idle:sleep"), QStringLiteral("Heartwood"), why, QStringLiteral("block")});
    return call;
}

/// heard is called even where the one who asked is gone by then: what was granted has to be given back.
template<typename Heard> void ask(const QDBusConnection &bus, const QDBusMessage &call, Heard heard)
{
    // A bus that is none gives no call that ever ends.
    const QDBusPendingCall pending =
        bus.isConnected() ? bus.asyncCall(call, patience)
                          : QDBusPendingCall::fromError(QDBusError(QDBusError::Disconnected, QStringLiteral("no bus")));
    auto *waiting = new QDBusPendingCallWatcher(pending, QCoreApplication::instance());
    QObject::connect(waiting, &QDBusPendingCallWatcher::finished, waiting, [waiting, heard] {
        waiting->deleteLater();
        heard(*waiting);
    });
}

} // namespace

// The buses are called upon in the background, for joining one waits for it.
class KeepAwake::Hold
{
public:
    Hold(KeepAwake &owner, const QString &why) : m_owner(owner)
    {
        inBackground(&owner, &QDBusConnection::sessionBus,
                     [this, why](const QDBusConnection &bus) { askForScreen(bus, why); });
        inBackground(&owner, &QDBusConnection::systemBus,
                     [this, why](const QDBusConnection &bus) { askForMachine(bus, why); });
    }
    ~Hold()
    {
        if (m_cookie)
            giveBack(QDBusConnection::sessionBus(), *m_cookie);
    }
    Q_DISABLE_COPY_MOVE(Hold)

private:
    static void giveBack(const QDBusConnection &bus, uint cookie) { bus.send(screenCall("UnInhibit", {cookie})); }

    void askForScreen(const QDBusConnection &bus, const QString &why)
    {
        const auto heard = [this, bus, asker = std::weak_ptr<void>(m_alive)](const QDBusPendingReply<uint> &reply) {
            if (asker.expired()) {
                if (reply.isValid())
                    giveBack(bus, reply.value());
                return;
            }
            if (reply.isValid())
                m_cookie = reply.value();
            m_owner.screenAnswered(reply.isValid());
        };
        ask(bus, screenCall("Inhibit", {QStringLiteral("Heartwood"), why}), heard);
    }

    void askForMachine(const QDBusConnection &bus, const QString &why)
    {
        const auto heard =
            [this, asker = std::weak_ptr<void>(m_alive)](const QDBusPendingReply<QDBusUnixFileDescriptor> &reply) {
                if (asker.expired())
                    return; // the lock goes with its descriptor
                if (reply.isValid())
                    m_lock = reply.value();
                m_owner.machineAnswered(reply.isValid());
            };
        ask(bus, machineCall(why), heard);
    }

    KeepAwake &m_owner;
    std::shared_ptr<void> m_alive = std::make_shared<int>(); ///< for answers that come too late
    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_lock;
};

KeepAwake::KeepAwake(const QString &why, QObject *parent) : QObject(parent), m_hold(std::make_unique<Hold>(*this, why))
{
}

KeepAwake::~KeepAwake() = default;

} // namespace heartwood::ui
