#pragma once

#include "scoring/scorecard.h"
#include "scoring/sheetcounts.h"

/// Figures of our own: METHODS section 12. Each has a file of its own.
namespace heartwood::scoring {

/// In anonymous mode an item counts only where its mean may be shown; else it could be had from the others.
std::array<AspectResult, allAspects.size()> aspectsOf(const Questionnaire &questionnaire, const CountedPanel &panel,
                                                      const QList<PracticeNode> &practices,
                                                      const PanelOptions &options);
/// None where there is no overall score.
Fragility fragilityOf(const CountedPanel &panel, const Maturity &maturity, const PanelOptions &options);
/// None below an overall ci_n of 10.
std::optional<double> onePersonWeightOf(const CountedPanel &panel, const Maturity &maturity,
                                        const PanelOptions &options);
/// indexes: section 5's, by practice; 0 where there is none.
Holds holdsOf(const Model &model, const Maturity &maturity, const QList<double> &indexes, int respondents);

} // namespace heartwood::scoring
