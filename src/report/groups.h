#pragma once

#include "report/facts.h"

namespace heartwood::report {

/// Scores by group, as far as METHODS section 9 lets them be shown; nothing where there are not two groups.
void addGroups(QList<Block> &blocks, const Facts &facts);

} // namespace heartwood::report
