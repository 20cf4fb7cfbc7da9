#include "scoring/confidence.h"

#include "scoring/statistics.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

constexpr double disagreementLimit = 0.80;
constexpr double unansweredLimit = 1.0 / 3;
constexpr int highestStep = 3;
constexpr int highestGrade = 2;
constexpr int claimedFrom = 4; ///< levels that want proof

} // namespace

Confidence confidenceOf(const ConfidenceInput &input)
{
    Confidence confidence;
    confidence.evidenceGrade = std::min(highestGrade, input.affirmation + input.artefact + input.outcome);
    if (input.m < minimumPeople)
        confidence.downgrades.append(Downgrade::FewRaters);
    if (input.ad && *input.ad > disagreementLimit + tolerance)
        confidence.downgrades.append(Downgrade::Disagreement);
    if (input.unansweredShare && *input.unansweredShare > unansweredLimit + tolerance)
        confidence.downgrades.append(Downgrade::Unanswered);
    const int step = confidence.evidenceGrade + 1 - static_cast<int>(confidence.downgrades.size());
    confidence.step = std::clamp(step, 0, highestStep);
    confidence.claimed = input.level.value_or(0) >= claimedFrom && confidence.evidenceGrade < highestGrade;
    return confidence;
}

std::optional<int> dimensionStep(const QList<Confidence> &practices)
{
    if (practices.isEmpty())
        return std::nullopt;
    int sum = 0;
    for (const Confidence &practice : practices)
        sum += practice.step;
    return sum / static_cast<int>(practices.size());
}

QString confidenceKey(int step)
{
    switch (step) {
    case 0:
        return QStringLiteral("very_low");
    case 1:
        return QStringLiteral("low");
    case 2:
        return QStringLiteral("moderate");
    default:
        return QStringLiteral("high");
    }
}

QString keyOf(Downgrade downgrade)
{
    switch (downgrade) {
    case Downgrade::FewRaters:
        return QStringLiteral("few_raters");
    case Downgrade::Disagreement:
        return QStringLiteral("disagreement");
    case Downgrade::Unanswered:
        break;
    }
    return QStringLiteral("unanswered");
}

} // namespace heartwood::scoring
