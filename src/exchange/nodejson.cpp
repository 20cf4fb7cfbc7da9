#include "exchange/nodejson.h"

#include "scoring/statistics.h"

#include <QJsonArray>

namespace heartwood::exchange {

using namespace scoring;

namespace {

QJsonObject commonJson(const Node &node)
{
    const std::optional<double> rounded =
        node.score ? std::optional(roundHalfAway(*node.score, 1)) : std::optional<double>();
    return {{u"status"_qs, keyOf(node.status)},
            {u"score"_qs, jsonOf(node.score)},
            {u"score_1dp"_qs, jsonOf(rounded)},
            {u"level"_qs, jsonOf(node.level)},
            {u"ci_n"_qs, jsonOf(node.ciN)},
            {u"ci_low"_qs, jsonOf(node.ciLow)},
            {u"ci_high"_qs, jsonOf(node.ciHigh)},
            {u"ci_note"_qs, keyJson(node.ciNote)},
            {u"mdc"_qs, jsonOf(node.mdc)},
            {u"level_low"_qs, jsonOf(node.levelLow)},
            {u"level_high"_qs, jsonOf(node.levelHigh)},
            {u"ad"_qs, jsonOf(node.ad)},
            {u"rwg_star"_qs, jsonOf(node.rwgStar)},
            {u"alignment"_qs, keyJson(node.alignment)}};
}

} // namespace

QJsonObject nodeJson(const PracticeNode &node)
{
    QJsonObject object = commonJson(node);
    object[u"m"] = node.m;
    object[u"eligible"] = node.eligible;
    object[u"na_share"] = jsonOf(node.naShare);
    object[u"dk_share"] = jsonOf(node.dkShare);
    object[u"unanswered_share"] = jsonOf(node.unansweredShare);
    return object;
}

QJsonObject nodeJson(const DimensionNode &node)
{
    QJsonObject object = commonJson(node);
    object[u"n_scored"] = node.nScored;
    object[u"n_applicable"] = node.nApplicable;
    return object;
}

QJsonObject nodeJson(const OverallNode &node, const QStringList &dimensionKeys)
{
    QJsonObject object = nodeJson(static_cast<const DimensionNode &>(node));
    QJsonArray limiting;
    for (const int dimension : node.limitingDimensions)
        limiting.append(dimensionKeys[dimension]);
    object[u"level_mean"] = jsonOf(node.levelMean);
    object[u"capped"] = jsonOf(node.capped);
    object[u"limiting_dimensions"] = limiting;
    return object;
}

QJsonObject gapJson(const QString &id, const PerceptionGap &gap)
{
    return {{u"id"_qs, id},
            {u"n_leaders"_qs, gap.nLeaders},
            {u"n_frontline"_qs, gap.nFrontline},
            {u"mean_leaders"_qs, jsonOf(gap.meanLeaders)},
            {u"mean_frontline"_qs, jsonOf(gap.meanFrontline)},
            {u"gap"_qs, jsonOf(gap.gap)},
            {u"ci_low"_qs, jsonOf(gap.ciLow)},
            {u"ci_high"_qs, jsonOf(gap.ciHigh)},
            {u"p"_qs, jsonOf(gap.p)},
            {u"p_holm"_qs, jsonOf(gap.pHolm)},
            {u"label"_qs, keyOf(gap.label)}};
}

QJsonObject changeJson(const QString &id, const Change &change)
{
    return {{u"id"_qs, id},
            {u"n_before"_qs, change.nBefore},
            {u"n_after"_qs, change.nAfter},
            {u"mean_before"_qs, jsonOf(change.meanBefore)},
            {u"mean_after"_qs, jsonOf(change.meanAfter)},
            {u"diff"_qs, jsonOf(change.diff)},
            {u"ci_low"_qs, jsonOf(change.ciLow)},
            {u"ci_high"_qs, jsonOf(change.ciHigh)},
            {u"p"_qs, jsonOf(change.p)},
            {u"p_holm"_qs, jsonOf(change.pHolm)},
            {u"g"_qs, jsonOf(change.g)},
            {u"verdict"_qs, keyOf(change.verdict)}};
}

QJsonObject comparisonJson(const Questionnaire &questionnaire, const Comparison &comparison)
{
    QJsonArray practices;
    for (int i = 0; i < comparison.practices.size(); ++i)
        practices.append(
            changeJson(questionnaire.practices[comparison.practices[i]].key, comparison.practiceChanges[i]));
    QJsonArray dimensions;
    for (int i = 0; i < comparison.dimensions.size(); ++i)
        dimensions.append(
            changeJson(questionnaire.dimensions[comparison.dimensions[i]].key, comparison.dimensionChanges[i]));
    return {{u"design"_qs, keyOf(comparison.design)},
            {u"nodes"_qs, practices},
            {u"dimensions"_qs, dimensions},
            {u"overall"_qs, changeJson(u"overall"_qs, comparison.overall)}};
}

} // namespace heartwood::exchange
