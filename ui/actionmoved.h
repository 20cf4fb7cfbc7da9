#pragma once

#include "storage/actionstore.h"
#include "ui/session.h"

namespace heartwood::ui {

/// The newest finished round after this one, of the same organization and the same kind; none where there is none.
std::optional<AssessmentHead> newestAfter(const AssessmentHead &head, const QList<AssessmentHead> &heads);

/// Short titles of the items that an action should move; one in one's own words is held to all of its practice, and
/// has none here.
QString movesText(const Action &action, const Questionnaire &questionnaire);
/// Whether they did, and whether their practice changed beyond noise; the comparison is of the two rounds. Empty where
/// no later round tells.
QString movedText(const Action &action, const RoundPointer &before, const RoundPointer &after,
                  const scoring::Comparison &comparison);

} // namespace heartwood::ui
