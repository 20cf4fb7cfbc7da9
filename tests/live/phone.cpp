#include "phone.h"

#include <QJsonDocument>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility> // before Asio 1.74, which uses std::exchange

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

namespace heartwood::live::test {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr Clock patience{10000};

tcp::endpoint endpointOf(const Address &address)
{
    return {asio::ip::make_address(address.host.toStdString()), address.port};
}

http::request<http::string_body> requestOf(const Address &address, const Asked &asked)
{
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(asked.method.toStdString());
    request.target(asked.path.toStdString());
    const std::string host = address.authority().toStdString();
    request.set(http::field::host, host);
    request.set(http::field::origin, "http://" + host);
    for (const auto &[name, value] : asked.headers)
        request.set(name.toStdString(), value.toStdString());
    request.body() = asked.body.toStdString();
    request.prepare_payload();
    return request;
}

Answered answeredOf(const http::response<http::string_body> &response)
{
    Answered answered{
        .status = int(response.result_int()), .body = QByteArray::fromStdString(response.body()), .headers = {}};
    for (const auto &field : response)
        answered.headers.insert(QByteArray::fromStdString(field.name_string().to_string()).toLower(),
                                QByteArray::fromStdString(field.value().to_string()));
    return answered;
}

QJsonObject joiningOf(const QByteArray &code, const QJsonObject &more)
{
    QJsonObject joining{{QStringLiteral("code"), QString::fromLatin1(code)},
                        {QStringLiteral("name"), QString()},
                        {QStringLiteral("group"), -1},
                        {QStringLiteral("spectator"), false}};
    for (auto it = more.begin(); it != more.end(); ++it)
        joining.insert(it.key(), it.value());
    return joining;
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// From an address of one's own, where one is given.
void openFrom(tcp::socket &socket, const QByteArray &from, error_code &fault)
{
    if (from.isEmpty())
        return;
    const tcp::endpoint local(asio::ip::make_address(from.toStdString()), 0);
    socket.open(local.protocol(), fault);
    socket.bind(local, fault);
}

} // namespace

QJsonObject Answered::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Answered ask(const Address &address, const Asked &asked)
{
    asio::io_context context;
    beast::tcp_stream stream(context);
    beast::flat_buffer buffer;
    const auto request = requestOf(address, asked);
    http::response<http::string_body> response;
    Answered answered;
    error_code fault;
    openFrom(stream.socket(), asked.from, fault);
    stream.expires_after(patience);
    stream.async_connect(endpointOf(address), [&](error_code failed) {
        if (failed)
            return;
        http::async_write(stream, request, [&](error_code, size_t) { // it may answer before it has read all
            http::async_read(stream, buffer, response, [&](error_code unread, size_t) {
                if (!unread)
                    answered = answeredOf(response);
            });
        });
    });
    context.run();
    return answered;
}

QByteArray join(const Address &address, const QByteArray &code, const QJsonObject &more)
{
    const Answered answered = ask(address, {.method = "POST", .path = "/join", .body = written(joiningOf(code, more))});
    return answered.json()[u"token"].toString().toLatin1();
}

struct RawSocket::Private
{
    asio::io_context context;
    beast::tcp_stream stream{context};
};

RawSocket::RawSocket(const Address &address) : d(std::make_unique<Private>())
{
    error_code fault;
    d->stream.socket().connect(endpointOf(address), fault);
}

RawSocket::~RawSocket() = default;

bool RawSocket::send(const QByteArray &bytes)
{
    error_code fault;
    asio::write(d->stream.socket(), asio::buffer(bytes.constData(), size_t(bytes.size())), fault);
    return !fault;
}

std::optional<QByteArray> RawSocket::untilClosed(Clock time)
{
    std::string got;
    error_code end;
    d->stream.expires_after(time);
    asio::async_read(d->stream, asio::dynamic_buffer(got), [&](error_code fault, size_t) { end = fault; });
    d->context.restart();
    d->context.run();
    return end == beast::error::timeout ? std::nullopt : std::optional(QByteArray::fromStdString(got));
}

struct Crowd::Private
{
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    std::thread thread{[this] { context.run(); }};
};

Crowd::Crowd() : d(std::make_unique<Private>()) {}

Crowd::~Crowd()
{
    d->context.stop();
    d->thread.join();
}

// Everything but the log happens on the crowd's thread.
struct Phone::Private : std::enable_shared_from_this<Phone::Private>
{
    using Socket = websocket::stream<beast::tcp_stream>;

