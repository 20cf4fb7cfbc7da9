#include "live/reachcheck.h"
#include "phone.h"

#include <QtTest>

#include <mutex>

/// Whether a phone reaches this machine, tried over loopback: 127.0.1.x are other people's phones.
using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::live::test;

namespace {

const QString here = QStringLiteral("127.0.0.1");
const QByteArray page = "<!doctype html>It works.";

/// A check that runs, and whom it told of.
class RunningCheck
{
public:
    explicit RunningCheck(quint16 port = 0)
        : m_check({{"/", {"text/html; charset=utf-8", page}}, {"/icon.svg", {"image/svg+xml", "<svg/>"}}}, {here},
                  [this](const QString &peer) { note(peer); }),
          m_started(m_check.start(here, port))
    {
    }
    const Result<Address> &started() const { return m_started; }
    const Address &address() const { return *m_started; }
    QStringList reached() const
    {
        const std::lock_guard lock(m_mutex);
        return m_reached;
    }

private:
    void note(const QString &peer)
    {
        const std::lock_guard lock(m_mutex);
        m_reached << peer;
    }

    mutable std::mutex m_mutex;
    QStringList m_reached;
    ReachCheck m_check; // ends before what it writes to
    Result<Address> m_started;
};

} // namespace

class TestReachCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachPhoneOnce()
    {
        const RunningCheck check;
        const Answered answered = ask(check.address(), {.from = "127.0.1.5"});
        QCOMPARE(answered.status, 200);
        QCOMPARE(answered.body, page);
        QVERIFY(answered.headers.value("content-security-policy").startsWith("default-src 'none';"));
        QTRY_COMPARE(check.reached(), QStringList(QStringLiteral("127.0.1.5")));
        QCOMPARE(ask(check.address(), {.from = "127.0.1.5"}).status, 200);
        QCOMPARE(ask(check.address(), {.from = "127.0.1.6"}).status, 200);
        const QStringList both{QStringLiteral("127.0.1.5"), QStringLiteral("127.0.1.6")};
        QTRY_COMPARE(check.reached(), both);
    }

    void thisMachineProvesNothing()
    {
        const RunningCheck check;
        QCOMPARE(ask(check.address(), {}).status, 200);
        QCOMPARE(ask(check.address(), {.from = "127.0.1.5"}).status, 200);
        QTRY_COMPARE(check.reached(), QStringList(QStringLiteral("127.0.1.5")));
    }

    void whoDoesNotAskForThePageHasNotReachedIt()
    {
        const RunningCheck check;
        QCOMPARE(ask(check.address(), {.path = "/icon.svg", .from = "127.0.1.2"}).status, 200);
        QCOMPARE(ask(check.address(), {.path = "/state", .from = "127.0.1.3"}).status, 404);
        QCOMPARE(ask(check.address(), {.method = "POST", .from = "127.0.1.4"}).status, 405);
        QCOMPARE(ask(check.address(), {.headers = {{"Host", "elsewhere.example"}}, .from = "127.0.1.5"}).status, 403);
        QCOMPARE(ask(check.address(), {.from = "127.0.1.6"}).status, 200);
        QTRY_COMPARE(check.reached(), QStringList(QStringLiteral("127.0.1.6")));
    }

    void aPortThatIsTakenHasANeighbour()
    {
        quint16 taken = 0;
        {
            const RunningCheck check;
            taken = check.address().port;
            QCOMPARE(RunningCheck(taken).started().error().code, ErrorCode::PortTaken);
            const Result<quint16> next = freePort(here, taken);
            QVERIFY(next);
            QVERIFY(*next > taken);
        }
        QCOMPARE(*freePort(here, taken), taken);
    }

    void whatIsNoAddressHasNoPort()
    {
        QCOMPARE(freePort(QStringLiteral("203.0.113.7"), 8420).error().code, ErrorCode::NoSuchAddress);
        QCOMPARE(freePort(QStringLiteral("phone"), 8420).error().code, ErrorCode::BadArgument);
    }

    void thereIsAnEndToPorts()
    {
        const RunningCheck last(65535);
        if (!last.started()) // somebody else's: as good
            QCOMPARE(last.started().error().code, ErrorCode::PortTaken);
        QCOMPARE(freePort(here, 65535).error().code, ErrorCode::PortTaken);
    }
};

QTEST_GUILESS_MAIN(TestReachCheck)
#include "tst_reachcheck.moc"
