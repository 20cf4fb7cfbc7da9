#include "oraclecase.h"
#include "oraclejson.h"

#include "scoring/change.h"
#include "scoring/confidence.h"
#include "scoring/customermeasures.h"
#include "scoring/perceptiongap.h"
#include "scoring/priority.h"
#include "scoring/reliability.h"
#include "scoring/suppression.h"

#include <functional>

using namespace heartwood::scoring;

namespace oracle {

namespace {

std::optional<double> rounded(const std::optional<double> &value, int decimals)
{
    return value ? std::optional(roundHalfAway(*value, decimals)) : std::nullopt;
}

RawAnswers answersOf(const QJsonValue &values)
{
    RawAnswers answers;
    const QJsonArray list = values.toArray();
    for (const QJsonValue &value : list)
        answers.append(number(value));
    return answers;
}

std::vector<std::optional<double>> valuesOf(const QJsonValue &values)
{
    const RawAnswers answers = answersOf(values);
    return {answers.begin(), answers.end()};
}

Moments momentsOfNumeric(const QJsonValue &values)
{
    MomentSums sums;
    for (const auto &value : valuesOf(values))
        if (value)
            sums.add(*value);
    return sums.moments();
}

QJsonObject npsJson(const Nps &nps)
{
    return {{QStringLiteral("n"), nps.n},
            {QStringLiteral("promoters"), nps.promoters},
            {QStringLiteral("passives"), nps.passives},
            {QStringLiteral("detractors"), nps.detractors},
            {QStringLiteral("missing"), nps.missing},
            {QStringLiteral("invalid"), nps.invalid},
            {QStringLiteral("score"), json(nps.score)},
            {QStringLiteral("score_0dp"), json(rounded(nps.score, 0))},
            {QStringLiteral("se"), json(nps.se)},
            {QStringLiteral("ci_low"), json(nps.ciLow)},
            {QStringLiteral("ci_high"), json(nps.ciHigh)},
            {QStringLiteral("small_sample"), nps.smallSample}};
}

QJsonObject npsChangeJson(const NpsChange &change)
{
    return {{QStringLiteral("diff"), json(change.diff)},
            {QStringLiteral("ci_low"), json(change.ciLow)},
            {QStringLiteral("ci_high"), json(change.ciHigh)},
            {QStringLiteral("verdict"), change.verdict ? keyOf(*change.verdict) : QStringLiteral("no_data")}};
}

QJsonObject csatJson(const Csat &csat)
{
    return {{QStringLiteral("n"), csat.n},
            {QStringLiteral("satisfied"), csat.satisfied},
            {QStringLiteral("missing"), csat.missing},
            {QStringLiteral("invalid"), csat.invalid},
            {QStringLiteral("percent"), json(csat.percent)},
            {QStringLiteral("percent_0dp"), json(rounded(csat.percent, 0))},
            {QStringLiteral("ci_low"), json(csat.ciLow)},
            {QStringLiteral("ci_high"), json(csat.ciHigh)}};
}

QJsonObject cesJson(const Ces &ces)
{
    QJsonValue note = key(ces.ciNote);
    if (ces.ciNote == IntervalNote::FewRaters)
        note = QStringLiteral("few_answers");
    return {{QStringLiteral("n"), ces.n},
            {QStringLiteral("missing"), ces.missing},
            {QStringLiteral("invalid"), ces.invalid},
            {QStringLiteral("mean"), json(ces.mean)},
            {QStringLiteral("mean_1dp"), json(rounded(ces.mean, 1))},
            {QStringLiteral("ci_low"), json(ces.ciLow)},
            {QStringLiteral("ci_high"), json(ces.ciHigh)},
            {QStringLiteral("ci_note"), note},
            {QStringLiteral("easy_percent"), json(ces.easyPercent)},
            {QStringLiteral("easy_ci_low"), json(ces.easyCiLow)},
            {QStringLiteral("easy_ci_high"), json(ces.easyCiHigh)}};
}

QJsonObject customer(const QJsonObject &input)
{
    QJsonObject result;
    for (const QString &wave : {QStringLiteral("nps"), QStringLiteral("nps_before")})
        if (input.contains(wave))
            result[wave] = npsJson(npsOf(answersOf(input[wave])));
    if (result.size() == 2)
        result[u"nps_change"] = npsChangeJson(npsChangeOf(answersOf(input[u"nps_before"]), answersOf(input[u"nps"])));
    if (input.contains(u"csat"))
        result[u"csat"] = csatJson(csatOf(answersOf(input[u"csat"]), input[u"csat_scale_max"].toInt(5)));
    if (input.contains(u"ces"))
        result[u"ces"] = cesJson(cesOf(answersOf(input[u"ces"])));
    return result;
}

QJsonObject changeJson(const QString &id, const Change &change)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("n_before"), change.nBefore},
            {QStringLiteral("n_after"), change.nAfter},
            {QStringLiteral("mean_before"), json(change.meanBefore)},
            {QStringLiteral("mean_after"), json(change.meanAfter)},
            {QStringLiteral("diff"), json(change.diff)},
            {QStringLiteral("ci_low"), json(change.ciLow)},
            {QStringLiteral("ci_high"), json(change.ciHigh)},
            {QStringLiteral("p"), json(change.p)},
            {QStringLiteral("p_holm"), json(change.pHolm)},
            {QStringLiteral("g"), json(change.g)},
            {QStringLiteral("verdict"), keyOf(change.verdict)}};
}

