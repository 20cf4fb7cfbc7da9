#include "cli/earlierrounds.h"

#include <algorithm>

namespace heartwood::cli {

namespace {

std::pair<QDate, qint64> whenOf(const AssessmentHead &head)
{
    return {head.date, head.id};
}

} // namespace

EarlierRounds::EarlierRounds(const QList<AssessmentHead> &heads)
{
    for (const AssessmentHead &head : heads)
        if (head.state == State::Finished && !head.organization.isEmpty())
            m_rounds[{head.organization, head.sample}].append(head);
    for (QList<AssessmentHead> &rounds : m_rounds)
        std::ranges::sort(rounds, std::ranges::greater(), whenOf);
}

std::span<const AssessmentHead> EarlierRounds::before(const AssessmentHead &head) const
{
    const auto rounds = m_rounds.constFind({head.organization, head.sample});
    if (rounds == m_rounds.constEnd())
        return {};
    const auto first = std::ranges::upper_bound(*rounds, whenOf(head), std::ranges::greater(), whenOf);
    return {first, rounds->cend()};
}

std::optional<AssessmentHead> EarlierRounds::previous(const AssessmentHead &head) const
{
    const std::span<const AssessmentHead> earlier = before(head);
    const auto found = std::ranges::find_if(
        earlier, [&head](const AssessmentHead &other) { return (other.respondents > 1) == (head.respondents > 1); });
    return found == earlier.end() ? std::nullopt : std::optional(*found);
}

} // namespace heartwood::cli
