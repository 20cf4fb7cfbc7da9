#pragma once

#include "scoring/maturity.h"
#include "scoring/statistics.h"

/// Steps on the way to a node, shared by practices, dimensions and the whole.
namespace heartwood::scoring {

/// METHODS section 1.2.
Status practiceStatus(int sheets, int eligible, int numeric, int minRaters);
/// A scored node's score and level, nothing else.
void setScore(Node &node, double score);
/// Section 2.1 from the rater-level values, and the levels of the interval's ends.
void addInterval(Node &node, const Moments &raters, const PanelOptions &options);
/// Section 2.3, for levels of the interval's ends as well.
void applyGate(OverallNode &overall, int lowestLevel);

/// Section 1.3; positions in model and practices are the same.
DimensionNode dimensionNode(const Model::Dimension &dimension, const Model &model, const QList<PracticeNode> &practices,
                            int respondents);
/// Section 1.4, before the gate.
OverallNode overallNode(const Model &model, const QList<DimensionNode> &dimensions, int respondents);

/// Lowest level among the scored dimensions of some weight; an overall score implies that there is one.
int lowestLevel(const Model &model, const QList<DimensionNode> &dimensions);

} // namespace heartwood::scoring
