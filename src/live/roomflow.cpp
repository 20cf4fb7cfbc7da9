#include "live/room.h"

#include "live/overloaded.h"

/// What the room passes on: to the file, to phones and to the facilitator.
namespace heartwood::live {

void Room::command(const Command &command)
{
    const Clock time = now();
    if (apply(command, time))
        everybodysChange();
    noteProgress();
    keepWhatIsDue(time);
    publish(time);
}

bool Room::apply(const Command &command, Clock now)
{
    using namespace command;
    return std::visit(Overloaded{[&](const Start &) { return m_workshop.start(now); },
                                 [&](const Reveal &) { return m_workshop.reveal(now); },
                                 [&](const Hide &it) { return m_workshop.hide(it.hidden); },
                                 [&](const VoteAgain &) { return m_workshop.voteAgain(now); },
                                 [&](const Reopen &) { return m_workshop.reopen(now); },
                                 [&](const Next &) { return m_workshop.next(now); },
                                 [&](const Back &) { return m_workshop.back(now); },
                                 [&](const Skip &) { return m_workshop.skip(now); },
                                 [&](const GoTo &it) { return m_workshop.goTo(it.item, now); },
                                 [&](const Pause &it) { return m_workshop.pause(it.paused, now); },
                                 [&](const Agree &it) { return m_workshop.agree(it.level); },
                                 [&](const Write &it) { return m_workshop.write(it.note, it.minority); },
                                 [&](const Discuss &it) { return m_workshop.discuss(it.agenda); },
                                 [&](const Decide &it) { return m_workshop.decide(it.gaps); },
                                 [&](const Drill &it) { return m_workshop.drill(it.on, now); },
                                 [&](const Remove &it) { return remove(it.person); },
                                 [&](const Seat &it) {
                                     seat(it);
                                     return false;
                                 },
                                 [&](const Cast &it) {
                                     cast(it);
                                     return false;
                                 },
                                 [&](const Close &) { return close(); }},
                      command);
}

bool Room::close()
{
    if (!m_workshop.close())
        return false;
    m_closing = true;
    return true;
}

void Room::tick()
{
    const Clock time = now();
    seeOff(time);
    m_workshop.tick(time);
    noteProgress();
    keepWhatIsDue(time);
    sendStates(time);
    if (m_unpublished || m_workshop.left(time) != m_leftPublished)
        publish(time);
}

void Room::noteProgress()
{
    const Progress progress = m_workshop.progress();
    if (progress == m_progress)
        return;
    m_progress = progress;
    m_ledger.note(progress);
    everybodysChange();
}

void Room::keepWhatIsDue(Clock now)
{
    if (auto batch = m_ledger.due(now)) {
        m_keeper.keep(std::move(*batch),
                      [this](const Result<void> &result) { m_network.post([this, result] { kept(result); }); });
    }
    closeOnceKept(now);
}

void Room::kept(const Result<void> &result)
{
    const Clock time = now();
    const bool failed = m_ledger.fault().has_value();
    if (const auto done = m_ledger.done(result, time))
        take(*done, time);
    m_unpublished = true;
    noteProgress();
    keepWhatIsDue(time);
    if (!result && !failed)
        publish(time); // soon: nothing is acknowledged meanwhile
}

void Room::take(const Ledger::Kept &kept, Clock now)
{
    for (const Admission &admission : kept.batch.admissions) {
        Person who = admission.who;
        who.present = true;
        const int person = m_workshop.join(who);
        m_ownChanges << 0;
        m_door.admit(admission.tokenHash, person);
        m_leaving.insert(person, now + m_grace);
        everybodysChange();
    }
    for (const Vote &vote : kept.batch.votes) {
        m_workshop.take(vote, now);
        showOwn(vote.person);
    }
    for (const Placed &placed : kept.batch.dots) {
        m_workshop.keepDots(placed.person, placed.gap, placed.dots);
        showOwn(placed.person);
    }
    for (const Ledger::Told &told : kept.told)
        told();
}

void Room::closeOnceKept(Clock now)
{
    if (!m_closing || m_ended || m_sinkCloses || !m_ledger.idle() || now < m_closeNotBefore)
        return;
    m_sinkCloses = true;
    m_keeper.close([this](const Result<void> &result) { m_network.post([this, result] { closed(result); }); });
}

void Room::closed(const Result<void> &result)
{
    const Clock time = now();
    m_sinkCloses = false;
    m_ended = result.ok();
    m_closeFault = result ? std::nullopt : std::optional(result.error());
    m_closeNotBefore = time + Ledger::pauseAfterFailure;
    if (m_ended) {
        sendStates(time);
        for (const LinkId link : std::as_const(m_links))
            m_network.end(link, byeOf(Bye::Closed));
    }
    publish(time);
}

void Room::everybodysChange()
{
    ++m_changes;
    m_allUnsent = true;
    m_unpublished = true;
}

void Room::sendStates(Clock now)
{
    if (!m_allUnsent && m_unsent.isEmpty())
        return;
    const QJsonObject shared = sharedState(m_workshop, m_texts, now);
    for (auto it = m_links.cbegin(); it != m_links.cend(); ++it) {
        const int person = it.key();
        if (m_allUnsent || m_unsent.contains(person))
            m_network.send(it.value(), stateFor(shared, m_workshop, person, m_changes + m_ownChanges[person]),
                           Network::Kind::State);
    }
    m_allUnsent = false;
    m_unsent.clear();
}

void Room::publish(Clock now)
{
    m_unpublished = false;
    m_leftPublished = m_workshop.left(now);
    if (!m_changed)
        return;
    m_changed({.workshop = m_workshop,
               .left = m_leftPublished,
               .missing = m_workshop.missing(),
               .unsaved = m_ledger.votesWaiting(),
               .fault = m_ledger.fault() ? m_ledger.fault() : m_closeFault,
               .ended = m_ended});
}

} // namespace heartwood::live
