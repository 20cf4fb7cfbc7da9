#include "scoring/perceptiongap.h"

#include "scoring/welch.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

constexpr double significance = 0.05;

PerceptionGap gapOf(const GapInput &node, int k)
{
    PerceptionGap gap;
    gap.nLeaders = node.leaders.n;
    gap.nFrontline = node.frontline.n;
    // Without anybody there is no mean, whatever k is.
    if (node.hidden || std::min(gap.nLeaders, gap.nFrontline) < std::max(1, k))
        return gap;
    gap.meanLeaders = node.leaders.mean;
    gap.meanFrontline = node.frontline.mean;
    gap.gap = node.leaders.mean - node.frontline.mean;
    gap.label = GapLabel::NoClearGap;
    if (const auto comparison = welch(node.frontline, node.leaders)) {
        gap.ciLow = comparison->ciLow;
        gap.ciHigh = comparison->ciHigh;
        gap.p = comparison->p;
    }
    return gap;
}

GapLabel labelOf(const PerceptionGap &gap, double threshold)
{
    const bool confirmed = gap.pHolm && *gap.pHolm < significance;
    if (*gap.gap >= threshold - tolerance)
        return confirmed ? GapLabel::BlindSpot : GapLabel::PossibleBlindSpot;
    if (*gap.gap <= -threshold + tolerance)
        return confirmed ? GapLabel::HiddenStrength : GapLabel::PossibleHiddenStrength;
    return GapLabel::NoClearGap;
}

} // namespace

QList<PerceptionGap> perceptionGapsOf(const QList<GapInput> &nodes, int k, double threshold)
{
    QList<PerceptionGap> gaps;
    gaps.reserve(nodes.size());
    std::vector<std::optional<double>> p;
    p.reserve(size_t(nodes.size()));
    for (const GapInput &node : nodes) {
        gaps.append(gapOf(node, k));
        p.push_back(gaps.last().p);
    }
    const auto adjusted = holm(p);
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        gaps[i].pHolm = adjusted[size_t(i)];
        if (gaps[i].gap)
            gaps[i].label = labelOf(gaps[i], threshold);
    }
    return gaps;
}

QString keyOf(GapLabel label)
{
    switch (label) {
    case GapLabel::BlindSpot:
        return QStringLiteral("blind_spot");
    case GapLabel::PossibleBlindSpot:
        return QStringLiteral("possible_blind_spot");
    case GapLabel::HiddenStrength:
        return QStringLiteral("hidden_strength");
    case GapLabel::PossibleHiddenStrength:
        return QStringLiteral("possible_hidden_strength");
    case GapLabel::NoClearGap:
        return QStringLiteral("no_clear_gap");
    case GapLabel::Suppressed:
        break;
    }
    return QStringLiteral("suppressed");
}

} // namespace heartwood::scoring
