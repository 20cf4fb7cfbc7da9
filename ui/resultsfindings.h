#pragma once

#include "ui/session.h"

/// What the results page says in sentences; each is chosen by rule from the scores.
namespace heartwood::ui {

struct Headline
{
    QString title;   ///< "Level 3 (2–3), Attentive"
    QString figures; ///< "3.1 of 5 · likely 2.9 to 3.3"; why there is none, where it is not scored
    QString remark;  ///< what limits the level, and what capped means
};
Headline headlineOf(const Round &round);

/// What would lift the overall level; honest where nothing small would.
QString holdsTitle(const scoring::Scorecard &card);
QString holdsText(const Round &round);
/// Practices, and single questions, of which more than a fifth of those asked say that they don't know; a line each.
QStringList blindSpots(const Round &round);
/// Practices and dimensions without a score, and why; a line each.
QStringList unscoredLines(const Round &round);
/// Which practices changed beyond noise since an earlier round, and how much change would be seen.
QString changedPractices(const Round &round, const scoring::Comparison &comparison);

} // namespace heartwood::ui
