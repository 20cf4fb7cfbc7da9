#include "live/workshop.h"

#include "live/sink.h"

#include <algorithm>
#include <numeric>

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
            .before = m_before};
}

void Workshop::resume(const Progress &progress, Clock now)
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
    for (auto *all : {&m_dots, &m_keptDots})
        for (QList<int> &dots : *all)
            dots = QList<int>(m_gaps.size(), 0);
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
    m_dotsRevealed = false;
    m_seenDots.reset();
    m_gaps = gaps;
    for (auto *all : {&m_dots, &m_keptDots})
        for (QList<int> &dots : *all)
            dots = QList<int>(gaps.size(), 0);
    return true;
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

bool Workshop::close()
{
    if (m_stage == Stage::Closed)
        return false;
    m_stage = Stage::Closed;
    m_paused = false;
    return true;
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
