#pragma once

#include "ui/whytext.h"

/// The parts that whytext.cpp puts together; a section each.
namespace heartwood::ui {

/// The score and its interval.
WhySection scoreSection(const Round &round, const scoring::PracticeResult &practice);
WhySection scoreSection(const Round &round, const scoring::DimensionResult &dimension);
WhySection overallScoreSection(const Round &round);
/// How the interval comes about, or why there is none; nothing for what is not scored.
QStringList rangeArithmetic(const scoring::Node &node, std::optional<int> population);

WhySection levelSection(const scoring::Node &node);
WhySection overallLevelSection(const Round &round);
/// items: those of the node, in the questionnaire's order. withItems: a row each.
WhySection alignmentSection(const Round &round, const scoring::Node &node, const QList<scoring::ItemResult> &items,
                            bool withItems);

WhySection confidenceSection(const scoring::PracticeResult &practice);
WhySection confidenceSection(const Round &round, const scoring::DimensionResult &dimension);
WhySection targetSection(const scoring::PracticeResult &practice);
WhySection targetSection(const Round &round, const scoring::DimensionResult &dimension);
WhySection overallTargetSection(const Round &round);

/// "(3.7 + 2.3) ÷ 2".
QString meanSum(const QList<double> &values, int decimals);

} // namespace heartwood::ui
