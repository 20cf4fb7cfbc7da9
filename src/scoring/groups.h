#pragma once

#include "model/assessment.h"
#include "scoring/scorecard.h"
#include "scoring/sheetcounts.h"

/// Results by group: what METHODS section 9 lets be shown, and leaders beside the front line (section 6).
namespace heartwood::scoring {

/// In named mode every group is shown. In anonymous mode section 9 decides for each practice; people of no group are
/// among the hidden there: nobody prints their figures, but anybody could work them out from the total.
QList<GroupResult> groupResultsOf(const CountedPanel &panel, const QList<Group> &groups, Mode mode);

/// Empty where no group is leaders or none is front line. Of several groups of a role, one that is hidden hides the
/// role: its figures would be the rest of those of the others.
QList<PerceptionGap> perceptionGapOf(const CountedPanel &panel, const QList<GroupResult> &groups, Mode mode);

} // namespace heartwood::scoring
