#pragma once

#include "live/workshop.h"
#include "model/result.h"

#include <functional>
#include <variant>

/// What the facilitator tells a running workshop, and what of it is seen in return.
namespace heartwood::live {

namespace command {
struct Start
{
};
struct Reveal
{
};
struct Hide
{
    bool hidden = true;
};
struct VoteAgain
{
};
/// What was revealed too early to be shown is asked on.
struct Reopen
{
};
struct Next
{
};
struct Back
{
};
struct Skip
{
};
struct GoTo
{
    int item = 0;
};
struct Pause
{
    bool paused = true;
};
struct Agree
{
    std::optional<int> level{};
};
struct Write
{
    QString note;
    QString minority;
};
struct Discuss
{
    QList<int> agenda;
};
struct Decide
{
    QStringList gaps;
};
struct Drill
{
    bool on = true;
};
struct Remove
{
    int person = 0;
};
/// Somebody without a phone, who answers on the facilitator's machine. Done is called on the server's thread once it
/// is kept, with the person's number; less than 0: the room is full.
struct Seat
{
    Person who;
    std::function<void(int person)> done;
};
/// Their vote. Done is called on the server's thread, once it is kept or with why it is not taken.
struct Cast
{
    Vote vote;
    std::function<void(std::optional<Refusal>)> done;
};
/// The end; the snapshot says when it is kept.
struct Close
{
};
} // namespace command

using Command = std::variant<command::Start, command::Reveal, command::Hide, command::VoteAgain, command::Reopen,
                             command::Next, command::Back, command::Skip, command::GoTo, command::Pause, command::Agree,
                             command::Write, command::Discuss, command::Decide, command::Drill, command::Remove,
                             command::Seat, command::Cast, command::Close>;

/// The workshop at one moment, for windows. It knows what is not revealed: what the projector may show is the
/// workshop's to say (Workshop::shown).
struct Snapshot
{
    Workshop workshop;
    std::optional<std::chrono::seconds> left;
    QList<int> missing;         ///< people who are there and have not voted on the item at hand
    int unsaved = 0;            ///< votes that wait for the disk
    std::optional<Error> fault; ///< why nothing can be kept at the moment; it is tried again every second
    bool ended = false;         ///< closed, and the sink has closed
};

} // namespace heartwood::live
