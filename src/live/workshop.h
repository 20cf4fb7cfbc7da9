#pragma once

#include "live/plan.h"
#include "scoring/agreement.h"

#include <chrono>

/// A workshop as it stands: who is there, what is asked, how it was voted, what may be seen.
namespace heartwood::live {

using Clock = std::chrono::milliseconds; ///< since any beginning, the same one throughout

enum class Stage {
    Lobby,
    Voting,     ///< on the item at hand
    Revealed,   ///< its answers may be seen
    OwnPace,    ///< everybody votes on everything
    Discussing, ///< after own pace: the agenda's items, one by one, all revealed
    Deciding,   ///< dots on gaps
    Closed
};

enum class Round { First, Second };

struct Person
{
    QString name; ///< empty in an anonymous workshop
    int group = -1;
    bool spectator = false;
    bool present = false; ///< a phone is connected
    bool removed = false;
    bool votes() const { return !spectator && !removed; }
};

/// Item is a position: of Plan::items, or after them of the drill. Of two votes of one person on the same, the higher
/// number counts: a phone that lost the network may send again, and what arrives late does not undo what came after it.
struct Vote
{
    int person = 0;
    int item = 0;
    Round round = Round::First;
    Answer answer = Answer::Open;
    quint32 number = 0;
    bool operator==(const Vote &) const = default;
};

struct Placed;
struct Progress;

/// Why a vote is not taken.
enum class Refusal { NotAsked, Paused, Spectator, Removed, Closed, BadVote };

/// What the room keeps of an item, or of a question of the drill, beside its votes.
struct Talk
{
    bool revealed = false;
    bool skipped = false;
    bool votedAgain = false;
    std::optional<int> agreed; ///< a level; of the drill: a choice
    QString note;
    QString minority; ///< of those who hold out
    bool operator==(const Talk &) const = default;
};

/// Events in, state out: it knows neither sockets nor widgets nor a clock nor the file. Whoever drives it keeps a vote
/// first (check), and gives it in afterwards (take). What an event does not apply to leaves everything as it is.
class Workshop
{
public:
    /// From so many votes on a distribution is shown, in any mode: METHODS section 9.
    static constexpr int fewestShown = 5;
    static constexpr int dotsEach = 5;

    explicit Workshop(Plan plan);
    /// What is worth keeping of where it stands, beside people and votes.
    Progress progress() const;
    /// Once people and votes are in: goes on where it stood, and an item's time starts again. What does not fit the
    /// plan is left aside.
    void resume(const Progress &progress, const QList<Placed> &dots, Clock now);

    const Plan &plan() const { return m_plan; }
    Stage stage() const { return m_stage; }
    bool paused() const { return m_paused; }
    bool hidden() const { return m_hidden; } ///< the projector shows no question
    int item() const { return m_item; }      ///< at hand
    bool drilling() const { return m_plan.isDrill(m_item); }
    Round round() const { return m_round; }
    /// Until the vote ends by itself; none where nothing is counted down.
    std::optional<std::chrono::seconds> left(Clock now) const;

    // People
    const QList<Person> &people() const { return m_people; }
    int join(const Person &person);
    void setPresent(int person, bool present);
    void remove(int person);
    /// Who may vote now, those who are absent aside unless they have voted.
    int expected() const;
    int voted() const; ///< of them, on the item at hand
    QList<int> missing() const;
    /// Items answered, the drill aside: what a facilitator sees at own pace.
    int answered(int person) const;

    // Votes
    std::optional<Refusal> check(const Vote &vote) const;
    /// True where it changed something: not where it was known already.
    bool take(const Vote &vote, Clock now);
    Answer answerOf(int person, int item, Round round) const;
    /// Of the last vote taken; 0: none.
    quint32 numberOf(int person, int item, Round round) const;
    /// Whatever has been revealed or not: for the agenda and for what is kept.
    scoring::ItemTally tally(int item, Round round) const;
    /// What may be shown: none before it is revealed, and none of fewer than five levels. It stays as it was revealed:
    /// by what changed in it when somebody is removed, or comes late, their answer could be told.
    std::optional<scoring::ItemTally> shown(int item, Round round) const;

    // The facilitator
    const Talk &talk(int item) const { return m_talks[item]; }
    bool start(Clock now);
    /// The vote at hand; of the drill, whose questions are revealed together, the next question's turn. The dots.
    bool reveal(Clock now);
    /// What was revealed too early to be shown is asked on: nobody has seen anything of it.
    bool reopen(Clock now);
    bool hide(bool hidden);
    bool voteAgain(Clock now);
    bool next(Clock now);
    bool back(Clock now);
    bool skip(Clock now);
    bool goTo(int item, Clock now);
    bool pause(bool paused, Clock now);
    /// Into the drill and back to the item before it.
    bool drill(bool on, Clock now);
    bool agree(std::optional<int> level);
    bool write(const QString &note, const QString &minority);
    /// Own pace has ended: items in the order in which to discuss them.
    bool discuss(const QList<int> &agenda);
    const QList<int> &agenda() const { return m_agenda; }
    /// Gaps to put dots on, by any key of the caller's.
    bool decide(const QStringList &gaps);
    const QStringList &gaps() const { return m_gaps; }
    /// Until they are revealed; at most five in all. They count once they are kept.
    bool place(int person, int gap, int dots);
    void keepDots(int person, int gap, int dots);
    QList<int> dotsOf(int person) const;
    QList<int> dots() const; ///< a gap each
    int placed() const;      ///< of all
    bool dotsRevealed() const { return m_dotsRevealed; }
    /// What may be shown: none before the reveal, and none of an anonymous room where fewer than five placed any.
    std::optional<QList<int>> shownDots() const;
    bool close();
    /// Reveals when everybody has voted or time is up; whether it did.
    bool tick(Clock now);

private:
    bool asksFor(const Vote &vote) const;
    void see(int item, Round round);
    void open(int item, Round round, Clock now);
    void revealDrill();
    void clearDots();
    void revealDots();
    bool moveInDrill(int item, Clock now);
    QByteArray &sheet(int person, Round round) { return round == Round::First ? m_first[person] : m_second[person]; }
    const QByteArray &sheet(int person, Round round) const
    {
        return round == Round::First ? m_first[person] : m_second[person];
    }
    static qsizetype numberIndex(int item, Round round);

    Plan m_plan;
    Stage m_stage = Stage::Lobby;
    bool m_paused = false;
    bool m_hidden = false;
    int m_item = 0;
    Round m_round = Round::First;
    Clock m_opened{};
    Clock m_pausedAt{};
    QList<Person> m_people;
    QList<QByteArray> m_first, m_second;             ///< a person each: Answer characters by position
    QList<QList<quint32>> m_numbers;                 ///< a person each: of the last vote taken, positions x rounds
    QList<QList<int>> m_dots, m_keptDots;            ///< a person each: as m_gaps
    QList<Talk> m_talks;                             ///< by position
    QList<std::array<scoring::ItemTally, 2>> m_seen; ///< by position and round: what was revealed
    QList<int> m_agenda;
    QStringList m_gaps;
    bool m_dotsRevealed = false;
    std::optional<QList<int>> m_seenDots; ///< as they were revealed
    int m_before = 0;                     ///< the item that the drill came after
};

} // namespace heartwood::live
