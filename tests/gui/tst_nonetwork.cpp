#include "guitest.h"

#include "cli/sample.h"

#include <atomic>
#include <dlfcn.h>
#include <netdb.h>
#include <sys/socket.h>

using namespace heartwood;
using namespace heartwood::ui;
using heartwood::ui::test::Window;

namespace {

std::atomic<int> uses = 0;

template<typename Function> Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

void note(const sockaddr *address)
{
    if (address && (address->sa_family == AF_INET || address->sa_family == AF_INET6))
        ++uses;
}

} // namespace

// In place of the system's, for this program and all its libraries: whoever reaches for the network is counted.
extern "C" {
int connect(int socket, const sockaddr *address, socklen_t size)
{
    note(address);
    static auto *real = next<int(int, const sockaddr *, socklen_t)>("connect");
    return real(socket, address, size);
}

int listen(int socket, int backlog) noexcept
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        note(reinterpret_cast<sockaddr *>(&address));
    static auto *real = next<int(int, int)>("listen");
    return real(socket, backlog);
}

ssize_t sendto(int socket, const void *bytes, size_t count, int flags, const sockaddr *address, socklen_t size)
{
    note(address);
    static auto *real = next<ssize_t(int, const void *, size_t, int, const sockaddr *, socklen_t)>("sendto");
    return real(socket, bytes, count, flags, address, size);
}

int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **found)
{
    ++uses;
    static auto *real = next<int(const char *, const char *, const addrinfo *, addrinfo **)>("getaddrinfo");
    return real(node, service, hints, found);
}
}

/// Nothing is sent anywhere, looked up or listened for, unless a workshop runs or is prepared, which looks for a free
/// port.
class tst_NoNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noPageReachesForIt();
    void aWorkshopDoes();
};

void tst_NoNetwork::noPageReachesForIt()
{
    uses = 0;
    Window window;
    const auto sample = cli::addSample(window.session.workspace());
    QVERIFY(sample);
    window.session.touched();
    for (int place = 0; place <= int(Place::Report); ++place) {
        window.main->goTo({.place = Place(place), .assessment = *sample});
        QTest::qWait(20);
        QVERIFY2(uses == 0, QByteArray::number(place));
    }
    window.restart();
    QCOMPARE(uses.load(), 0);
}

void tst_NoNetwork::aWorkshopDoes()
{
    uses = 0;
    Window window;
    cli::WorkshopWish wish;
    wish.plan = {.title = QStringLiteral("Leaders"), .items = {0, 1}, .groups = {}};
    wish.organization = QStringLiteral("Larkfield");
    wish.variant = QStringLiteral("full");
    wish.host = QStringLiteral("127.0.0.1");
    QVERIFY(window.session.beginWorkshop(wish).ok());
    QTRY_VERIFY(uses > 0);
}

QTEST_MAIN(tst_NoNetwork)
#include "tst_nonetwork.moc"
