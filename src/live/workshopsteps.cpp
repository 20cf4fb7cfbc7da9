#include "live/workshop.h"

#include <algorithm>

/// The facilitator's steps.
namespace heartwood::live {

void Workshop::open(int item, Round round, Clock now)
{
    m_stage = Stage::Voting;
    m_item = item;
    m_round = round;
    m_opened = now;
    m_pausedAt = now;
}

bool Workshop::start(Clock now)
{
    if (m_stage != Stage::Lobby || m_plan.items.isEmpty())
        return false;
    if (m_plan.pace == Pace::Own)
        m_stage = Stage::OwnPace;
    else
        open(0, Round::First, now);
    return true;
}

bool Workshop::reveal(Clock now)
{
    if (m_stage == Stage::Deciding && !m_dotsRevealed) {
        revealDots();
        return true;
    }
    if (m_stage != Stage::Voting)
        return false;
    if (drilling()) {
        if (m_plan.isDrill(m_item + 1))
            open(m_item + 1, Round::First, now);
        else
            revealDrill();
        return true;
    }
    m_stage = m_agenda.isEmpty() ? Stage::Revealed : Stage::Discussing;
    m_talks[m_item].revealed = true;
    m_talks[m_item].skipped = false;
    if (m_round == Round::Second)
        m_talks[m_item].votedAgain = true;
    see(m_item, m_round);
    m_paused = false;
    return true;
}

/// An answer that was seen would colour the next.
void Workshop::revealDrill()
{
    m_stage = Stage::Revealed;
    m_paused = false;
    m_item = int(m_plan.items.size());
    for (int position = m_item; m_plan.isDrill(position); ++position) {
        m_talks[position].revealed = true;
        see(position, Round::First);
    }
}

bool Workshop::moveInDrill(int item, Clock now)
{
    if (!m_plan.isDrill(item))
        return false;
    if (m_stage == Stage::Revealed)
        m_item = item;
    else
        open(item, Round::First, now);
    return true;
}

bool Workshop::drill(bool on, Clock now)
{
    if (on == drilling() || m_plan.drill == 0 || (m_stage != Stage::Revealed && m_stage != Stage::Discussing && on))
        return false;
    if (!on)
        return goTo(m_before, now);
    m_before = m_item;
    m_round = Round::First;
    const int first = int(m_plan.items.size());
    if (m_talks[first].revealed)
        revealDrill();
    else
        open(first, Round::First, now);
    return true;
}

bool Workshop::reopen(Clock now)
{
    const bool talking = m_stage == Stage::Revealed || (m_stage == Stage::Discussing && m_talks[m_item].votedAgain);
    if (!talking || drilling() || shown(m_item, m_round))
        return false;
    if (m_round == Round::Second)
        m_talks[m_item].votedAgain = false;
    else
        m_talks[m_item].revealed = false;
    open(m_item, m_round, now);
    return true;
}

bool Workshop::hide(bool hidden)
{
    if (m_hidden == hidden)
        return false;
    m_hidden = hidden;
    return true;
}

/// Once: the first vote is the independent one, the second what talking it over changed.
bool Workshop::voteAgain(Clock now)
{
    if ((m_stage != Stage::Revealed && m_stage != Stage::Discussing) || m_talks[m_item].votedAgain || drilling())
        return false;
    open(m_item, Round::Second, now);
    return true;
}

bool Workshop::goTo(int item, Clock now)
{
    const bool known = item >= 0 && item < m_plan.items.size();
    if (!known || (m_stage != Stage::Voting && m_stage != Stage::Revealed && m_stage != Stage::Discussing))
        return false;
    if (!m_agenda.isEmpty()) {
        if (!m_agenda.contains(item))
            return false;
        m_stage = Stage::Discussing;
        m_item = item;
    } else if (m_talks[item].revealed) {
        m_stage = Stage::Revealed;
        m_item = item;
    } else {
        open(item, Round::First, now);
    }
    m_round = m_talks[item].votedAgain ? Round::Second : Round::First;
    m_paused = false;
    return true;
}

bool Workshop::next(Clock now)
{
    if (drilling())
        return m_stage == Stage::Revealed && moveInDrill(m_item + 1, now);
    if (!m_agenda.isEmpty()) {
        const qsizetype at = m_agenda.indexOf(m_item) + 1;
        return at < m_agenda.size() && goTo(m_agenda[at], now);
    }
    return goTo(m_item + 1, now);
}

bool Workshop::back(Clock now)
{
    if (m_stage == Stage::Deciding && m_talks[m_item].revealed) {
        m_stage = m_agenda.isEmpty() || drilling() ? Stage::Revealed : Stage::Discussing;
        return true;
    }
    if (drilling())
        return moveInDrill(m_item - 1, now);
    if (!m_agenda.isEmpty()) {
        const qsizetype at = m_agenda.indexOf(m_item) - 1;
        return at >= 0 && goTo(m_agenda[at], now);
    }
    return goTo(m_item - 1, now);
}

bool Workshop::skip(Clock now)
{
    if (m_stage != Stage::Voting || !m_agenda.isEmpty() || drilling())
        return false;
    const int skipped = m_item;
    if (!next(now))
        return false;
    m_talks[skipped].skipped = true;
    return true;
}

bool Workshop::pause(bool paused, Clock now)
{
    if (m_paused == paused || (m_stage != Stage::Voting && m_stage != Stage::OwnPace))
        return false;
    if (!paused)
        m_opened += now - m_pausedAt; // the time that stood still does not count
    m_pausedAt = now;
    m_paused = paused;
    return true;
}

bool Workshop::agree(std::optional<int> level)
{
    const bool valid = !level || (*level >= 1 && *level <= levelCount);
    if (!valid || (m_stage != Stage::Revealed && m_stage != Stage::Discussing))
        return false;
    m_talks[m_item].agreed = level;
    return true;
}

bool Workshop::write(const QString &note, const QString &minority)
{
    if (m_stage != Stage::Revealed && m_stage != Stage::Discussing)
        return false;
    m_talks[m_item].note = note;
    m_talks[m_item].minority = minority;
    return true;
}

bool Workshop::discuss(const QList<int> &agenda)
{
    const auto known = [this](int item) { return item >= 0 && item < m_plan.items.size(); };
    if (m_stage != Stage::OwnPace || agenda.isEmpty() || !std::ranges::all_of(agenda, known))
        return false;
    m_stage = Stage::Discussing;
    m_paused = false;
    m_agenda = agenda;
    m_item = agenda.first();
    for (int i = 0; i < m_plan.items.size(); ++i) {
        m_talks[i].revealed = true;
        see(i, Round::First);
    }
    return true;
}

bool Workshop::decide(const QStringList &gaps)
{
    const bool talking = m_stage == Stage::Revealed || m_stage == Stage::Discussing || m_stage == Stage::OwnPace;
    if (!talking || gaps.isEmpty())
        return false;
    m_stage = Stage::Deciding;
    if (m_gaps == gaps)
        return true; // where the room went back to talk
    m_gaps = gaps;
    clearDots();
    return true;
}

bool Workshop::close()
{
    if (m_stage == Stage::Closed)
        return false;
    m_stage = Stage::Closed;
    m_paused = false;
    return true;
}

} // namespace heartwood::live
