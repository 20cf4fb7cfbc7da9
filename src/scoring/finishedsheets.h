#pragma once

#include "model/assessment.h"
#include "scoring/maturity.h"

#include <vector>

/// The sheets that count: those whose respondent has finished.
namespace heartwood::scoring {

struct FinishedSheets
{
    QByteArray answers; ///< rows of the finished ones, in order; shared with the assessment where all are
    int itemCount = 0;
    std::vector<int> groupOf; ///< by row; -1 none

    explicit FinishedSheets(const Assessment &assessment);
    Panel panel() const { return {answers, static_cast<int>(groupOf.size()), itemCount}; }
};

} // namespace heartwood::scoring
