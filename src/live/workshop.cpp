#include "live/workshop.h"

#include "live/sink.h"

#include <algorithm>

namespace heartwood::live {

namespace {

constexpr int rounds = 2;

void count(scoring::ItemTally &tally, Answer answer)
{
    if (isLevel(answer))
        ++tally.counts[size_t(levelOf(answer) - 1)];
    else if (answer == Answer::NotApplicable)
        ++tally.notApplicable;
    else if (answer == Answer::DontKnow)
        ++tally.dontKnow;
    else
        ++tally.open;
}

} // namespace

Workshop::Workshop(Plan plan) : m_plan(std::move(plan)), m_talks(m_plan.asked()), m_seen(m_plan.asked()) {}

Progress Workshop::progress() const
{
    return {.stage = m_stage,
            .item = m_item,
            .round = m_round,
            .talks = m_talks,
            .agenda = m_agenda,
            .gaps = m_gaps,
            .before = m_before,
            .dotsRevealed = m_dotsRevealed};
}

void Workshop::resume(const Progress &progress, const QList<Placed> &dots, Clock now)
{
    const auto known = [this](int item) { return item >= 0 && item < m_plan.items.size(); };
    m_stage = progress.stage;
    m_before = known(progress.before) ? progress.before : 0;
    m_item = known(progress.item) || m_plan.isDrill(progress.item) ? progress.item : 0;
    m_round = progress.round;
    m_opened = m_pausedAt = now;
    for (qsizetype i = 0; i < std::min(m_talks.size(), progress.talks.size()); ++i)
        m_talks[i] = progress.talks[i];
    for (int i = 0; i < m_talks.size(); ++i)
        for (const Round round : {Round::First, Round::Second})
            if (m_talks[i].revealed)
                see(i, round);
    if (std::ranges::all_of(progress.agenda, known))
        m_agenda = progress.agenda;
    m_gaps = progress.gaps;
    clearDots();
    for (const Placed &placed : dots) {
        const bool fits =
            placed.person >= 0 && placed.person < m_people.size() && placed.gap >= 0 && placed.gap < m_gaps.size();
        for (auto *all : {&m_dots, &m_keptDots})
            if (fits)
                (*all)[placed.person][placed.gap] = placed.dots;
    }
    if (progress.dotsRevealed)
        revealDots();
}

std::optional<std::chrono::seconds> Workshop::left(Clock now) const
{
    if (m_stage != Stage::Voting || m_plan.seconds == 0)
        return std::nullopt;
    const Clock end = m_opened + std::chrono::seconds(m_plan.seconds);
    const Clock at = m_paused ? m_pausedAt : now;
    return std::chrono::ceil<std::chrono::seconds>(std::max(Clock(0), end - at));
}

int Workshop::join(const Person &person)
{
    m_people << person;
    const QByteArray open(m_plan.asked(), char(Answer::Open));
    m_first << open;
    m_second << open;
    m_numbers << QList<quint32>(qsizetype{rounds} * m_plan.asked(), 0);
    m_dots << QList<int>(m_gaps.size(), 0);
    m_keptDots << QList<int>(m_gaps.size(), 0);
    return int(m_people.size()) - 1;
}

void Workshop::setPresent(int person, bool present)
{
    m_people[person].present = present;
}

void Workshop::remove(int person)
{
    m_people[person].removed = true;
    m_people[person].present = false;
}

int Workshop::expected() const
{
    int count = 0;
    for (int i = 0; i < m_people.size(); ++i) {
        const bool hasVoted = answerOf(i, m_item, m_round) != Answer::Open;
        count += m_people[i].votes() && (m_people[i].present || hasVoted);
    }
    return count;
}

int Workshop::voted() const
{
    int count = 0;
    for (int i = 0; i < m_people.size(); ++i)
        count += m_people[i].votes() && answerOf(i, m_item, m_round) != Answer::Open;
    return count;
}

QList<int> Workshop::missing() const
{
    QList<int> missing;
    for (int i = 0; i < m_people.size(); ++i)
        if (m_people[i].votes() && m_people[i].present && answerOf(i, m_item, m_round) == Answer::Open)
            missing << i;
    return missing;
}

int Workshop::answered(int person) const
{
    const qsizetype items = m_plan.items.size();
    return int(items - m_first[person].first(items).count(char(Answer::Open)));
}

/// Whether this is what the room, or at own pace anybody, is being asked.
bool Workshop::asksFor(const Vote &vote) const
{
    if (m_stage == Stage::OwnPace)
        return vote.round == Round::First && !m_plan.isDrill(vote.item);
    return m_stage == Stage::Voting && vote.item == m_item && vote.round == m_round;
}

std::optional<Refusal> Workshop::check(const Vote &vote) const
{
    const bool known = vote.person >= 0 && vote.person < m_people.size() && vote.item >= 0 &&
                       vote.item < m_plan.asked() && vote.number > 0;
    const bool fits = vote.answer != Answer::NotApplicable || !m_plan.isDrill(vote.item);
    if (!known || !fits || vote.answer == Answer::Open || !isAnswer(char(vote.answer)))
        return Refusal::BadVote;
    if (m_people[vote.person].removed)
        return Refusal::Removed;
    if (m_people[vote.person].spectator)
        return Refusal::Spectator;
    if (m_stage == Stage::Closed)
        return Refusal::Closed;
    if (!asksFor(vote))
        return Refusal::NotAsked;
    return m_paused ? std::optional(Refusal::Paused) : std::nullopt;
}

qsizetype Workshop::numberIndex(int item, Round round)
{
    return item * rounds + (round == Round::First ? 0 : 1);
}

quint32 Workshop::numberOf(int person, int item, Round round) const
{
    return m_numbers[person].value(numberIndex(item, round));
}

bool Workshop::take(const Vote &vote, Clock now)
{
    quint32 &last = m_numbers[vote.person][numberIndex(vote.item, vote.round)];
    if (vote.number <= last)
        return false;
    last = vote.number;
    sheet(vote.person, vote.round)[vote.item] = char(vote.answer);
    tick(now);
    return true;
}

Answer Workshop::answerOf(int person, int item, Round round) const
{
    const QByteArray &answers = sheet(person, round);
    return item < answers.size() ? Answer(answers[item]) : Answer::Open;
}

scoring::ItemTally Workshop::tally(int item, Round round) const
{
    scoring::ItemTally tally;
    for (int i = 0; i < m_people.size(); ++i)
        if (m_people[i].votes())
            count(tally, answerOf(i, item, round));
    return tally;
}

std::optional<scoring::ItemTally> Workshop::shown(int item, Round round) const
{
    const bool inSecond = round == Round::Second;
    const bool underVote = m_stage == Stage::Voting && item == m_item && round == m_round;
    if (!m_talks[item].revealed || underVote || (inSecond && !m_talks[item].votedAgain))
        return std::nullopt;
    const scoring::ItemTally &all = m_seen[item][inSecond ? 1 : 0];
    return all.numeric() < fewestShown ? std::nullopt : std::optional(all);
}

void Workshop::see(int item, Round round)
{
    m_seen[item][round == Round::Second ? 1 : 0] = tally(item, round);
}

bool Workshop::tick(Clock now)
{
    if (m_stage != Stage::Voting || m_paused)
        return false;
    const bool everybody = voted() > 0 && voted() == expected();
    const bool timeUp = m_plan.seconds > 0 && now >= m_opened + std::chrono::seconds(m_plan.seconds);
    return (everybody || timeUp) && reveal(now);
}

} // namespace heartwood::live
