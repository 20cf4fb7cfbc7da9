#include "live/ledger.h"

namespace heartwood::live {

namespace {

bool sameSheetPlace(const Vote &a, const Vote &b)
{
    return a.person == b.person && a.item == b.item && a.round == b.round;
}

} // namespace

void Ledger::admit(const Admission &admission, Told told)
{
    m_next.batch.admissions << admission;
    m_next.told << std::move(told);
}

/// One vote a place in a batch, that with the highest number: a phone that sends again and again fills no memory.
void Ledger::add(const Vote &vote, Told told)
{
    m_next.told << std::move(told);
    const auto same = [&vote](const Vote &other) { return sameSheetPlace(vote, other); };
    const auto it = std::ranges::find_if(m_next.batch.votes, same);
    if (it == m_next.batch.votes.end())
        m_next.batch.votes << vote;
    else if (it->number < vote.number)
        *it = vote;
}

bool Ledger::joins(const Vote &vote, const Told &told)
{
    const auto same = [&vote](const Vote &other) { return sameSheetPlace(vote, other) && other.number >= vote.number; };
    for (Kept *waiting : {&m_current, &m_next})
        if (std::ranges::any_of(waiting->batch.votes, same)) {
            waiting->told << told;
            return true;
        }
    return false;
}

void Ledger::remove(int person)
{
    m_next.batch.removed << person;
}

void Ledger::note(const Progress &progress)
{
    if (progress.gaps != m_gaps) {
        m_current.batch.dots.clear();
        m_next.batch.dots.clear();
    }
    m_gaps = progress.gaps;
    m_next.batch.progress = progress;
}

void Ledger::place(const Placed &placed)
{
    m_next.batch.dots.removeIf(
        [&placed](const Placed &other) { return other.person == placed.person && other.gap == placed.gap; });
    m_next.batch.dots << placed;
}

std::optional<Batch> Ledger::due(Clock now)
{
    if (m_keeping || m_next.batch.empty() || (m_fault && now < m_notBefore))
        return std::nullopt;
    m_keeping = true;
    m_current = std::exchange(m_next, {});
    return m_current.batch;
}

void Ledger::putBack()
{
    Kept later = std::exchange(m_next, std::exchange(m_current, {}));
    m_next.batch.admissions << later.batch.admissions;
    m_next.batch.removed << later.batch.removed;
    m_next.told << later.told;
    if (later.batch.progress)
        m_next.batch.progress = later.batch.progress;
    for (const Vote &vote : std::as_const(later.batch.votes)) {
        add(vote, {});
        m_next.told.removeLast();
    }
    for (const Placed &placed : std::as_const(later.batch.dots))
        place(placed);
}

std::optional<Ledger::Kept> Ledger::done(const Result<void> &result, Clock now)
{
    m_keeping = false;
    if (result) {
        m_fault.reset();
        return std::exchange(m_current, {});
    }
    m_fault = result.error();
    m_notBefore = now + pauseAfterFailure;
    putBack();
    return std::nullopt;
}

Batch Ledger::abandon()
{
    m_current = {};
    return std::exchange(m_next, {}).batch;
}

} // namespace heartwood::live
