#pragma once

#include "report/facts.h"

namespace heartwood::report {

/// Whether the scores of two groups that are shown lie half a level apart, or more.
bool groupsApart(const Facts &facts);
/// Scores by group, as far as METHODS section 9 lets them be shown; nothing where there are not two groups.
void addGroups(QList<Block> &blocks, const Facts &facts);

} // namespace heartwood::report
