#include "guesser.h"

#include "live/door.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <utility> // before Asio 1.74, which uses std::exchange

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace heartwood::live::test {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

/// One connection; closed with the first answer that does not come.
class Guesser
{
public:
    Guesser(const Address &address, const std::string &from) : m_authority(address.authority().toStdString())
    {
        error_code fault;
        m_socket.open(tcp::v4(), fault);
        m_socket.bind({asio::ip::make_address(from), 0}, fault);
        m_socket.connect({asio::ip::make_address(address.host.toStdString()), address.port}, fault);
    }

    int ask(const QByteArray &code)
    {
        http::request<http::string_body> request(http::verb::post, "/door", 11);
        request.set(http::field::host, m_authority);
        request.set(http::field::origin, "http://" + m_authority);
        request.body() = R"({"code":")" + code.toStdString() + R"("})";
        request.prepare_payload();
        error_code fault;
        http::write(m_socket, request, fault);
        http::response<http::string_body> response;
        if (!fault)
            http::read(m_socket, m_buffer, response, fault);
        return fault ? 0 : int(response.result_int());
    }

private:
    std::string m_authority;
    asio::io_context m_context;
    tcp::socket m_socket{m_context};
    beast::flat_buffer m_buffer;
};

std::string addressOf(int thread, int number)
{
    return "127." + std::to_string(2 + thread) + '.' + std::to_string(number / 250) + '.' +
           std::to_string(1 + number % 250);
}

} // namespace

Guessers::Guessers(const Address &address, const Plan &plan) : m_running(plan.atOnce), m_statuses(size_t(plan.atOnce))
{
    for (int i = 0; i < plan.atOnce; ++i)
        m_threads.emplace_back([=, this] { guess(address, plan, i); });
}

Guessers::~Guessers()
{
    for (std::thread &thread : m_threads)
        thread.join();
}

void Guessers::guess(const Address &address, const Plan &plan, int which)
{
    const QDeadlineTimer end(plan.time);
    QRandomGenerator random(quint32(which + 1));
    int left = plan.total / plan.atOnce;
    for (int number = 0; left > 0 && !end.hasExpired(); ++number) {
        Guesser guesser(address, addressOf(which, number));
        for (int i = 0; i < plan.fromEach && left > 0 && !end.hasExpired(); ++i, --left)
            ++m_statuses[size_t(which)][guesser.ask(newCode(random))];
    }
    --m_running;
}

QMap<int, int> Guessers::statuses() const
{
    QMap<int, int> all;
    for (const QMap<int, int> &statuses : m_statuses)
        for (auto it = statuses.cbegin(); it != statuses.cend(); ++it)
            all[it.key()] += it.value();
    return all;
}

} // namespace heartwood::live::test
