#pragma once

#include "live/workshop.h"
#include "model/result.h"

#include <QByteArray>

namespace heartwood::live {

/// Somebody let in. The hash is keyed (HMAC-SHA256 of the token), so that the file alone leads to no phone.
struct Admission
{
    int person = 0;
    Person who;
    QByteArray tokenHash;
};

/// How many of a person's dots lie on a gap, of Progress::gaps.
struct Placed
{
    int person = 0;
    int gap = 0;
    int dots = 0;
    bool operator==(const Placed &) const = default;
};

/// What may be lost in a kill without harm, because it is written after each of the facilitator's steps.
struct Progress
{
    Stage stage = Stage::Lobby;
    int item = 0;
    Round round = Round::First;
    QList<Talk> talks;
    QList<int> agenda;
    QStringList gaps; ///< keys of practices
    bool paused = false;
    int before = 0; ///< the item that the drill came after
    bool dotsRevealed = false;
    bool operator==(const Progress &) const = default;
};

/// Changes to be kept, together or not at all.
struct Batch
{
    QList<Admission> admissions;
    QList<Vote> votes; ///< in the order in which they came
    QList<int> removed;
    std::optional<Progress> progress;
    QList<Placed> dots{}; ///< in the order in which they came; after progress, whose gaps they lie on
    bool empty() const
    {
        return admissions.isEmpty() && votes.isEmpty() && removed.isEmpty() && !progress && dots.isEmpty();
    }
};

/// Where a workshop is kept. Called on one thread of its own, never at the same time.
class Sink
{
public:
    Sink() = default;
    virtual ~Sink() = default;
    Q_DISABLE_COPY_MOVE(Sink)

    /// Durable when it returns: only then a vote is acknowledged. An error leaves everything as it was.
    virtual Result<void> keep(const Batch &batch) = 0;
    /// The end: key and hashes go, an anonymous workshop's sheets are shuffled, the file is rewritten.
    virtual Result<void> close() = 0;
};

/// What a killed workshop is resumed from.
struct Kept
{
    Plan plan;
    QByteArray code;   ///< KRM482
    QByteArray secret; ///< keys the hashes
    QList<Admission> people;
    QList<Vote> votes; ///< the last of each person, item and round
    Progress progress;
    QList<Placed> dots{}; ///< where there are any
    QString listen{};     ///< 192.168.1.20:8420, where phones look for it; empty: no phones
};

} // namespace heartwood::live
