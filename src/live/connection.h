#pragma once

#include "live/link.h"
#include "live/messages.h"

/// Part of network.cpp.
namespace heartwood::live {

/// One HTTP request after the other, until it becomes a WebSocket or nothing comes any more.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(Hub &hub, tcp::socket socket, std::unique_ptr<Place> place)
        : m_hub(hub), m_place(std::move(place)), m_stream(std::move(socket))
    {
    }

    /// The time for a header runs from its first byte.
    void await()
    {
        if (m_buffer.size() > 0)
            return readHeader();
        m_stream.expires_after(m_hub.limits.idle);
        m_stream.async_read_some(m_buffer.prepare(readAtOnce),
                                 [self = shared_from_this()](error_code fault, size_t size) {
                                     if (fault)
                                         return self->close();
                                     self->m_buffer.commit(size);
                                     self->readHeader();
                                 });
    }

private:
    static constexpr size_t readAtOnce = 4096;
    static constexpr size_t bufferBytes = 32768;

    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(m_hub.limits.headerBytes);
        m_parser->body_limit(m_hub.limits.bodyBytes);
        m_stream.expires_after(m_hub.limits.header);
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = shared_from_this()](error_code fault, size_t) {
            if (self->passes(fault))
                self->hasHeader();
        });
    }

    /// Whether it is a request so far; who sent something else is told, who sent nothing in time is not.
    bool passes(error_code fault)
    {
        if (!fault)
            return true;
        m_last = true;
        if (fault == http::error::body_limit || fault == http::error::header_limit)
            answer({.status = 413, .body = faultOf("bad")});
        else if (fault.category() == make_error_code(http::error::bad_method).category() &&
                 fault != http::error::end_of_stream && fault != http::error::partial_message)
            answer({.status = 400, .body = faultOf("bad")});
        else
            close();
        return false;
    }

    void hasHeader()
    {
        const HttpRequest &request = m_parser->get();
        const bool upgrade = websocket::is_upgrade(request);
        const bool changes = upgrade || request.method() != http::verb::get;
        if (!m_hub.isHere(request) || (changes && !m_hub.isOwnOrigin(request))) {
            m_last = true;
            return answer({.status = 403, .body = faultOf("origin")});
        }
        if (upgrade)
            return becomeLink();
        m_stream.expires_after(m_hub.limits.body);
        http::async_read(m_stream, m_buffer, *m_parser, [self = shared_from_this()](error_code fault, size_t) {
            if (self->passes(fault))
                self->hasRequest();
        });
    }

    void becomeLink()
    {
        HttpRequest request = m_parser->release();
        http::token_list offered(request[http::field::sec_websocket_protocol]);
        if (request.target() != "/socket" || !offered.exists(subprotocol) || m_buffer.size() > 0) {
            m_last = true;
            return answer({.status = request.target() == "/socket" ? 400 : 404, .body = faultOf("bad")});
        }
        m_stream.expires_never();
        std::make_shared<Link>(m_hub, std::move(m_stream), std::move(m_place), std::move(request))->open();
    }

    void hasRequest()
    {
        m_stream.expires_never();
        const HttpRequest request = m_parser->release();
        m_last = !request.keep_alive();
        const beast::string_view target = request.target();
        constexpr beast::string_view bearer = "Bearer ";
        const beast::string_view authorization = request[http::field::authorization];
        const Request asked{.method = bytesOf(request.method_string()),
                            .path = bytesOf(target.substr(0, target.find('?'))),
                            .token = authorization.starts_with(bearer) ? bytesOf(authorization.substr(bearer.size()))
                                                                       : QByteArray(),
                            .body = QByteArray::fromStdString(request.body()),
                            .peer = m_place->peer()};
        m_hub.front->asked(asked, [self = shared_from_this()](const Reply &reply) { self->answer(reply); });
    }

    void answer(const Reply &reply)
    {
        if (!reply.stranger)
            m_place->vouch();
        m_response = HttpResponse(http::status(reply.status), 11);
        m_response.set(http::field::content_type, reply.type.toStdString());
        m_hub.secure(m_response);
        m_response.body() = reply.body.toStdString();
        m_response.keep_alive(!m_last);
        m_response.prepare_payload();
        m_stream.expires_after(m_hub.limits.stall);
        http::async_write(m_stream, m_response, [self = shared_from_this()](error_code fault, size_t) {
            if (fault || self->m_last)
                self->close();
            else
                self->await();
        });
    }

    void close()
    {
        error_code ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    }

    Hub &m_hub;
    std::unique_ptr<Place> m_place;
    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer{bufferBytes};
    std::optional<http::request_parser<http::string_body>> m_parser;
    HttpResponse m_response;
    bool m_last = false;
};

} // namespace heartwood::live
