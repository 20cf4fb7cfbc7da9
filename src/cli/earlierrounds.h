#pragma once

#include "model/assessment.h"

#include <QHash>

#include <optional>
#include <span>

namespace heartwood::cli {

/// The finished rounds of each organization, put in order once, so that those before a round are found without looking
/// at all others again.
class EarlierRounds
{
public:
    explicit EarlierRounds(const QList<AssessmentHead> &heads);
    /// Finished rounds of the same organization before this one, newest first; none where there is no organization.
    std::span<const AssessmentHead> before(const AssessmentHead &head) const;
    /// The newest of them that may be compared: one person with one person, a panel with a panel.
    std::optional<AssessmentHead> previous(const AssessmentHead &head) const;

private:
    QHash<std::pair<QString, bool>, QList<AssessmentHead>> m_rounds; ///< by organization, the sample's apart
};

} // namespace heartwood::cli
