#pragma once

#include "storage/actionstore.h"
#include "ui/session.h"

namespace heartwood::ui {

/// The newest finished round after this one, of the same organization and the same kind; none where there is none.
std::optional<AssessmentHead> newestAfter(const AssessmentHead &head, const QList<AssessmentHead> &heads);

/// Whether the items that an action should move did, in one sentence; an action in one's own words is held to the items
/// of its practice. Empty where no later round tells.
QString movedText(const Action &action, const RoundPointer &before, const RoundPointer &after);

} // namespace heartwood::ui
