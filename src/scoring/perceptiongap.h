#pragma once

#include "scoring/statistics.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// Leaders versus front line: METHODS section 6. All nodes of a call are one Holm family.
namespace heartwood::scoring {

enum class GapLabel { BlindSpot, PossibleBlindSpot, HiddenStrength, PossibleHiddenStrength, NoClearGap, Suppressed };
constexpr double perceptionGapThreshold = 0.5;

struct GapInput
{
    Moments leaders;     ///< of the numeric rater means
    Moments frontline;   ///< of the numeric rater means
    bool hidden = false; ///< one of the groups is hidden by section 9
};

struct PerceptionGap
{
    int nLeaders = 0;
    int nFrontline = 0;
    std::optional<double> meanLeaders, meanFrontline, gap, ciLow, ciHigh, p, pHolm;
    GapLabel label = GapLabel::Suppressed;
};

QList<PerceptionGap> perceptionGapsOf(const QList<GapInput> &nodes, int k, double threshold = perceptionGapThreshold);
QString keyOf(GapLabel label);

} // namespace heartwood::scoring
