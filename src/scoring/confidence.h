#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Confidence in a practice's score: METHODS section 4. Evidence never changes the score.
namespace heartwood::scoring {

enum class Downgrade { FewRaters, Disagreement, Unanswered };

struct ConfidenceInput
{
    std::optional<int> level;
    bool affirmation = false, artefact = false, outcome = false;
    int m = 0;
    std::optional<double> ad;
    std::optional<double> unansweredShare;
};

struct Confidence
{
    int evidenceGrade = 0; ///< 0..2
    QList<Downgrade> downgrades;
    int step = 0; ///< 0..3: very_low, low, moderate, high
    bool claimed = false;
};

Confidence confidenceOf(const ConfidenceInput &input);
/// Floor of the mean of its scored practices' steps; none for none.
std::optional<int> dimensionStep(const QList<Confidence> &practices);
QString confidenceKey(int step);
QString keyOf(Downgrade downgrade);

} // namespace heartwood::scoring
