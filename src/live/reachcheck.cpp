#include "live/reachcheck.h"

#include <thread>

namespace heartwood::live {

namespace {

constexpr int portsTried = 100;
constexpr qsizetype mostPeers = 1000; ///< remembered; more than ever sit in one room

class Doorman : public Front
{
public:
    Doorman(Network &network, const QHash<QByteArray, Page> &pages, const QStringList &own, ReachCheck::Reached reached)
        : m_network(network), m_pages(pages), m_known(own.begin(), own.end()), m_reached(std::move(reached))
    {
    }

    void asked(const Request &request, std::function<void(const Reply &)> answer) override
    {
        const auto page = m_pages.constFind(request.path);
        if (page == m_pages.constEnd())
            return answer({.status = 404, .body = faultOf("bad")});
        if (request.method != "GET")
            return answer({.status = 405, .body = faultOf("bad")});
        answer({.body = page->bytes, .type = page->type});
        if (request.path == "/")
            meet(request.peer);
    }
    void said(LinkId link, const QByteArray &) override { m_network.end(link); }
    void gone(LinkId) override {}
    void tick() override {}

private:
    void meet(const QString &peer)
    {
        if (m_known.contains(peer) || m_known.size() >= mostPeers)
            return;
        m_known.insert(peer);
        m_reached(peer);
    }

    Network &m_network;
    QHash<QByteArray, Page> m_pages;
    QSet<QString> m_known;
    ReachCheck::Reached m_reached;
};

} // namespace

Result<quint16> freePort(const QString &host, quint16 from)
{
    for (int port = from;; ++port) {
        const Result<Address> possible = Network(NetworkLimits()).listen(host, quint16(port));
        if (possible)
            return possible->port;
        const bool another = possible.error().code == ErrorCode::PortTaken && port < UINT16_MAX;
        if (!another || port + 1 >= from + portsTried)
            return possible.error();
    }
}

// Backwards: the thread first, which is waited for.
struct ReachCheck::Private
{
    Private(const QHash<QByteArray, Page> &pages, const QStringList &own, Reached reached)
        : doorman(network, pages, own, std::move(reached))
    {
    }

    Network network{NetworkLimits()};
    Doorman doorman;
    std::jthread thread;
};

ReachCheck::ReachCheck(const QHash<QByteArray, Page> &pages, const QStringList &own, Reached reached)
    : d(std::make_unique<Private>(pages, own, std::move(reached)))
{
}

ReachCheck::~ReachCheck()
{
    d->network.stop();
}

Result<Address> ReachCheck::start(const QString &host, quint16 port)
{
    Result<Address> address = d->network.listen(host, port);
    if (address)
        d->thread = std::jthread([this] { d->network.run(d->doorman); });
    return address;
}

} // namespace heartwood::live
