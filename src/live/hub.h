#pragma once

#include "live/network.h"

#include <QHash>

#include <utility> // before Asio 1.74, which uses std::exchange

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

/// Part of network.cpp, which alone includes this: Boost takes half a minute to compile.
namespace heartwood::live {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

using HttpRequest = http::request<http::string_body>;
using HttpResponse = http::response<http::string_body>;

constexpr auto subprotocol = "heartwood.1";

class Link;

/// What all connections share. What handlers hold may live as long as the context, and so less long than the rest.
struct Hub
{
    explicit Hub(const NetworkLimits &networkLimits) : limits(networkLimits) {}

    void accept();
    void admit(tcp::socket socket);
    void tickAgain();
    void sweep();
    std::shared_ptr<Link> link(LinkId id) const { return links.value(id).lock(); }

    bool isHere(const HttpRequest &request) const { return request[http::field::host] == authority; }
    bool isOwnOrigin(const HttpRequest &request) const { return request[http::field::origin] == "http://" + authority; }
    /// What every answer carries.
    template<typename Fields> void secure(Fields &fields) const
    {
        fields.set(http::field::cache_control, "no-store");
        fields.set("X-Content-Type-Options", "nosniff");
        fields.set("Referrer-Policy", "no-referrer");
        fields.set("Content-Security-Policy", policy);
    }

    NetworkLimits limits;
    Front *front = nullptr;
    std::string authority;
    std::string policy; ///< content security
    int connections = 0;
    QHash<QString, int> strangers; ///< connections that have shown no token, by address
    LinkId lastLink = 0;
    QHash<LinkId, std::weak_ptr<Link>> links;
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    asio::steady_timer ticker{context};
    asio::steady_timer acceptLater{context};
};

/// A connection's share of the limits, for as long as it lasts.
class Place
{
public:
    Place(Hub &hub, const QString &peer) : m_hub(hub), m_peer(peer)
    {
        ++m_hub.connections;
        ++m_hub.strangers[peer];
    }
    ~Place()
    {
        vouch();
        --m_hub.connections;
    }
    Q_DISABLE_COPY_MOVE(Place)

    const QString &peer() const { return m_peer; }
    bool vouched() const { return !m_stranger; }
    void vouch()
    {
        if (std::exchange(m_stranger, false) && --m_hub.strangers[m_peer] == 0)
            m_hub.strangers.remove(m_peer);
    }

private:
    Hub &m_hub;
    QString m_peer;
    bool m_stranger = true;
};

inline QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace heartwood::live
