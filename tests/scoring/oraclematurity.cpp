#include "oraclecase.h"
#include "oraclejson.h"

#include "model/answer.h"
#include "scoring/maturity.h"
#include "scoring/statistics.h"

#include <QStringList>

using namespace heartwood;
using namespace heartwood::scoring;

namespace oracle {

namespace {

struct MaturityCase
{
    Model model;
    QStringList practices;
    QStringList dimensions;
    QByteArray answers;
    int raters = 0;
};

double weightOf(const QJsonValue &weights, const QString &id)
{
    return weights.toObject().value(id).toDouble(1);
}

char answerOf(const QJsonValue &value)
{
    if (value.isDouble())
        return static_cast<char>(answerOfLevel(value.toInt()));
    if (value == QStringLiteral("NA"))
        return static_cast<char>(Answer::NotApplicable);
    return static_cast<char>(value == QStringLiteral("DK") ? Answer::DontKnow : Answer::Open);
}

void readModel(const QJsonObject &input, MaturityCase &result)
{
    const QJsonValue weights = input[u"weights"];
    const int itemsPerPractice = input[u"model"][u"items_per_practice"].toInt();
    const QJsonArray dimensions = input[u"model"][u"dimensions"].toArray();
    for (const QJsonValue &dimension : dimensions) {
        const QString id = dimension[u"id"].toString();
        Model::Dimension children{static_cast<int>(result.dimensions.size()), weightOf(weights[u"dimensions"], id), {}};
        result.dimensions.append(id);
        const QJsonArray practices = dimension[u"practices"].toArray();
        for (const QJsonValue &practice : practices) {
            const auto index = static_cast<int>(result.practices.size());
            result.practices.append(practice.toString());
            children.practices.append(index);
            Model::Practice node{index, weightOf(weights[u"practices"], practice.toString()), {}};
            for (int i = 0; i < itemsPerPractice; ++i)
                node.items.append(result.model.itemCount++);
            result.model.practices.append(node);
        }
        result.model.dimensions.append(children);
    }
}

void readAnswers(const QJsonObject &input, MaturityCase &result)
{
    const QJsonArray raters = input[u"raters"].toArray();
    for (const QJsonValue &rater : raters) {
        ++result.raters;
        for (const Model::Practice &practice : std::as_const(result.model.practices)) {
            const QJsonArray answers = rater[u"answers"][result.practices[practice.index]].toArray();
            for (int i = 0; i < practice.items.size(); ++i)
                result.answers.append(answerOf(answers.at(i)));
        }
    }
}

QJsonObject nodeJson(const Node &node)
{
    const auto rounded = node.score ? std::optional(roundHalfAway(*node.score, 1)) : std::nullopt;
    return {
        {QStringLiteral("status"), keyOf(node.status)},
        {QStringLiteral("score"), json(node.score)},
        {QStringLiteral("score_1dp"), json(rounded)},
        {QStringLiteral("level"), json(node.level)},
        {QStringLiteral("ci_n"), json(node.ciN)},
        {QStringLiteral("ci_low"), json(node.ciLow)},
        {QStringLiteral("ci_high"), json(node.ciHigh)},
        {QStringLiteral("ci_note"), key(node.ciNote)},
        {QStringLiteral("mdc"), json(node.mdc)},
        {QStringLiteral("level_low"), json(node.levelLow)},
        {QStringLiteral("level_high"), json(node.levelHigh)},
        {QStringLiteral("ad"), json(node.ad)},
        {QStringLiteral("rwg_star"), json(node.rwgStar)},
        {QStringLiteral("alignment"), key(node.alignment)},
    };
}

QJsonObject practiceJson(const PracticeNode &node)
{
    QJsonObject result = nodeJson(node);
    result[u"m"] = node.m;
    result[u"eligible"] = node.eligible;
    result[u"na_share"] = json(node.naShare);
    result[u"dk_share"] = json(node.dkShare);
    result[u"unanswered_share"] = json(node.unansweredShare);
    return result;
}

QJsonObject dimensionJson(const DimensionNode &node)
{
    QJsonObject result = nodeJson(node);
    result[u"n_scored"] = node.nScored;
    result[u"n_applicable"] = node.nApplicable;
    return result;
}

QJsonObject overallJson(const OverallNode &node, const QStringList &dimensions)
{
    QJsonArray limiting;
    for (const int dimension : node.limitingDimensions)
        limiting.append(dimensions[dimension]);
    QJsonObject result = dimensionJson(node);
    result[u"level_mean"] = json(node.levelMean);
    result[u"capped"] = json(node.capped);
    result[u"limiting_dimensions"] = limiting;
    return result;
}

} // namespace

QJsonObject maturity(const QJsonObject &input)
{
    MaturityCase read;
    readModel(input, read);
    readAnswers(input, read);
    PanelOptions options{input[u"min_raters"].toInt(1), {}};
    if (input[u"population"].isDouble())
        options.population = input[u"population"].toInt();
    const Maturity maturity = maturityOf(read.model, {read.answers, read.raters, read.model.itemCount}, options);

    QJsonObject practices, dimensions;
    for (qsizetype i = 0; i < maturity.practices.size(); ++i)
        practices[read.practices[i]] = practiceJson(maturity.practices[i]);
    for (qsizetype i = 0; i < maturity.dimensions.size(); ++i)
        dimensions[read.dimensions[i]] = dimensionJson(maturity.dimensions[i]);
    return {{QStringLiteral("practices"), practices},
            {QStringLiteral("dimensions"), dimensions},
            {QStringLiteral("overall"), overallJson(maturity.overall, read.dimensions)}};
}

} // namespace oracle