    Private(asio::io_context &ioContext, Address server, QByteArray local)
        : context(ioContext), address(std::move(server)), from(std::move(local))
    {
    }

    void reach(const std::function<void()> &reached)
    {
        drop();
        socket = std::make_shared<Socket>(context);
        auto &stream = beast::get_lowest_layer(*socket);
        error_code fault;
        openFrom(stream.socket(), from, fault);
        stream.expires_after(patience);
        stream.async_connect(endpointOf(address), [self = shared_from_this(), at = socket, reached](error_code failed) {
            if (self->socket != at)
                return;
            if (failed)
                return self->lose();
            reached();
        });
    }

    void join(const QJsonObject &joining)
    {
        request = requestOf(address, {.method = "POST", .path = "/join", .body = written(joining)});
        response = {};
        auto &stream = beast::get_lowest_layer(*socket);
        http::async_write(stream, request, [self = shared_from_this(), at = socket](error_code, size_t) {
            http::async_read(beast::get_lowest_layer(*at), self->buffer, self->response,
                             [self, at](error_code fault, size_t) {
                                 if (self->socket == at)
                                     self->joined(fault);
                             });
        });
    }

    void joined(error_code fault)
    {
        if (fault)
            return lose();
        const Answered answered = answeredOf(response);
        if (answered.status != 200) {
            QJsonObject refusal = answered.json();
            refusal.insert(QStringLiteral("type"), QStringLiteral("fault"));
            refusal.insert(QStringLiteral("status"), answered.status);
            return hear(refusal);
        }
        {
            const std::lock_guard lock(mutex);
            token = answered.json()[u"token"].toString().toLatin1();
        }
        upgrade({}, "heartwood.1");
    }

    void upgrade(const QByteArray &origin, const QByteArray &subprotocol)
    {
        auto &stream = beast::get_lowest_layer(*socket);
        stream.expires_never();
        stream.socket().set_option(tcp::no_delay(true));
        socket->set_option(websocket::stream_base::timeout::suggested(beast::role_type::client));
        const std::string host = address.authority().toStdString();
        const std::string from_ = origin.isEmpty() ? "http://" + host : origin.toStdString();
        socket->set_option(websocket::stream_base::decorator(
            [from_, protocol = subprotocol.toStdString()](websocket::request_type &it) {
                it.set(http::field::origin, from_);
                if (!protocol.empty())
                    it.set(http::field::sec_websocket_protocol, protocol);
            }));
        socket->async_handshake(host, "/socket", [self = shared_from_this(), at = socket](error_code fault) {
            if (self->socket != at)
                return;
            if (fault)
                return self->lose();
            self->open = true;
            if (!self->token.isEmpty())
                self->queue.push_front({written({{QStringLiteral("type"), QStringLiteral("hello")},
                                                 {QStringLiteral("token"), QString::fromLatin1(self->token)}}),
                                        false});
            self->write();
            self->read();
        });
    }

    void read()
    {
        if (!reading)
            return;
        socket->async_read(buffer, [self = shared_from_this(), at = socket](error_code fault, size_t) {
            if (self->socket != at)
                return;
            if (fault)
                return self->lose();
            const auto data = self->buffer.cdata();
            const QByteArray text(static_cast<const char *>(data.data()), qsizetype(data.size()));
            self->buffer.consume(self->buffer.size());
            self->hear(QJsonDocument::fromJson(text).object());
            if (self->socket == at)
                self->read();
        });
    }

    void write()
    {
        if (!open || writing || queue.empty())
            return;
        writing = true;
        const auto frame = std::make_shared<QByteArray>(queue.front().first);
        socket->binary(queue.front().second);
        queue.pop_front();
        socket->async_write(asio::buffer(frame->constData(), size_t(frame->size())),
                            [self = shared_from_this(), at = socket, frame](error_code fault, size_t) {
                                if (self->socket != at)
                                    return;
                                self->writing = false;
                                if (!fault)
                                    self->write();
                            });
    }

