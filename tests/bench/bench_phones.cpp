// bench_phones HOST PORT CODE PHONES ITEMS SECONDS: a room of phones that come within 10 s, vote on each item within
// the same SECONDS of its being asked, and leave at the close. Who loses the connection comes back and says again what
// is open; every eighth says each vote twice in any case. Once all is acknowledged, a line a phone, "phone TOKEN
// ANSWERS" (-: not acknowledged), one a vote, "took MILLISECONDS", and "all".
#include "limits/measure.h"
#include "phone.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdlib>
#include <deque>
#include <mutex>

using namespace heartwood::live;
using namespace heartwood::live::test;

namespace {

constexpr int arrival = 10000; ///< milliseconds within which all come
constexpr int repeaters = 8;   ///< one of so many
constexpr int mostLosses = 20; ///< of one phone's connection, then there is nobody
constexpr int addresses = 200; ///< few strangers are let in from one

/// One of the room. What is heard comes on the crowd's thread, what is said goes out from the main one.
class Voter
{
public:
    Voter(Crowd &crowd, const Address &address, int number, int items)
        : m_name(QStringLiteral("Leader number %1").arg(number)),
          m_repeats(number % repeaters == 0),
          m_answers(items, '-'),
          m_said(items),
          m_numbers(quint64(number) + 1),
          m_phone(crowd, address, "127.0.1." + QByteArray::number(1 + number % addresses))
    {
    }

    void come(const QByteArray &code, int within, QObject *clock, const std::function<void()> &changed)
    {
        m_phone.setHeard([=, this](const QJsonObject &message) { hear(message, within, clock, changed); });
        QTimer::singleShot(int(m_numbers.below(arrival)), clock, [this, code] {
            m_phone.joinAndConnect(code, {{QStringLiteral("name"), m_name}}); // kept in a named workshop only
        });
    }
    bool done() const
    {
        const std::lock_guard lock(m_mutex);
        return !m_answers.contains('-');
    }
    bool gone() const { return m_gone; }
    void tell() const
    {
        const std::lock_guard lock(m_mutex);
        std::printf("phone %s %s\n", m_phone.token().constData(), m_answers.constData());
        for (const double each : m_took)
            std::printf("took %.4f\n", each);
    }

private:
    void hear(const QJsonObject &message, int within, QObject *clock, const std::function<void()> &changed)
    {
        const QString type = message[u"type"].toString();
        if (type == QLatin1String("state"))
            return consider(message, within, clock);
        if (type == QLatin1String("ack"))
            acknowledged(message[u"item"].toInt());
        else if (type == QLatin1String("bye"))
            m_gone = true;
        else if (type == QLatin1String("lost"))
            return m_gone ? void() : comeBack();
        else
            qWarning("a phone heard %s", qPrintable(type));
        QMetaObject::invokeMethod(clock, changed, Qt::QueuedConnection);
    }

    void comeBack()
    {
        if (m_phone.token().isEmpty() || ++m_losses > mostLosses)
            qFatal("a phone was not let in");
        qWarning("a phone lost its connection");
        m_away = true;
        m_phone.connect(m_phone.token());
    }

    void consider(const QJsonObject &state, int within, QObject *clock)
    {
        if (std::exchange(m_away, false))
            sayAgain();
        const int item = state[u"item"][u"position"].toInt(-1);
        if (state[u"stage"] != QLatin1String("voting") || item <= m_asked)
            return;
        m_asked = item;
        const int after = int(m_numbers.below(quint32(within)));
        const char answer = char('1' + m_numbers.below(5));
        QMetaObject::invokeMethod(
            clock,
            [=, this] {
                QTimer::singleShot(after, Qt::PreciseTimer, clock, [this, item, answer] { vote(item, answer); });
            },
            Qt::QueuedConnection);
    }

    void vote(int item, char answer)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_said[item] = {answer, measure::Clock::now()};
        }
        m_phone.vote(item, answer);
        if (m_repeats)
            m_phone.vote(item, answer);
    }

    void sayAgain()
    {
        const std::lock_guard lock(m_mutex);
        for (int item = 0; item < m_said.size(); ++item)
            if (m_said[item].first != 0 && m_answers[item] == '-')
                m_phone.vote(item, m_said[item].first);
    }

    void acknowledged(int item)
    {
        const std::lock_guard lock(m_mutex);
        if (m_answers[item] != '-')
            return;
        m_answers[item] = m_said[item].first;
        m_took.push_back(measure::microseconds(measure::Clock::now() - m_said[item].second) / 1000);
    }

    const QString m_name;
    const bool m_repeats;
    int m_asked = -1;
    bool m_away = false;
    int m_losses = 0;
    std::atomic<bool> m_gone = false;
    mutable std::mutex m_mutex;
    QByteArray m_answers;
    QList<std::pair<char, measure::Clock::time_point>> m_said;
    std::vector<double> m_took;
    measure::Numbers m_numbers;
    Phone m_phone; // it goes first: until then there is something to be heard
};

} // namespace

int main(int count, char **values)
{
    QCoreApplication application(count, values);
    if (count < 7)
        return 2;
    const Address address{.host = QString::fromLatin1(values[1]), .port = QByteArray(values[2]).toUShort()};
    Crowd crowd;
    std::deque<Voter> people;
    for (int i = 0; i < std::atoi(values[4]); ++i)
        people.emplace_back(crowd, address, i, std::atoi(values[5]));
    bool told = false;
    const auto look = [&] {
        if (!told && std::ranges::all_of(people, &Voter::done)) {
            told = true;
            std::ranges::for_each(people, &Voter::tell);
            std::puts("all");
            std::fflush(stdout);
        }
        if (told && std::ranges::all_of(people, &Voter::gone))
            QCoreApplication::quit();
    };
    for (Voter &person : people)
        person.come(values[3], std::atoi(values[6]) * 1000, &application, look);
    return QCoreApplication::exec();
}
