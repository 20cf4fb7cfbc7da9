#include "live/simulatedphones.h"

#include "live/messages.h"
#include "live/simulatedperson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace heartwood::live {

namespace {

constexpr double betweenPolls = 1000; ///< milliseconds
constexpr double betweenDots = 900;
constexpr Clock shortestPause{10};
constexpr Clock patience{10000};
constexpr int notWelcome = 401;
constexpr int tooLate = 409;

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// What is in one hand: it asks for the state again and again, and does what a person does who sees it.
class SimulatedPhone : public QObject
{
public:
    SimulatedPhone(const Rehearsal &rehearsal, int number, QNetworkAccessManager &network, QObject *parent)
        : QObject(parent),
          m_rehearsal(rehearsal),
          m_person(rehearsal.seed, number),
          m_network(network),
          m_poll(this),
          m_thought(this)
    {
        for (QTimer *timer : {&m_poll, &m_thought})
            timer->setSingleShot(true);
        connect(&m_poll, &QTimer::timeout, this, [this] { m_token.isEmpty() ? knock() : look(); });
        connect(&m_thought, &QTimer::timeout, this, [this] { say(); });
        m_poll.start(hastened(double(m_person.arrives().count())));
    }

    bool joined() const { return !m_token.isEmpty(); }
    bool gone() const { return m_gone; }

private:
    Clock hastened(double milliseconds) const
    {
        return std::max(shortestPause, Clock(qint64(milliseconds / m_rehearsal.haste)));
    }

    /// heard is given status 0 where there is no answer.
    template<typename Heard> void ask(const char *path, const QByteArray &body, Heard heard)
    {
        const QString origin = QStringLiteral("http://") + m_rehearsal.address.authority();
        QNetworkRequest request(QUrl(origin + QLatin1String(path)));
        request.setTransferTimeout(int(patience.count()));
        request.setRawHeader("Origin", origin.toLatin1());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (joined())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        QNetworkReply *reply = body.isEmpty() ? m_network.get(request) : m_network.post(request, body);
        connect(reply, &QNetworkReply::finished, this, [reply, heard] {
            reply->deleteLater();
            heard(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  QJsonDocument::fromJson(reply->readAll()).object());
        });
    }

    void knock()
    {
        const QJsonObject door{{QStringLiteral("code"), QString::fromLatin1(m_rehearsal.code)}};
        ask("/door", written(door), [this, door](int status, const QJsonObject &answer) {
            if (status != 200)
                return again(status);
            m_groups = int(answer[u"groups"].toArray().size());
            m_group = m_person.group(m_groups);
            const bool named = answer[u"mode"].toString() == QLatin1String("named");
            QJsonObject joining = door;
            joining.insert(QStringLiteral("name"), named ? m_person.name() : QString());
            joining.insert(QStringLiteral("group"), m_group);
            joining.insert(QStringLiteral("spectator"), false);
            join(joining);
        });
    }

    void join(const QJsonObject &joining)
    {
        ask("/join", written(joining), [this](int status, const QJsonObject &answer) {
            m_token = answer[u"token"].toString().toLatin1();
            again(status);
        });
    }

    void look()
    {
        ask("/state", {}, [this](int status, const QJsonObject &state) {
            if (status == 200)
                see(state);
            again(status);
        });
    }

    void again(int status)
    {
        m_gone = m_gone || status == notWelcome || status == tooLate;
        if (m_gone)
            m_thought.stop();
        else
            m_poll.start(hastened(betweenPolls));
    }

    void see(const QJsonObject &state)
    {
        const QString stage = state[u"stage"].toString();
        m_gone = stage == QLatin1String("closed");
        if (state[u"paused"].toBool())
            return putOff();
        if (stage == QLatin1String("voting"))
            return consider(state[u"item"].toObject(), state[u"result"].toObject());
        if (stage == QLatin1String("own_pace"))
            return goOn(state[u"own"].toObject());
        if (stage == QLatin1String("deciding"))
            return decide(state[u"deciding"].toObject());
        putOff();
    }

    void putOff()
    {
        m_thought.stop();
        m_thinking.clear();
    }