    void hear(const QJsonObject &message)
    {
        if (heard)
            return heard(message);
        {
            const std::lock_guard lock(mutex);
            messages << message;
        }
        said.notify_all();
    }

    void drop()
    {
        error_code ignored;
        if (socket)
            beast::get_lowest_layer(*socket).socket().close(ignored);
        socket.reset();
        buffer.clear();
        queue.clear();
        open = writing = false;
    }

    void lose()
    {
        drop();
        hear({{QStringLiteral("type"), QStringLiteral("lost")}});
    }

    asio::io_context &context;
    Address address;
    QByteArray from;
    Heard heard;
    std::shared_ptr<Socket> socket;
    beast::flat_buffer buffer;
    http::request<http::string_body> request;
    http::response<http::string_body> response;
    std::deque<std::pair<QByteArray, bool>> queue;
    bool open = false, writing = false, reading = true;

    mutable std::mutex mutex;
    std::condition_variable said;
    QByteArray token;
    QList<QJsonObject> messages;
    qsizetype awaited = 0;
};

Phone::Phone(Crowd &crowd, const Address &address, const QByteArray &from)
    : d(std::make_shared<Private>(crowd.d->context, address, from))
{
}

Phone::~Phone()
{
    std::mutex mutex;
    std::condition_variable dropped;
    bool done = false;
    asio::post(d->context, [&] {
        d->heard = nullptr;
        d->drop();
        const std::lock_guard lock(mutex);
        done = true;
        dropped.notify_all();
    });
    std::unique_lock lock(mutex);
    dropped.wait(lock, [&] { return done; });
}

void Phone::setHeard(const Heard &heard)
{
    d->heard = heard;
}

void Phone::joinAndConnect(const QByteArray &code, const QJsonObject &more)
{
    asio::post(d->context, [d = d, joining = joiningOf(code, more)] { d->reach([d, joining] { d->join(joining); }); });
}

void Phone::connect(const QByteArray &token, const QByteArray &origin, const QByteArray &subprotocol)
{
    asio::post(d->context, [=, d = d] {
        {
            const std::lock_guard lock(d->mutex);
            d->token = token;
        }
        d->reach([=] { d->upgrade(origin, subprotocol); });
    });
}

void Phone::say(const QByteArray &text, bool binary)
{
    asio::post(d->context, [=, d = d] {
        d->queue.emplace_back(text, binary);
        d->write();
    });
}

void Phone::vote(int item, char answer, int number, bool second)
{
    say(written({{QStringLiteral("type"), QStringLiteral("vote")},
                 {QStringLiteral("item"), item},
                 {QStringLiteral("round"), second ? QStringLiteral("second") : QStringLiteral("first")},
                 {QStringLiteral("answer"), QString(QLatin1Char(answer))},
                 {QStringLiteral("number"), number}}));
}

void Phone::drop()
{
    asio::post(d->context, [d = d] { d->drop(); });
}

void Phone::stopReading()
{
    asio::post(d->context, [d = d] { d->reading = false; });
}

QByteArray Phone::token() const
{
    const std::lock_guard lock(d->mutex);
    return d->token;
}

std::optional<QJsonObject> Phone::await(const std::function<bool(const QJsonObject &)> &fits, Clock time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    std::unique_lock lock(d->mutex);
    for (;;) {
        while (d->awaited < d->messages.size())
            if (const QJsonObject message = d->messages[d->awaited++]; fits(message))
                return message;
        if (d->said.wait_until(lock, end) == std::cv_status::timeout && d->awaited == d->messages.size())
            return std::nullopt;
    }
}

std::optional<QJsonObject> Phone::await(const QString &type, Clock time)
{
    return await([&](const QJsonObject &message) { return message[u"type"] == type; }, time);
}

std::optional<QJsonObject> Phone::awaitStage(const QString &stage, Clock time)
{
    return await([&](const QJsonObject &message) { return message[u"stage"] == stage; }, time);
}

QList<QJsonObject> Phone::log() const
{
    const std::lock_guard lock(d->mutex);
    return d->messages;
}

} // namespace heartwood::live::test
