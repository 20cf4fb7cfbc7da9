#pragma once

#include "live/network.h"

#include <QHash>
#include <QJsonObject>

#include <atomic>

/// Phones for tests and for load: written from PROTOCOL.md alone. Hundreds share one thread.
namespace heartwood::live::test {

struct Asked
{
    QByteArray method = "GET";
    QByteArray path = "/";
    QByteArray body{};
    QList<QPair<QByteArray, QByteArray>> headers{}; ///< in place of the usual Host and Origin, or beside them
    QByteArray from{};                              ///< an address of this machine to ask from; any
};
struct Answered
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in small letters
    QJsonObject json() const;
};
/// One request over a connection of its own; waits for the answer, 10 seconds at most.
Answered ask(const Address &address, const Asked &asked);
/// Joins, and gives the token; empty where that fails.
QByteArray join(const Address &address, const QByteArray &code, const QJsonObject &more = {});

/// A connection that says what it is told to, byte by byte.
class RawSocket
{
public:
    explicit RawSocket(const Address &address);
    ~RawSocket();
    Q_DISABLE_COPY_MOVE(RawSocket)
    bool send(const QByteArray &bytes);
    /// What comes until the server closes the connection, or none where it does not in that time.
    std::optional<QByteArray> untilClosed(Clock time);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The thread that phones live on.
class Crowd
{
public:
    Crowd();
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

private:
    friend class Phone;
    struct Private;
    std::unique_ptr<Private> d;
};

/// Nothing here waits but what says so. It must end before its crowd.
class Phone
{
public:
    using Heard = std::function<void(const QJsonObject &)>;

    Phone(Crowd &crowd, const Address &address, const QByteArray &from = {});
    ~Phone();
    Q_DISABLE_COPY_MOVE(Phone)

    /// On the crowd's thread, for each message; to be set before anything is begun. Messages are then not kept: there
    /// is nothing to await. A closed connection is heard as {"type": "lost"}.
    void setHeard(const Heard &heard);
    /// Joins over HTTP, then says hello on the same connection. A refusal is heard as {"type": "fault", "status", ...}.
    void joinAndConnect(const QByteArray &code, const QJsonObject &more = {});
    /// Says hello with a token, unless it is empty.
    void connect(const QByteArray &token, const QByteArray &origin = {}, const QByteArray &subprotocol = "heartwood.1");
    void say(const QByteArray &text, bool binary = false);
    void vote(int item, char answer, int number = 1, bool second = false);
    /// The network goes; nothing is said any more.
    void drop();
    void stopReading();
    QByteArray token() const;

    // Waiting
    /// The first message from now, or since the last one awaited, that fits; none in time.
    std::optional<QJsonObject> await(const std::function<bool(const QJsonObject &)> &fits, Clock time = Clock(5000));
    std::optional<QJsonObject> await(const QString &type, Clock time = Clock(5000));
    /// A state of this stage.
    std::optional<QJsonObject> awaitStage(const QString &stage, Clock time = Clock(5000));
    /// Messages so far, all of them.
    QList<QJsonObject> log() const;

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace heartwood::live::test
