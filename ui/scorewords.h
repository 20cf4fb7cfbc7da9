#pragma once

#include "scoring/scorecard.h"

#include <QString>

/// Results in words, where several parts of the window say the same.
namespace heartwood::ui {

/// "3", or "3 (2–3)" where the interval spans levels; an en dash where there is none.
QString levelFigure(const scoring::Node &node);
/// "Aligned", "Mixed", "Divided"; an en dash where there is none.
QString alignmentWord(std::optional<scoring::Alignment> alignment);
/// "Very low" to "High", from METHODS' step 0..3; an en dash where there is none.
QString confidenceWord(std::optional<int> step);
/// "likely 2.9 to 3.3"; empty where there is no interval.
QString likelyRange(const scoring::Node &node);
/// Why a scored node has no interval; empty where it has one. respondents: of the whole round.
QString noRangeReason(const scoring::Node &node, int respondents);
/// Why a practice has no score, as a sentence without its name; empty where it has one.
QString unscoredReason(const scoring::PracticeResult &practice, int respondents);
/// The same for a dimension.
QString unscoredReason(const scoring::DimensionNode &dimension, int respondents);

/// How many of a practice's items need a level for one respondent to count in it.
struct SheetNeed
{
    int answered = 0;
    int applicable = 0;
};
/// Only where there is one respondent: the tallies are that person's sheet.
SheetNeed sheetOf(const scoring::PracticeResult &practice);

} // namespace heartwood::ui