QJsonObject change(const QJsonObject &input)
{
    const bool paired = input[u"design"].toString() == keyOf(Design::Paired);
    const QJsonArray nodes = input[u"nodes"].toArray();
    QList<ChangeInput> inputs;
    for (const QJsonValue &node : nodes)
        inputs.append({valuesOf(node[u"before"]), valuesOf(node[u"after"])});
    const QList<Change> changes = changesOf(paired ? Design::Paired : Design::Independent, inputs);
    QJsonArray results;
    for (qsizetype i = 0; i < changes.size(); ++i)
        results.append(changeJson(nodes[i][u"id"].toString(), changes[i]));
    return {{QStringLiteral("nodes"), results}};
}

QJsonObject gapJson(const QString &id, const PerceptionGap &gap)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("n_leaders"), gap.nLeaders},
            {QStringLiteral("n_frontline"), gap.nFrontline},
            {QStringLiteral("mean_leaders"), json(gap.meanLeaders)},
            {QStringLiteral("mean_frontline"), json(gap.meanFrontline)},
            {QStringLiteral("gap"), json(gap.gap)},
            {QStringLiteral("ci_low"), json(gap.ciLow)},
            {QStringLiteral("ci_high"), json(gap.ciHigh)},
            {QStringLiteral("p"), json(gap.p)},
            {QStringLiteral("p_holm"), json(gap.pHolm)},
            {QStringLiteral("label"), keyOf(gap.label)}};
}

QJsonObject perceptionGap(const QJsonObject &input)
{
    const QJsonArray nodes = input[u"nodes"].toArray();
    QList<GapInput> inputs;
    for (const QJsonValue &node : nodes)
        inputs.append({momentsOfNumeric(node[u"leaders"]), momentsOfNumeric(node[u"frontline"]), false});
    const double threshold = input[u"threshold"].toDouble(perceptionGapThreshold);
    const QList<PerceptionGap> gaps = perceptionGapsOf(inputs, input[u"k"].toInt(minimumPeople), threshold);
    QJsonArray results;
    for (qsizetype i = 0; i < gaps.size(); ++i)
        results.append(gapJson(nodes[i][u"id"].toString(), gaps[i]));
    return {{QStringLiteral("nodes"), results}};
}

QJsonObject priority(const QJsonObject &input)
{
    const QJsonArray practices = input[u"practices"].toArray();
    QList<PriorityInput> inputs;
    for (const QJsonValue &practice : practices) {
        PriorityInput entry{
            number(practice[u"score"]), practice[u"target"].toDouble(4), practice[u"importance"].toInt(3), {}};
        if (practice[u"effort"].isDouble())
            entry.effort = practice[u"effort"].toInt();
        inputs.append(entry);
    }
    const Priority priority = priorityOf(inputs);
    QJsonArray results, order;
    for (qsizetype i = 0; i < practices.size(); ++i) {
        const PriorityEntry &entry = priority.practices[i];
        results.append(QJsonObject{{QStringLiteral("id"), practices[i][u"id"]},
                                   {QStringLiteral("gap"), json(entry.gap)},
                                   {QStringLiteral("index"), json(entry.index)},
                                   {QStringLiteral("rank"), json(entry.rank)},
                                   {QStringLiteral("quadrant"), key(entry.quadrant)}});
    }
    for (const int position : priority.order)
        order.append(practices[position][u"id"]);
    return {{QStringLiteral("practices"), results},
            {QStringLiteral("order"), order},
            {QStringLiteral("percent_to_target"), json(priority.percentToTarget)}};
}

