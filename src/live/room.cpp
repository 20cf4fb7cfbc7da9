#include "live/room.h"

#include "live/overloaded.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace heartwood::live {

/// Versions go on growing after a resume, since a clock does.
Room::Room(const Settings &settings, Network &network, Keeper &keeper, Changed changed)
    : m_network(network),
      m_keeper(keeper),
      m_changed(std::move(changed)),
      m_workshop(settings.kept.plan),
      m_door(settings.kept.code, settings.kept.secret),
      m_texts(settings.texts),
      m_pages(settings.pages),
      m_words(settings.words),
      m_grace(settings.grace),
      m_mostPeople(settings.mostPeople),
      m_messagesPerSecond(settings.limits.messagesPerSecond),
      m_changes(QDateTime::currentMSecsSinceEpoch())
{
    readmit(settings, now());
    m_progress = m_workshop.progress();
}

/// After a resume all are waited for, for a while: otherwise the item at hand would be revealed before they are back.
void Room::readmit(const Settings &settings, Clock now)
{
    QList<Admission> people = settings.kept.people;
    std::ranges::sort(people, {}, &Admission::person);
    for (const Admission &admission : std::as_const(people)) {
        while (m_workshop.people().size() < admission.person)
            m_workshop.join({.name = {}, .removed = true});
        Person who = admission.who;
        who.present = !who.removed;
        const int person = m_workshop.join(who);
        if (who.removed)
            continue;
        m_door.admit(admission.tokenHash, person);
        m_leaving.insert(person, now + settings.resuming);
    }
    m_ownChanges.resize(m_workshop.people().size());
    const int asked = m_workshop.plan().asked();
    for (const Vote &vote : settings.kept.votes)
        if (vote.person >= 0 && vote.person < m_workshop.people().size() && vote.item >= 0 && vote.item < asked)
            m_workshop.take(vote, now);
    m_workshop.resume(settings.kept.progress, settings.kept.dots, now);
    m_closing = m_workshop.stage() == Stage::Closed;
}

void Room::greet(LinkId link, const QByteArray &token)
{
    const auto person = m_door.personOf(token);
    if (m_ended || !person)
        return m_network.end(link, byeOf(m_ended ? Bye::Closed : Bye::Removed));
    if (const auto other = m_links.constFind(*person); other != m_links.constEnd())
        m_network.end(*other, byeOf(Bye::Elsewhere));
    m_network.vouchFor(link);
    m_people.insert(link, *person);
    m_links.insert(*person, link);
    m_leaving.remove(*person);
    come(*person);
    m_network.send(link, stateOf(*person), Network::Kind::State);
}

void Room::come(int person)
{
    if (m_workshop.people()[person].present)
        return;
    m_workshop.setPresent(person, true);
    m_unpublished = true;
}

void Room::gone(LinkId link)
{
    const auto found = m_people.constFind(link);
    if (found == m_people.constEnd())
        return;
    const int person = *found;
    m_people.erase(found);
    if (m_links.value(person) != link)
        return; // it came back on another
    m_links.remove(person);
    m_leaving.insert(person, now() + m_grace);
}

void Room::seeOff(Clock now)
{
    m_leaving.removeIf([this, now](auto leaving) {
        if (now < leaving.value())
            return false;
        if (m_workshop.people()[leaving.key()].present) {
            m_workshop.setPresent(leaving.key(), false);
            m_unpublished = true;
        }
        return true;
    });
}

bool Room::remove(int person)
{
    if (person < 0 || person >= m_workshop.people().size() || m_workshop.people()[person].removed)
        return false;
    m_workshop.remove(person);
    m_door.remove(person);
    m_ledger.remove(person);
    m_leaving.remove(person);
    m_speed.remove(person);
    if (const auto link = m_links.constFind(person); link != m_links.constEnd())
        m_network.end(*link, byeOf(Bye::Removed));
    return true;
}

int Room::nextPerson() const
{
    return int(m_workshop.people().size() + m_ledger.admissionsWaiting());
}

/// Their token is nobody's.
void Room::seat(const command::Seat &seat)
{
    const int person = nextPerson();
    if (person >= m_mostPeople || m_workshop.stage() == Stage::Closed)
        return seat.done(-1);
    const QByteArray hash = m_door.hashOf(newToken(*QRandomGenerator::system()));
    m_ledger.admit({.person = person, .who = seat.who, .tokenHash = hash}, [seat, person] { seat.done(person); });
}

void Room::cast(const command::Cast &cast)
{
    if (const auto why = m_workshop.check(cast.vote))
        return cast.done(why);
    m_ledger.add(cast.vote, [cast] { cast.done(std::nullopt); });
    m_unpublished = true;
}

/// The first frame is a hello, and no other is; anything that is no message ends the connection.
void Room::said(LinkId link, const QByteArray &text)
{
    const auto said = readSaid(text);
    const auto person = m_people.constFind(link);
    const bool known = person != m_people.constEnd();
    if (!said || std::holds_alternative<SaidHello>(*said) == known)
        return m_network.end(link);
    if (const auto *hello = std::get_if<SaidHello>(&*said))
        return greet(link, hello->token);
    hear(*person, link, *said);
}

void Room::hear(int person, LinkId link, const Said &said)
{
    const auto toPhone = [this, person](const QByteArray &answer) { // which may be back on another link by then
        if (const auto at = m_links.constFind(person); at != m_links.constEnd())
            m_network.send(*at, answer);
    };
    std::visit(Overloaded{[](const SaidHello &) {}, [&](const SaidPing &) { m_network.send(link, pong()); },
                          [&](const SaidDots &dots) { place(person, dots); },
                          [&](const SaidVote &it) { vote(person, it.vote, toPhone); }},
               said);
}

void Room::place(int person, const SaidDots &dots)
{
    const Placed placed{.person = person, .gap = dots.gap, .dots = dots.dots};
    if (m_workshop.place(person, dots.gap, dots.dots)) {
        m_ledger.place(placed);
        keepWhatIsDue(now());
    } else {
        showOwn(person); // the phone sees what counts
    }
    m_unpublished = true;
}

/// At its next turn the phone is sent its state.
void Room::showOwn(int person)
{
    ++m_ownChanges[person];
    m_unsent.insert(person);
}

/// Known already, or waiting: acknowledged whatever is asked by now, since it counts.
void Room::vote(int person, Vote vote, const std::function<void(const QByteArray &)> &answer)
{
    vote.person = person;
    const auto told = [vote, answer] { answer(ackOf(vote)); };
    if (vote.number <= m_workshop.numberOf(person, vote.item, vote.round))
        return told();
    if (m_ledger.joins(vote, told))
        return;
    if (const auto why = m_workshop.check(vote))
        return answer(refusedOf(vote, *why));
    m_ledger.add(vote, told);
    m_unpublished = true;
    keepWhatIsDue(now());
}

QByteArray Room::stateOf(int person)
{
    return stateFor(sharedState(m_workshop, m_texts, now()), m_workshop, person, m_changes + m_ownChanges[person]);
}

} // namespace heartwood::live
