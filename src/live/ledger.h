#pragma once

#include "live/sink.h"

#include <QHash>

#include <functional>

namespace heartwood::live {

/// What waits to be kept, what is being kept, and who is to be told once it is. While one batch is being kept the next
/// one gathers, so that many votes at once cost few commits. What could not be kept comes first the next time.
class Ledger
{
public:
    using Told = std::function<void()>;
    static constexpr Clock pauseAfterFailure{1000};

    void admit(const Admission &admission, Told told);
    void add(const Vote &vote, Told told);
    /// Whether this vote, or a later one in its place, waits already: then this is told with it.
    bool joins(const Vote &vote, const Told &told);
    void remove(int person);
    /// With other gaps than before, dots that wait are for nothing.
    void note(const Progress &progress);
    void place(const Placed &placed);

    /// What to keep now, if anything; until done() nothing more is due.
    std::optional<Batch> due(Clock now);
    struct Kept
    {
        Batch batch;
        QList<Told> told; ///< to be called once the batch is taken in
    };
    /// The batch that was due is kept; or it is not, and is due again later: none.
    std::optional<Kept> done(const Result<void> &result, Clock now);

    bool idle() const { return !m_keeping && m_next.batch.empty(); }
    bool keeping() const { return m_keeping; }
    const std::optional<Error> &fault() const { return m_fault; }
    int votesWaiting() const { return int(m_next.batch.votes.size() + m_current.batch.votes.size()); }
    qsizetype admissionsWaiting() const { return m_next.batch.admissions.size() + m_current.batch.admissions.size(); }
    /// Everything not kept, with nobody to be told: the end.
    Batch abandon();

private:
    void putBack();

    Kept m_current;
    Kept m_next;
    bool m_keeping = false;
    QStringList m_gaps; ///< as last noted
    Clock m_notBefore{};
    std::optional<Error> m_fault;
};

} // namespace heartwood::live
