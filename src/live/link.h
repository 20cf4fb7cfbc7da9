#pragma once

#include "live/bucket.h"
#include "live/hub.h"

#include <deque>

/// Part of network.cpp.
namespace heartwood::live {

/// A phone's WebSocket: one frame is read and one written at a time.
class Link : public std::enable_shared_from_this<Link>
{
public:
    Link(Hub &hub, beast::tcp_stream stream, std::unique_ptr<Place> place, HttpRequest request)
        : m_hub(hub),
          m_place(std::move(place)),
          m_request(std::move(request)),
          m_socket(std::move(stream)),
          m_speed(hub.limits.messagesPerSecond, hub.limits.messagesPerSecond)
    {
    }

    void open()
    {
        websocket::stream_base::timeout timeout{};
        timeout.handshake_timeout = m_hub.limits.hello;
        timeout.idle_timeout = websocket::stream_base::none(); // overdue() knows more
        timeout.keep_alive_pings = false;
        m_socket.set_option(timeout);
        m_socket.set_option(websocket::stream_base::decorator([this](websocket::response_type &response) {
            response.set(http::field::sec_websocket_protocol, subprotocol);
            m_hub.secure(response);
        }));
        m_socket.read_message_max(m_hub.limits.frameBytes);
        m_socket.control_callback([this](websocket::frame_type, beast::string_view) { heard(); });
        m_socket.async_accept(m_request, [self = shared_from_this()](error_code fault) {
            if (!fault)
                self->opened();
        });
    }

    void send(const QByteArray &frame, Network::Kind kind)
    {
        if (m_ending)
            return;
        const auto older = std::ranges::find(m_queue, Network::Kind::State, &Frame::kind);
        if (kind == Network::Kind::State && older != m_queue.end())
            m_queue.erase(older);
        m_queue.push_back({frame, kind});
        write();
    }

    void end(const QByteArray &last)
    {
        if (m_ending)
            return;
        if (!last.isEmpty())
            send(last, Network::Kind::Message);
        m_ending = true;
        m_endedAt = now();
        write();
    }

    void vouch() { m_place->vouch(); }

    bool overdue(Clock time) const
    {
        const NetworkLimits &limits = m_hub.limits;
        return m_flooding || (!m_place->vouched() && time - m_openedAt > limits.hello) ||
               time - m_heardAt > limits.silence || (m_writing && time - m_writingSince > limits.stall) ||
               (m_ending && time - m_endedAt > limits.stall);
    }

    /// Without a word: whatever is under way ends with a fault, and that is how it is told.
    void cut()
    {
        error_code ignored;
        beast::get_lowest_layer(m_socket).socket().close(ignored);
    }

private:
    struct Frame
    {
        QByteArray text;
        Network::Kind kind{};
    };

    void opened()
    {
        m_id = ++m_hub.lastLink;
        m_hub.links.insert(m_id, weak_from_this());
        m_openedAt = m_heardAt = now();
        read();
    }

    bool heard()
    {
        m_heardAt = now();
        if (!m_speed.take(m_heardAt))
            m_flooding = true;
        return !m_flooding;
    }

    void read()
    {
        m_socket.async_read(m_buffer, [self = shared_from_this()](error_code fault, size_t) { self->hasRead(fault); });
    }

    void hasRead(error_code fault)
    {
        if (fault || !m_socket.got_text() || !heard()) {
            cut();
            return gone();
        }
        const auto data = m_buffer.cdata();
        const QByteArray text(static_cast<const char *>(data.data()), qsizetype(data.size()));
        m_buffer.consume(m_buffer.size());
        if (!m_ending)
            m_hub.front->said(m_id, text);
        read();
    }

    void write()
    {
        if (m_writing)
            return;
        if (m_queue.empty())
            return m_ending ? close() : void();
        m_writing = true;
        m_writingSince = now();
        m_current = std::move(m_queue.front().text);
        m_queue.pop_front();
        m_socket.text(true);
        m_socket.async_write(asio::buffer(m_current.constData(), size_t(m_current.size())),
                             [self = shared_from_this()](error_code fault, size_t) {
                                 self->m_writing = false;
                                 if (fault)
                                     self->cut();
                                 else
                                     self->write();
                             });
    }

    void close()
    {
        m_writing = true; // nothing more
        m_writingSince = now();
        m_socket.async_close(websocket::close_code::normal, [self = shared_from_this()](error_code) { self->cut(); });
    }

    void gone()
    {
        if (m_hub.links.remove(m_id) > 0)
            m_hub.front->gone(m_id);
    }

    Hub &m_hub;
    std::unique_ptr<Place> m_place;
    HttpRequest m_request;
    websocket::stream<beast::tcp_stream> m_socket;
    beast::flat_buffer m_buffer;
    Bucket m_speed;
    LinkId m_id = 0;
    std::deque<Frame> m_queue;
    QByteArray m_current; ///< on its way
    bool m_writing = false;
    bool m_ending = false;
    bool m_flooding = false;
    Clock m_openedAt{}, m_heardAt{}, m_writingSince{}, m_endedAt{};
};

} // namespace heartwood::live
