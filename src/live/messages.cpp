#include "live/messages.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace heartwood::live {

namespace {

constexpr int deepest = 4;
constexpr int mostItems = 10000;
constexpr qsizetype longestName = 80;
constexpr qsizetype longestCode = 40;
constexpr qsizetype tokenCharacters = 43;

/// Before anything is parsed: brackets nested deeper than any message has them.
bool isShallow(const QByteArray &text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

std::optional<QJsonObject> objectOf(const QByteArray &text)
{
    if (text.size() > longestMessage || !isShallow(text))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<qint64> wholeIn(const QJsonValue &value, qint64 least, qint64 most)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (!(number >= double(least) && number <= double(most)) || std::trunc(number) != number)
        return std::nullopt;
    return qint64(number);
}

std::optional<QString> textIn(const QJsonValue &value, qsizetype longest)
{
    const QString text = value.toString();
    if (!value.isString() || text.size() > longest || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

/// Nothing that turns the text around it, or cannot be seen.
QString plain(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        const bool turns = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if (!turns && (c.isSpace() || c.category() != QChar::Other_Control))
            plain += c;
    }
    return plain.simplified();
}

std::optional<Round> roundOf(const QJsonValue &value)
{
    if (value == QLatin1String("first"))
        return Round::First;
    return value == QLatin1String("second") ? std::optional(Round::Second) : std::nullopt;
}

QString keyOf(Round round)
{
    return round == Round::First ? QStringLiteral("first") : QStringLiteral("second");
}

std::optional<Answer> answerIn(const QJsonValue &value)
{
    const QString text = value.toString();
    const char c = text.size() == 1 ? text.front().toLatin1() : '\0';
    return isAnswer(c) && c != char(Answer::Open) ? std::optional(Answer(c)) : std::nullopt;
}

std::optional<Said> helloIn(const QJsonObject &object)
{
    const QString token = object[u"token"].toString();
    const auto inAlphabet = [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    };
    if (token.size() != tokenCharacters || !std::ranges::all_of(token, inAlphabet))
        return std::nullopt;
    return SaidHello{token.toLatin1()};
}

std::optional<Said> voteIn(const QJsonObject &object)
{
    const auto item = wholeIn(object[u"item"], 0, mostItems);
    const auto round = roundOf(object[u"round"]);
    const auto answer = answerIn(object[u"answer"]);
    const auto number = wholeIn(object[u"number"], 1, std::numeric_limits<quint32>::max());
    if (!item || !round || !answer || !number)
        return std::nullopt;
    return SaidVote{{.item = int(*item), .round = *round, .answer = *answer, .number = quint32(*number)}};
}

std::optional<Said> dotsIn(const QJsonObject &object)
{
    const auto gap = wholeIn(object[u"gap"], 0, mostItems);
    const auto dots = wholeIn(object[u"dots"], 0, Workshop::dotsEach);
    return gap && dots ? std::optional<Said>(SaidDots{int(*gap), int(*dots)}) : std::nullopt;
}

QString keyOf(Refusal why)
{
    switch (why) {
    case Refusal::NotAsked:
        return QStringLiteral("not_asked");
    case Refusal::Paused:
        return QStringLiteral("paused");
    case Refusal::Spectator:
        return QStringLiteral("spectator");
    case Refusal::Removed: // its token is good no more, so that nobody reads this
    case Refusal::Closed:
        return QStringLiteral("closed");
    case Refusal::BadVote:
        break;
    }
    return QStringLiteral("bad");
}

QString keyOf(Bye why)
{
    if (why == Bye::Removed)
        return QStringLiteral("removed");
    return why == Bye::Closed ? QStringLiteral("closed") : QStringLiteral("elsewhere");
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject about(const char *type, const Vote &vote)
{
    return {{QStringLiteral("type"), QLatin1String(type)},
            {QStringLiteral("item"), vote.item},
            {QStringLiteral("round"), keyOf(vote.round)},
            {QStringLiteral("number"), qint64(vote.number)}};
}

} // namespace

std::optional<Said> readSaid(const QByteArray &text)
{
    const auto object = objectOf(text);
    if (!object)
        return std::nullopt;
    const QJsonValue type = object->value(u"type");
    if (type == QLatin1String("vote"))
        return voteIn(*object);
    if (type == QLatin1String("ping"))
        return SaidPing();
    if (type == QLatin1String("dots"))
        return dotsIn(*object);
    return type == QLatin1String("hello") ? helloIn(*object) : std::nullopt;
}

std::optional<QString> readCode(const QByteArray &text)
{
    const auto object = objectOf(text);
    return object ? textIn(object->value(u"code"), longestCode) : std::nullopt;
}

std::optional<Joining> readJoining(const QByteArray &text)
{
    const auto object = objectOf(text);
    if (!object)
        return std::nullopt;
    const auto code = textIn(object->value(u"code"), longestCode);
    const auto name = textIn(object->value(u"name"), longestName);
    const auto group = wholeIn(object->value(u"group"), -1, mostItems);
    const QJsonValue spectator = object->value(u"spectator");
    if (!code || !name || !group || !spectator.isBool())
        return std::nullopt;
    return Joining{.code = *code, .name = plain(*name), .group = int(*group), .spectator = spectator.toBool()};
}

QByteArray ackOf(const Vote &vote)
{
    return written(about("ack", vote));
}

QByteArray refusedOf(const Vote &vote, Refusal why)
{
    QJsonObject object = about("refused", vote);
    object.insert(QStringLiteral("why"), keyOf(why));
    return written(object);
}

QByteArray pong()
{
    return R"({"type":"pong"})";
}

QByteArray byeOf(Bye why)
{
    return written({{QStringLiteral("type"), QStringLiteral("bye")}, {QStringLiteral("why"), keyOf(why)}});
}

QByteArray faultOf(const char *error)
{
    return written({{QStringLiteral("error"), QLatin1String(error)}});
}

QByteArray slowOf(int wait)
{
    return written({{QStringLiteral("error"), QStringLiteral("slow")}, {QStringLiteral("wait"), wait}});
}

} // namespace heartwood::live
