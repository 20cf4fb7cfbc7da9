#pragma once

#include "live/workshop.h"
#include "model/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

/// Sockets, HTTP and WebSockets, and nothing of what is said over them. All of Boost is behind this header.
namespace heartwood::live {

/// Steady: it never goes back.
Clock now();

struct Address
{
    QString host;
    quint16 port = 0;
    /// As browsers write it in Host and Origin: 127.0.0.1:4711, [::1]:4711, without port 80.
    QString authority() const;
};

/// What a connection may take and how long: PROTOCOL.md.
struct NetworkLimits
{
    Clock header{5000};
    Clock body{5000};
    Clock idle{10000};
    Clock hello{5000};    ///< from a WebSocket's opening until it has shown a token
    Clock silence{60000}; ///< of a WebSocket
    Clock stall{10000};   ///< of a reader, with something to be read
    Clock tick{250};
    int connections = 1200;
    int strangers = 40; ///< connections from one address that have not shown a token
    int messagesPerSecond = 20;
    quint32 headerBytes = 8192;
    quint64 bodyBytes = 4096;
    quint64 frameBytes = 4096;
};

struct Request
{
    QByteArray method;
    QByteArray path;  ///< without a query
    QByteArray token; ///< of Authorization: Bearer
    QByteArray body;
    QString peer; ///< its address
};

struct Reply
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json; charset=utf-8";
    bool stranger = true; ///< no token that is good was shown
};

using LinkId = quint64;

/// Whom the network tells. Called on its thread only.
class Front
{
public:
    Front() = default;
    virtual ~Front() = default;
    Q_DISABLE_COPY_MOVE(Front)

    /// The answer may come later, on the same thread.
    virtual void asked(const Request &request, std::function<void(const Reply &)> answer) = 0;
    virtual void said(LinkId link, const QByteArray &text) = 0;
    virtual void gone(LinkId link) = 0;
    /// Each Limits::tick.
    virtual void tick() = 0;
};

struct Hub;

class Network
{
public:
    explicit Network(const NetworkLimits &limits);
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    /// Port 0: any that is free. BadArgument where the address is none, NoSuchAddress, PortTaken, CannotOpen (detail:
    /// the system's reason).
    Result<Address> listen(const QString &host, quint16 port);
    /// Serves until stop(); the caller's thread is the network's thread.
    void run(Front &front);
    void stop();
    /// From any thread: done on the network's.
    void post(std::function<void()> job);

    // On the network's thread; a link that is gone is no fault.
    enum class Kind {
        Message,
        State ///< replaced by a newer one that is not yet on its way
    };
    void send(LinkId link, const QByteArray &frame, Kind kind = Kind::Message);
    /// It has shown a token.
    void vouchFor(LinkId link);
    /// After this last frame, if any, the connection ends.
    void end(LinkId link, const QByteArray &last = {});

private:
    std::unique_ptr<Hub> m_hub;
};

} // namespace heartwood::live
