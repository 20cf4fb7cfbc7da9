#pragma once

#include "report/facts.h"

/// What a dimension's page says in words. Positions are the scorecard's.
namespace heartwood::report {

QString dimensionHeadline(const Facts &facts, int dimension);
QString dimensionBasis(const Facts &facts, int dimension);     ///< score, range, level, base
QString dimensionAlignment(const Facts &facts, int dimension); ///< where views divide
QString perceptionFinding(const Facts &facts, int dimension);  ///< leaders against front line
/// The practice whose next level is described: the first by priority, else the lowest; none where nothing is scored
/// below level 5.
std::optional<int> practiceToRaise(const Facts &facts, int dimension);

} // namespace heartwood::report
