#pragma once

#include "live/workshop.h"

#include <QByteArray>

#include <variant>

/// What phones say, read strictly: PROTOCOL.md. What is not exactly that is nothing.
namespace heartwood::live {

constexpr qsizetype longestMessage = 4096;

struct SaidHello
{
    QByteArray token;
    bool operator==(const SaidHello &) const = default;
};
/// Vote::person is the caller's to fill in.
struct SaidVote
{
    Vote vote;
    bool operator==(const SaidVote &) const = default;
};
struct SaidDots
{
    int gap = 0;
    int dots = 0;
    bool operator==(const SaidDots &) const = default;
};
struct SaidPing
{
    bool operator==(const SaidPing &) const = default;
};
using Said = std::variant<SaidHello, SaidVote, SaidDots, SaidPing>;

/// A frame, or the body of POST /say.
std::optional<Said> readSaid(const QByteArray &text);

/// The body of POST /door.
std::optional<QString> readCode(const QByteArray &text);

struct Joining
{
    QString code;
    QString name; ///< without what cannot be seen
    int group = -1;
    bool spectator = false;
    bool operator==(const Joining &) const = default;
};
/// The body of POST /join; group is at least -1.
std::optional<Joining> readJoining(const QByteArray &text);

QByteArray ackOf(const Vote &vote);
QByteArray refusedOf(const Vote &vote, Refusal why);
QByteArray pong();
enum class Bye { Removed, Closed, Elsewhere };
QByteArray byeOf(Bye why);
QByteArray faultOf(const char *error);
/// Too many wrong codes: wait so many seconds.
QByteArray slowOf(int wait);

} // namespace heartwood::live
