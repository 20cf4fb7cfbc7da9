#pragma once

#include "model/talk.h"
#include "storage/assessmentstore.h"

#include <QByteArray>

/// A workshop while it runs, durably after every verb, and what stays of it. People are counted from 0 as they join,
/// positions from 0 as it is asked: items, and after them the questions of the drill.
namespace heartwood::storage {

class Workspace;

struct NewWorkshop
{
    NewAssessment assessment{}; ///< its respondent and group aside
    QStringList groups{};       ///< to choose from, each name once
    QString pace{};
    QList<int> items{}; ///< of the questionnaire, in the order in which they are asked, each once
    int seconds = 0;
    QByteArray code{};
    QByteArray secret{};
    QString listen{}; ///< 192.168.1.20:8420, where phones look for it again; empty: no phones
    std::optional<Drill> drill{};
    qsizetype asked() const { return items.size() + (drill ? drill->questions.size() : 0); }
};

struct WorkshopPerson
{
    int person = 0;
    QString name{}; ///< not kept of an anonymous workshop
    int group = -1; ///< index into NewWorkshop::groups
    bool spectator = false;
    bool removed = false;
    QByteArray tokenHash{};
    bool operator==(const WorkshopPerson &) const = default;
};

struct WorkshopVote
{
    int person = 0;
    int item = 0;        ///< a position
    bool second = false; ///< after the talk; the drill has none
    Answer answer = Answer::Open;
    quint32 number = 0; ///< of one person's votes on the same, the highest counts
    bool operator==(const WorkshopVote &) const = default;
};

struct WorkshopDots
{
    int person = 0;
    int gap = 0; ///< index into WorkshopProgress::gaps
    int dots = 0;
    bool operator==(const WorkshopDots &) const = default;
};

struct WorkshopTalk
{
    bool revealed = false;
    bool skipped = false;
    bool votedAgain = false;
    std::optional<int> agreed{};
    QString note{};
    QString minority{};
    bool operator==(const WorkshopTalk &) const = default;
};

struct WorkshopProgress
{
    QString stage{};
    int item = 0;   ///< a position
    int before = 0; ///< the position that the drill came after
    bool dotsRevealed = false;
    bool second = false;
    bool paused = false;
    QList<int> agenda{};
    QStringList gaps{};          ///< keys of practices; new ones take the dots off the old
    QList<WorkshopTalk> talks{}; ///< a position each
    bool operator==(const WorkshopProgress &) const = default;
};

/// Kept in this order: who joined, who was removed, progress, votes, dots.
struct WorkshopBatch
{
    QList<WorkshopPerson> joined{};
    QList<int> removed{};
    std::optional<WorkshopProgress> progress{};
    QList<WorkshopVote> votes{};
    QList<WorkshopDots> dots{};
};

struct KeptWorkshop
{
    NewWorkshop plan{};
    QList<WorkshopPerson> people{};
    QList<WorkshopVote> votes{}; ///< the last of each person, position and round
    QList<WorkshopDots> dots{};  ///< where there are any
    WorkshopProgress progress{};
};

class WorkshopStore
{
public:
    /// From so many levels on the counts of a second vote are kept: METHODS section 9.
    static constexpr int fewestCounted = 5;

    explicit WorkshopStore(Workspace &workspace) : m_workspace(workspace) {}

    /// Makes an open assessment and its workshop; the assessment's id. BadArgument where the parts don't fit together
    /// or a workshop runs already, NoSuchQuestionnaire.
    Result<qint64> begin(const NewWorkshop &workshop);
    /// The assessment whose workshop runs; none where none does.
    Result<std::optional<qint64>> running() const;
    /// Every verb on a workshop fails with NoSuchAssessment where the assessment has none running.
    Result<KeptWorkshop> load(qint64 assessment) const;
    /// All of it or nothing. A vote's number that is no higher than the last kept is passed over. BadArgument where
    /// something does not fit.
    Result<void> keep(qint64 assessment, const WorkshopBatch &batch);
    /// The sheets with an answer are finished and the others go, as do all that leads from a phone to a sheet and who
    /// voted how the second time; the sheets of an anonymous workshop are numbered anew at random. Then the file is
    /// rewritten. Where only that fails (DiskFull) the workshop is closed nevertheless: closing it
    /// again, or else the next opening, rewrites the file.
    Result<void> close(qint64 assessment);

    /// Of the items that were talked about, in the questionnaire's order.
    Result<QList<ItemTalk>> talks(qint64 assessment) const;
    /// Since the close: most dots first, then in the questionnaire's order.
    Result<QList<GapDots>> dots(qint64 assessment) const;
    /// As far as it has come. None where there was no drill, or it was over before anything of it was revealed or
    /// written down.
    Result<std::optional<DrillTalk>> drill(qint64 assessment) const;

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
