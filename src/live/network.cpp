#include "live/network.h"

#include "live/connection.h"
#include "live/hub.h"
#include "live/link.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace heartwood::live {

namespace {

constexpr int backlog = 1024;
constexpr Clock acceptPause{100}; ///< where the system has no more sockets to give

/// Each phone is a file descriptor, and 1024 of them is what many systems give at first.
void raiseDescriptorLimit([[maybe_unused]] int connections)
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    const rlim_t wanted = rlim_t(connections) + 512;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

ErrorCode codeOf(const error_code &fault)
{
    if (fault == asio::error::address_in_use)
        return ErrorCode::PortTaken;
    return fault == boost::system::errc::address_not_available ? ErrorCode::NoSuchAddress : ErrorCode::CannotOpen;
}

Error failure(ErrorCode code, const QString &host, quint16 port, const error_code &fault)
{
    return {.code = code,
            .file = Address{host, port}.authority(),
            .detail = QString::fromLocal8Bit(fault.message().c_str()),
            .faults = {}};
}

} // namespace

Clock now()
{
    return std::chrono::duration_cast<Clock>(std::chrono::steady_clock::now().time_since_epoch());
}

QString Address::authority() const
{
    const QString name = host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host;
    return port == 80 ? name : QStringLiteral("%1:%2").arg(name).arg(port);
}

void Hub::accept()
{
    acceptor.async_accept([this](error_code fault, tcp::socket socket) {
        if (fault == asio::error::operation_aborted)
            return;
        if (!fault) {
            admit(std::move(socket));
            return accept();
        }
        acceptLater.expires_after(acceptPause);
        acceptLater.async_wait([this](error_code aborted) {
            if (!aborted)
                accept();
        });
    });
}

void Hub::admit(tcp::socket socket)
{
    error_code fault;
    const tcp::endpoint peer = socket.remote_endpoint(fault);
    if (fault)
        return;
    const QString address = QString::fromStdString(peer.address().to_string());
    if (connections >= limits.connections || strangers.value(address) >= limits.strangers)
        return; // which closes it
    socket.set_option(tcp::no_delay(true), fault);
    std::make_shared<Connection>(*this, std::move(socket), std::make_unique<Place>(*this, address))->await();
}

void Hub::tickAgain()
{
    ticker.expires_after(limits.tick);
    ticker.async_wait([this](error_code aborted) {
        if (aborted)
            return;
        tickAgain();
        sweep();
        front->tick();
    });
}

void Hub::sweep()
{
    const Clock time = live::now();
    for (const std::weak_ptr<Link> &each : std::as_const(links))
        if (const auto link = each.lock(); link && link->overdue(time))
            link->cut();
}

Network::Network(const NetworkLimits &limits) : m_hub(std::make_unique<Hub>(limits)) {}

Network::~Network() = default;

Result<Address> Network::listen(const QString &host, quint16 port)
{
    error_code fault;
    const auto address = asio::ip::make_address(host.toStdString(), fault);
    if (fault)
        return failure(ErrorCode::BadArgument, host, port, fault);
    tcp::acceptor &acceptor = m_hub->acceptor;
    const tcp::endpoint endpoint(address, port);
    acceptor.open(endpoint.protocol(), fault);
#ifndef Q_OS_WIN // where it would let others take the port
    if (!fault)
        acceptor.set_option(tcp::acceptor::reuse_address(true), fault);
#endif
    if (!fault)
        acceptor.bind(endpoint, fault);
    if (!fault)
        acceptor.listen(backlog, fault);
    if (fault) {
        error_code ignored;
        acceptor.close(ignored);
        return failure(codeOf(fault), host, port, fault);
    }
    const Address listening{.host = QString::fromStdString(address.to_string()),
                            .port = acceptor.local_endpoint(fault).port()};
    m_hub->authority = listening.authority().toStdString();
    m_hub->policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    "connect-src 'self' ws://" +
                    m_hub->authority + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    raiseDescriptorLimit(m_hub->limits.connections);
    return listening;
}

void Network::run(Front &front)
{
    m_hub->front = &front;
    if (m_hub->acceptor.is_open())
        m_hub->accept();
    m_hub->tickAgain();
    for (;;) {
        try {
            m_hub->context.run();
            return;
        } catch (const std::exception &fault) { // of one connection: the others go on
            qWarning("heartwood: %s", fault.what());
        }
    }
}

void Network::stop()
{
    m_hub->context.stop();
}

void Network::post(std::function<void()> job)
{
    asio::post(m_hub->context, std::move(job));
}

void Network::send(LinkId link, const QByteArray &frame, Kind kind)
{
    if (const auto found = m_hub->link(link))
        found->send(frame, kind);
}

void Network::vouchFor(LinkId link)
{
    if (const auto found = m_hub->link(link))
        found->vouch();
}

void Network::end(LinkId link, const QByteArray &last)
{
    if (const auto found = m_hub->link(link))
        found->end(last);
}

} // namespace heartwood::live
