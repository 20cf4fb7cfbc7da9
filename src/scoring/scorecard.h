#pragma once

#include "model/assessment.h"
#include "scoring/agreement.h"
#include "scoring/change.h"
#include "scoring/confidence.h"
#include "scoring/maturity.h"
#include "scoring/perceptiongap.h"
#include "scoring/priority.h"
#include "scoring/reliability.h"

#include <QHash>

/// One pure function: questionnaire + assessment -> all that may be shown of it. Whatever METHODS withholds (too few
/// raters, groups under k) is already none here; no reader needs to think about anonymity again.
namespace heartwood::scoring {

struct ItemResult
{
    int item = 0;
    std::optional<int> n;                              ///< numeric answers; none where withheld
    std::optional<double> mean;                        ///< as n
    std::optional<std::array<int, levelCount>> counts; ///< none where withheld; in anonymous mode from 10 raters on
    std::optional<double> ad; ///< mean deviation from the item's mean; from 5 numeric answers on
    /// None where n is withheld: with them, n would be the rest. unanswered: left open, don't knows not included.
    std::optional<int> notApplicable, dontKnow, unanswered;
};

struct PracticeResult
{
    int practice = 0; ///< index in the questionnaire
    PracticeNode score;
    Aim aim;
    std::optional<int> effort; ///< lowest of the next step's advice
    Confidence confidence;     ///< of a score: worked out where there is one
    PriorityEntry priority;
    bool supposed = false;             ///< what-if: nobody's answers
    bool gapWithinUncertainty = false; ///< gap > 0 but smaller than the interval's half-width
    QList<ItemResult> items;           ///< those asked
};

struct DimensionResult
{
    int dimension = 0; ///< index in the questionnaire
    DimensionNode score;
    std::optional<double> target;
    std::optional<int> confidenceStep;
    QList<int> practices; ///< positions in Scorecard::practices
    Reliability reliability;
};

struct GroupPractice
{
    PracticeNode score;
    bool shown = false; ///< when not, score carries nothing but its status
};

struct GroupResult
{
    QString name;
    GroupRole role = GroupRole::Neither;
    int n = 0;
    OverallNode overall;
    QList<DimensionNode> dimensions; ///< as Scorecard::dimensions
    QList<GroupPractice> practices;  ///< as Scorecard::practices
};

/// METHODS section 12.
struct AspectResult
{
    std::optional<double> score; ///< 1 (first pole) to 5 (second pole)
    int items = 0;               ///< that counted
    int applicable = 0;
};

struct Fragility
{
    std::optional<double> low, high;
};

/// The fewest improvements that would lift the level.
struct Holds
{
    std::optional<int> nextLevel;     ///< L + 1; none at level 5 or unscored
    QList<int> practices;             ///< positions in Scorecard::practices; empty: no set of six does it
    std::optional<double> scoreAfter; ///< overall, with these raised
};

struct Scorecard
{
    int respondents = 0; ///< finished sheets: what n is in METHODS
    Mode mode = Mode::Named;
    OverallNode overall;          ///< limitingDimensions are positions in dimensions
    std::optional<double> target; ///< weighted mean of the dimensions' targets
    QList<DimensionResult> dimensions;
    QList<PracticeResult> practices; ///< asked ones, in the questionnaire's order
    Priority priority;               ///< positions in practices
    QList<GroupResult> groups;
    QList<PerceptionGap> perceptionGap; ///< as practices; empty where no group is leaders or none is front line
    std::array<AspectResult, allAspects.size()> aspects;
    Fragility fragility;
    std::optional<double> onePersonWeight;
    Holds holds;
    Maturity maturity; ///< the panel's own, with rater means; never print these

    const PracticeResult *practice(int questionnaireIndex) const; ///< null where it was not asked
};

/// Scores the finished sheets over the items that were asked. Linear in the number of answers.
Scorecard scoreOf(const Questionnaire &questionnaire, const Assessment &assessment);
/// Minimum raters of a mode: 1 named, 5 anonymous.
int minRatersOf(Mode mode);

/// Two rounds, both rescored on the items they share; paired where both are named and the same people answered.
struct Comparison
{
    Design design = Design::Independent;
    QList<int> items;      ///< shared, as indexes of the later questionnaire
    Scorecard before;      ///< rescored on the shared items
    Scorecard after;       ///< rescored on the shared items
    QList<int> practices;  ///< indexes in the later questionnaire, as practiceChanges
    QList<int> dimensions; ///< indexes in the later questionnaire, as dimensionChanges
    Change overall;
    QList<Change> dimensionChanges;
    QList<Change> practiceChanges;
};
Comparison comparisonOf(const Questionnaire &questionnaire, const Assessment &assessment,
                        const Questionnaire &previousQuestionnaire, const Assessment &previous);

/// What-if: practices' scores supposed (position in Scorecard::practices -> score, 1 to 5), everything that follows
/// from scores recomputed: levels, dimensions, the whole, gaps, priority, what holds. Nothing supposed has an interval,
/// alignment or confidence. Independent of the number of respondents.
Scorecard supposing(const Questionnaire &questionnaire, const Scorecard &scorecard, const QHash<int, double> &scores);

} // namespace heartwood::scoring
