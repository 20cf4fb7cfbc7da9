#include "fuzz.h"

#include "live/door.h"
#include "live/messages.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Whatever a phone sends: a frame, or the body of a request. What is read of it is as PROTOCOL.md has it, and what is
/// said to it is a message of its own.
using namespace heartwood;
using namespace heartwood::live;
using heartwood::fuzz::require;

namespace {

QJsonObject objectIn(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    require(document.isObject(), "what is said is an object");
    return document.object();
}

void read(const SaidHello &said)
{
    require(said.token.size() == 43, "a token has 43 characters");
}

void read(const SaidVote &said)
{
    const Vote &vote = said.vote;
    require(vote.item >= 0 && vote.number >= 1, "a vote's item and number");
    require(isAnswer(char(vote.answer)) && vote.answer != Answer::Open, "a vote's answer");
    for (const QByteArray &answer : {ackOf(vote), refusedOf(vote, Refusal::NotAsked)}) {
        const QJsonObject told = objectIn(answer);
        require(told[u"item"].toInt() == vote.item, "an answer names the item");
        require(told[u"number"].toInteger() == qint64(vote.number), "an answer names the number");
    }
}

void read(const SaidDots &said)
{
    require(said.gap >= 0 && said.dots >= 0 && said.dots <= Workshop::dotsEach, "dots that one has");
}

void read(const SaidPing &) {}

bool isHidden(QChar c)
{
    const ushort u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

void read(const Joining &joining)
{
    require(joining.group >= -1, "a group or none");
    require(joining.name.size() <= 80 && joining.name.isValidUtf16(), "a name fits");
    require(std::ranges::none_of(joining.name, isHidden), "a name can be seen");
    const QJsonObject again{{QStringLiteral("code"), joining.code},
                            {QStringLiteral("name"), joining.name},
                            {QStringLiteral("group"), joining.group},
                            {QStringLiteral("spectator"), joining.spectator}};
    require(readJoining(QJsonDocument(again).toJson(QJsonDocument::Compact)) == joining, "said again it is the same");
}

void read(const QString &code)
{
    const QByteArray typed = normalizedCode(code);
    require(typed.isEmpty() || typed.size() == 6, "a code has six characters");
    require(normalizedCode(QString::fromLatin1(typed)) == typed, "typed exactly it is the same");
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    if (const auto said = readSaid(bytes))
        std::visit([](const auto &it) { read(it); }, *said);
    if (const auto code = readCode(bytes))
        read(*code);
    if (const auto joining = readJoining(bytes))
        read(*joining);
}
