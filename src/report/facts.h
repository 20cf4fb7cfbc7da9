#pragma once

#include "report/reportdocument.h"

/// What several sections say something about, worked out once, so that no two of them can contradict each other.
namespace heartwood::report {

struct Facts
{
    explicit Facts(const ReportInput &input);

    const Questionnaire &questionnaire;
    const Assessment &assessment;
    const scoring::Scorecard &scorecard;
    const scoring::Comparison *comparison;
    const QList<Measure> measures; ///< uncovered ones only
    const QHash<qint64, Forecast> &forecasts;
    const QList<Action> &actions;
    const RoomTalk &room;
    bool brief = false;
    bool clientCopy = false;
    bool authored = false;    ///< an author has words in it
    int people = 0;           ///< finished sheets
    int questions = 0;        ///< items asked
    bool pulse = false;       ///< some practice was asked with fewer items than it has
    QList<int> dimensions;    ///< positions of scored dimensions, strongest first
    QList<int> practices;     ///< positions of scored practices, strongest first
    QList<int> gaps;          ///< positions, by priority: where to start; at most three
    QList<int> strengths;     ///< positions at level 4 or above and none of gaps; at most three
    QList<int> furthestAlong; ///< where there are no strengths: those above the lowest, none of gaps; at most three

    bool onePerson() const { return people == 1; }
    /// Nothing may be shown: too few people in an anonymous round.
    bool withheld() const;
    /// Practices were left out on purpose.
    bool choice() const { return scorecard.practices.size() < questionnaire.practices.size(); }
    bool named() const { return scorecard.mode == Mode::Named; }
    const scoring::DimensionResult &dimension(int position) const { return scorecard.dimensions[position]; }
    const scoring::PracticeResult &practice(int position) const { return scorecard.practices[position]; }
    /// Words of the questionnaire for positions in the scorecard.
    const Dimension &dimensionText(int position) const;
    const Practice &practiceText(int position) const;
    /// Whether words that people wrote about this practice's items may appear: METHODS section 9.
    bool mayQuote(int practicePosition) const;
};

} // namespace heartwood::report