    /// Thinks of it, unless it does so already; says it in the end.
    void think(const QByteArray &message, double milliseconds)
    {
        if (m_thinking == message)
            return;
        m_thinking = message;
        m_thought.start(hastened(milliseconds));
    }

    /// Where it does not arrive or does not count, the next look finds the question open.
    void say()
    {
        ask("/say", m_thinking, [this, said = m_thinking](int status, const QJsonObject &) {
            if (m_thinking == said)
                m_thinking.clear();
            m_gone = m_gone || status == notWelcome || status == tooLate;
        });
    }

    /// choices: of a question of the drill, whose answers are no levels; else 0.
    void vote(int item, Round round, qint64 number, std::optional<double> median, int choices)
    {
        Answer answer = m_person.answer(item, round, m_group, m_groups, median);
        if (choices > 0 && answer == Answer::NotApplicable)
            answer = Answer::DontKnow;
        if (choices > 0 && isLevel(answer))
            answer = answerOfLevel(1 + (levelOf(answer) - 1) % choices);
        think(written({{QStringLiteral("type"), QStringLiteral("vote")},
                       {QStringLiteral("item"), item},
                       {QStringLiteral("round"),
                        round == Round::First ? QStringLiteral("first") : QStringLiteral("second")},
                       {QStringLiteral("answer"), QString(QLatin1Char(char(answer)))},
                       {QStringLiteral("number"), number}}),
              double(m_person.thinks(item, round).count()));
    }

    void consider(const QJsonObject &item, const QJsonObject &result)
    {
        if (!item[u"answer"].toString().isEmpty())
            return putOff();
        const bool second = item[u"round"].toString() == QLatin1String("second");
        const QJsonValue median = result[u"first"][u"median"];
        const QJsonArray anchors = item[u"anchors"].toArray();
        const auto choices =
            std::ranges::count_if(anchors, [](const QJsonValue &choice) { return !choice.toString().isEmpty(); });
        vote(item[u"position"].toInt(), second ? Round::Second : Round::First, item[u"number"].toInteger() + 1,
             median.isDouble() ? std::optional(median.toDouble()) : std::nullopt,
             item[u"drill"].isObject() ? int(choices) : 0);
    }

    void goOn(const QJsonObject &own)
    {
        const qsizetype open = own[u"answers"].toString().indexOf(QLatin1Char(char(Answer::Open)));
        if (open < 0)
            return putOff();
        vote(int(open), Round::First, own[u"numbers"][open].toInteger() + 1, {}, 0);
    }

    void decide(const QJsonObject &deciding)
    {
        const QJsonArray placed = deciding[u"dots"].toArray();
        const QList<int> wanted = m_person.dots(int(deciding[u"gaps"].toArray().size()), deciding[u"each"].toInt());
        for (int gap = 0; gap < wanted.size(); ++gap)
            if (placed[gap].toInt() != wanted[gap])
                return think(written({{QStringLiteral("type"), QStringLiteral("dots")},
                                      {QStringLiteral("gap"), gap},
                                      {QStringLiteral("dots"), wanted[gap]}}),
                             betweenDots);
        putOff();
    }

    const Rehearsal m_rehearsal;
    const SimulatedPerson m_person;
    QNetworkAccessManager &m_network;
    QTimer m_poll;
    QTimer m_thought;
    QByteArray m_token;
    QByteArray m_thinking; ///< what will be said, or is on its way
    int m_groups = 0;
    int m_group = -1;
    bool m_gone = false;
};

SimulatedPhones::SimulatedPhones(const Rehearsal &rehearsal, QObject *parent) : QObject(parent)
{
    auto *network = new QNetworkAccessManager(this);
    network->setProxy(QNetworkProxy::NoProxy); // this machine's own address
    for (int number = 0; number < rehearsal.phones; ++number)
        m_phones << new SimulatedPhone(rehearsal, number, *network, this);
}

// The phones before what they speak over.
SimulatedPhones::~SimulatedPhones()
{
    qDeleteAll(m_phones);
}

int SimulatedPhones::joined() const
{
    return int(std::ranges::count_if(m_phones, &SimulatedPhone::joined));
}

int SimulatedPhones::gone() const
{
    return int(std::ranges::count_if(m_phones, &SimulatedPhone::gone));
}

} // namespace heartwood::live
