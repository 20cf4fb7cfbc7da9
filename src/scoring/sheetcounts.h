#pragma once

#include "scoring/agreement.h"
#include "scoring/maturity.h"
#include "scoring/sheetcode.h"
#include "scoring/statistics.h"

#include <span>

/// The one pass over all answers: what is counted there, everything else is worked out from.
namespace heartwood::scoring {

/// Answers and codes of some of the sheets.
struct SheetCounts
{
    int sheets = 0;
    std::vector<ItemTally> items; ///< by item of the questionnaire; those that were not asked are empty
    std::vector<int> codes;       ///< how often each code occurs, practice after practice

    void add(const SheetCounts &other);
};

/// Sums over the sheets that gave a level to each of a dimension's items. Whole numbers, so that they are exact.
struct CompleteRows
{
    qint64 rows = 0;
    qint64 sum = 0;               ///< of the rows' sums
    qint64 squares = 0;           ///< of the rows' sums
    qint64 itemSquares = 0;       ///< of all levels
    std::vector<qint64> itemSums; ///< in the dimension's order
};

/// What the raters of one practice come to.
struct PracticeSums
{
    int eligible = 0; ///< E
    Moments means;    ///< of the numeric x_ip
};

/// A panel over a model's items, whole and by group. Refers to the model, does not keep the panel.
struct CountedPanel
{
    const Model *model = nullptr;
    QList<SheetCode> coding; ///< one for each number of items that a practice has
    QList<int> codingOf;     ///< by practice, position in coding
    QList<size_t> firstCode; ///< by practice, position in SheetCounts::codes
    SheetCounts whole;
    QList<SheetCounts> groups;              ///< those of no group stand last; empty where the panel is not split
    std::vector<CompleteRows> completeRows; ///< by dimension
    RaterMeans raterMeans;

    const SheetCode &code(int practice) const { return coding[codingOf[practice]]; }
    std::span<const int> codeCounts(const SheetCounts &counts, int practice) const
    {
        return std::span(counts.codes).subspan(firstCode[practice], static_cast<size_t>(code(practice).size()));
    }
    PracticeSums sums(const SheetCounts &counts, int practice) const;
    /// Of several groups together.
    PracticeSums sums(const QList<const SheetCounts *> &together, int practice) const;
};

/// groupOf: for each respondent a group 0..groups-1, or -1; may be empty where groups is 0. Linear in the answers.
CountedPanel countedPanel(const Model &model, const Panel &panel, std::span<const int> groupOf = {}, int groups = 0);

/// Section 1.2 with its interval, and section 3, over some of the panel's sheets. sums: the panel's of these sheets.
PracticeNode practiceNode(const CountedPanel &panel, const SheetCounts &counts, int practice, const PracticeSums &sums,
                          const PanelOptions &options);

/// Sections 1 to 3 of the whole panel. Takes its rater means.
Maturity maturityOf(CountedPanel &panel, const PanelOptions &options);

} // namespace heartwood::scoring
