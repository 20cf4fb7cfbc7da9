#pragma once

#include "phone.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

/// One of a room that goes on voting whatever happens to the program: it comes back with its token and says again what
/// was not acknowledged. Lives on the main thread.
class Voter : public QObject
{
    Q_OBJECT

public:
    struct Said
    {
        char answer = 0;
        int number = 0;
        bool acknowledged = false;
        bool refused = false;
    };

    Voter(heartwood::live::test::Crowd &crowd, const heartwood::live::Address &address, const QByteArray &from,
          quint32 seed)
        : m_random(seed), m_phone(crowd, address, from)
    {
        m_phone.setHeard([this](const QJsonObject &message) {
            QMetaObject::invokeMethod(this, [this, message] { hear(message); });
        });
    }

    void join(const QByteArray &code) { m_phone.joinAndConnect(code); }
    QByteArray token() const { return m_phone.token(); }
    bool here() const { return m_here; }
    QString stage() const { return m_stage; }
    /// Everything that was said on that item, in the order in which it was said.
    QList<Said> said(int item) const { return m_said.value(item); }
    /// It has voted on it, and heard of every vote what became of it.
    bool done(int item) const
    {
        const QList<Said> said = m_said.value(item);
        return !said.isEmpty() && std::ranges::none_of(said, &Voter::isOpen);
    }

Q_SIGNALS:
    void acknowledged(int item);

private:
    static constexpr int within = 400; ///< milliseconds, after an item is asked
    static constexpr int retry = 100;  ///< milliseconds, where nobody answers

    static bool isOpen(const Said &said) { return !said.acknowledged && !said.refused; }

    void hear(const QJsonObject &message)
    {
        const QString type = message[u"type"].toString();
        if (type == QLatin1String("state"))
            consider(message);
        else if (type == QLatin1String("ack") || type == QLatin1String("refused"))
            answered(message);
        else if (type == QLatin1String("lost"))
            lost();
        else if (type != QLatin1String("bye"))
            qWarning("a phone heard %s", qPrintable(type));
    }

    void lost()
    {
        m_here = false;
        if (!token().isEmpty())
            QTimer::singleShot(retry, this, [this] { m_phone.connect(token()); });
    }

    void consider(const QJsonObject &state)
    {
        if (!std::exchange(m_here, true))
            sayAgain();
        m_stage = state[u"stage"].toString();
        const int item = state[u"item"][u"position"].toInt(-1);
        if (m_stage != QLatin1String("voting") || m_asked.contains(item))
            return;
        m_asked << item;
        QTimer::singleShot(int(m_random.bounded(within)), Qt::PreciseTimer, this, [this, item] { vote(item); });
    }

    /// One in three changes their mind at once.
    void vote(int item)
    {
        const int times = m_random.bounded(3) == 0 ? 2 : 1;
        for (int number = 1; number <= times; ++number) {
            m_said[item] << Said{.answer = char('1' + m_random.bounded(5)), .number = number};
            m_phone.vote(item, m_said[item].last().answer, number);
        }
    }

    void sayAgain()
    {
        for (auto it = m_said.cbegin(); it != m_said.cend(); ++it)
            for (const Said &said : *it)
                if (isOpen(said))
                    m_phone.vote(it.key(), said.answer, said.number);
    }

    /// What stands for a number stands for those before it.
    void answered(const QJsonObject &message)
    {
        const int item = message[u"item"].toInt();
        const bool refused = message[u"type"] == QLatin1String("refused");
        for (Said &said : m_said[item])
            if (refused ? said.number == message[u"number"].toInt() : said.number <= message[u"number"].toInt())
                (refused ? said.refused : said.acknowledged) = true;
        if (!refused)
            Q_EMIT acknowledged(item);
    }

    bool m_here = false;
    QString m_stage;
    QSet<int> m_asked;
    QMap<int, QList<Said>> m_said; ///< by item
    QRandomGenerator m_random;
    heartwood::live::test::Phone m_phone; ///< goes first: until then there is something to be heard
};