QJsonObject suppression(const QJsonObject &input)
{
    const QJsonArray groups = input[u"groups"].toArray();
    QList<int> counts;
    for (const QJsonValue &group : groups)
        counts.append(group[u"n"].toInt());
    const Suppression suppression = suppressionOf(counts, input[u"k"].toInt(minimumPeople));
    const auto ids = [&groups](const QList<int> &positions) {
        QJsonArray result;
        for (const int position : positions)
            result.append(groups[position][u"id"]);
        return result;
    };
    return {{QStringLiteral("shown"), ids(suppression.shown)},
            {QStringLiteral("hidden_small"), ids(suppression.hiddenSmall)},
            {QStringLiteral("hidden_complementary"), ids(suppression.hiddenComplementary)},
            {QStringLiteral("empty"), ids(suppression.empty)},
            {QStringLiteral("total_shown"), suppression.totalShown}};
}

QJsonObject reliability(const QJsonObject &input)
{
    QList<QList<std::optional<double>>> rows;
    const QJsonArray list = input[u"rows"].toArray();
    for (const QJsonValue &row : list)
        rows.append(answersOf(row));
    const Reliability reliability = reliabilityOf(rows);
    return {{QStringLiteral("n_complete"), reliability.nComplete}, {QStringLiteral("k_items"), reliability.kItems},
            {QStringLiteral("alpha"), json(reliability.alpha)},    {QStringLiteral("ci_low"), json(reliability.ciLow)},
            {QStringLiteral("ci_high"), json(reliability.ciHigh)}, {QStringLiteral("report"), reliability.report}};
}

Confidence confidenceIn(const QJsonValue &practice)
{
    ConfidenceInput input;
    if (practice[u"level"].isDouble())
        input.level = practice[u"level"].toInt();
    input.affirmation = practice[u"affirmation"].toBool();
    input.artefact = practice[u"artefact"].toBool();
    input.outcome = practice[u"outcome"].toBool();
    input.m = practice[u"m"].toInt();
    input.ad = number(practice[u"ad"]);
    input.unansweredShare = number(practice[u"unanswered_share"]);
    return confidenceOf(input);
}

QJsonObject confidence(const QJsonObject &input)
{
    QJsonArray results;
    QList<Confidence> all;
    const QJsonArray practices = input[u"practices"].toArray();
    for (const QJsonValue &practice : practices) {
        all.append(confidenceIn(practice));
        QJsonArray downgrades;
        for (const Downgrade downgrade : all.last().downgrades)
            downgrades.append(keyOf(downgrade));
        results.append(QJsonObject{{QStringLiteral("id"), practice[u"id"]},
                                   {QStringLiteral("evidence_grade"), all.last().evidenceGrade},
                                   {QStringLiteral("downgrades"), downgrades},
                                   {QStringLiteral("step"), all.last().step},
                                   {QStringLiteral("label"), confidenceKey(all.last().step)},
                                   {QStringLiteral("claimed"), all.last().claimed}});
    }
    return {{QStringLiteral("practices"), results}, {QStringLiteral("dimension_step"), json(dimensionStep(all))}};
}

} // namespace

QJsonObject resultOf(const QJsonObject &oracleCase)
{
    static const QHash<QString, std::function<QJsonObject(const QJsonObject &)>> kinds{
        {QStringLiteral("maturity"), maturity},       {QStringLiteral("customer"), customer},
        {QStringLiteral("change"), change},           {QStringLiteral("perception_gap"), perceptionGap},
        {QStringLiteral("priority"), priority},       {QStringLiteral("suppression"), suppression},
        {QStringLiteral("reliability"), reliability}, {QStringLiteral("confidence"), confidence},
    };
    const auto kind = kinds.constFind(oracleCase[u"kind"].toString());
    return kind == kinds.cend() ? QJsonObject() : (*kind)(oracleCase[u"input"].toObject());
}

} // namespace oracle
