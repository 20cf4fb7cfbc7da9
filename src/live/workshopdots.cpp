#include "live/workshop.h"

#include <algorithm>
#include <numeric>

/// The room's dots on its gaps.
namespace heartwood::live {

void Workshop::clearDots()
{
    m_dotsRevealed = false;
    m_seenDots.reset();
    for (auto *all : {&m_dots, &m_keptDots})
        for (QList<int> &dots : *all)
            dots = QList<int>(m_gaps.size(), 0);
}

bool Workshop::place(int person, int gap, int dots)
{
    if (m_stage != Stage::Deciding || m_dotsRevealed || gap < 0 || gap >= m_gaps.size() || dots < 0 ||
        !m_people[person].votes())
        return false;
    QList<int> own = m_dots[person];
    own[gap] = dots;
    int sum = 0;
    for (const int each : std::as_const(own))
        sum += each;
    if (sum > dotsEach)
        return false;
    m_dots[person] = own;
    return true;
}

void Workshop::keepDots(int person, int gap, int dots)
{
    if (gap < m_keptDots[person].size())
        m_keptDots[person][gap] = dots;
}

QList<int> Workshop::dotsOf(int person) const
{
    return m_keptDots[person];
}

/// As with votes, who comes late or is removed changes nothing of what was shown.
void Workshop::revealDots()
{
    m_dotsRevealed = true;
    int placers = 0;
    for (int person = 0; person < m_people.size(); ++person)
        placers +=
            m_people[person].votes() && std::ranges::any_of(m_keptDots[person], [](int dots) { return dots > 0; });
    if (placers >= fewestShown || m_plan.mode == Mode::Named)
        m_seenDots = dots();
}

std::optional<QList<int>> Workshop::shownDots() const
{
    return m_seenDots;
}

QList<int> Workshop::dots() const
{
    QList<int> sums(m_gaps.size(), 0);
    for (int person = 0; person < m_people.size(); ++person)
        for (qsizetype gap = 0; gap < sums.size() && m_people[person].votes(); ++gap)
            sums[gap] += m_keptDots[person][gap];
    return sums;
}

int Workshop::placed() const
{
    const QList<int> sums = dots();
    return std::accumulate(sums.begin(), sums.end(), 0);
}

} // namespace heartwood::live
