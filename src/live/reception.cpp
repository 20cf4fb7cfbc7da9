#include "live/room.h"

#include <QRandomGenerator>

/// What the room answers over HTTP.
namespace heartwood::live {

namespace {

Reply fault(int status, const char *error)
{
    return {.status = status, .body = faultOf(error)};
}

} // namespace

/// The page's files, the one thing that needs neither code nor token.
std::optional<Reply> Room::page(const Request &request) const
{
    const bool words = request.path == "/words";
    const auto file = m_pages.constFind(request.path);
    if (!words && file == m_pages.constEnd())
        return std::nullopt;
    if (request.method != "GET")
        return fault(405, "bad");
    return words ? Reply{.body = m_words} : Reply{.body = file->bytes, .type = file->type};
}

void Room::asked(const Request &request, std::function<void(const Reply &)> respond)
{
    if (const auto reply = page(request))
        return respond(*reply);
    const bool atDoor = request.path == "/door" || request.path == "/join";
    const bool reading = request.path == "/items" || request.path == "/state";
    const bool posting = atDoor || request.path == "/say";
    if (!reading && !posting)
        return respond(request.path == "/socket" ? fault(400, "bad") : fault(404, "bad"));
    if (request.method != (posting ? "POST" : "GET"))
        return respond(fault(405, "bad"));
    if (m_ended || (atDoor && m_workshop.stage() == Stage::Closed))
        return respond(fault(409, "closed"));
    if (atDoor)
        return open(request, respond);
    if (const auto person = m_door.personOf(request.token))
        return serve(request, *person, respond);
    respond(fault(401, "token"));
}

std::optional<Reply> Room::refuseCode(const QString &code, const QString &peer)
{
    const Door::Knock knock = m_door.knock(code, peer, now());
    if (knock.wait > 0)
        return Reply{.status = 429, .body = slowOf(knock.wait)};
    return knock.right ? std::nullopt : std::optional(fault(403, "code"));
}

void Room::open(const Request &request, const Respond &respond)
{
    if (request.path == "/door") {
        const auto code = readCode(request.body);
        if (!code)
            return respond(fault(400, "bad"));
        return respond(refuseCode(*code, request.peer).value_or(Reply{.body = doorOf(m_workshop.plan())}));
    }
    const auto joining = readJoining(request.body);
    if (!joining)
        return respond(fault(400, "bad"));
    if (const auto refused = refuseCode(joining->code, request.peer))
        return respond(*refused);
    join(*joining, respond);
}

/// Let in once it is kept: a token that a phone has survives a kill.
void Room::join(const Joining &joining, const Respond &respond)
{
    const Plan &plan = m_workshop.plan();
    const bool named = plan.mode == Mode::Named;
    if (joining.group >= plan.groups.size() || (named && joining.name.isEmpty()))
        return respond(fault(400, "bad"));
    const qsizetype person = nextPerson();
    if (person >= m_mostPeople)
        return respond(fault(503, "full"));
    const QByteArray token = newToken(*QRandomGenerator::system());
    const Person who{.name = named ? joining.name : QString(), .group = joining.group, .spectator = joining.spectator};
    m_ledger.admit({.person = int(person), .who = who, .tokenHash = m_door.hashOf(token)},
                   [respond, token] { respond({.body = R"({"token":")" + token + R"("})", .stranger = false}); });
    keepWhatIsDue(now());
}

/// A phone that polls is present for as long as it goes on.
void Room::serve(const Request &request, int person, const Respond &respond)
{
    come(person);
    if (!m_links.contains(person))
        m_leaving.insert(person, now() + m_grace);
    const auto known = [respond](const QByteArray &body) { respond({.body = body, .stranger = false}); };
    if (request.path == "/state")
        return known(stateOf(person));
    if (request.path == "/say")
        return say(request.body, person, respond);
    if (m_workshop.plan().pace != Pace::Own)
        return respond(fault(404, "bad"));
    known(itemsOf(m_workshop, m_texts));
}

void Room::say(const QByteArray &text, int person, const Respond &respond)
{
    const auto known = [respond](const QByteArray &body) { respond({.body = body, .stranger = false}); };
    const auto said = readSaid(text);
    if (!said || std::holds_alternative<SaidHello>(*said))
        return respond(fault(400, "bad"));
    const Clock time = now();
    const auto speed = m_speed.find(person);
    const Bucket fresh(m_messagesPerSecond, m_messagesPerSecond);
    if (!(speed == m_speed.end() ? m_speed.insert(person, fresh) : speed)->take(time))
        return respond({.status = 429, .body = slowOf(1)});
    if (const auto *it = std::get_if<SaidVote>(&*said))
        return vote(person, it->vote, known);
    if (const auto *dots = std::get_if<SaidDots>(&*said))
        place(person, *dots);
    known(stateOf(person));
}

} // namespace heartwood::live
