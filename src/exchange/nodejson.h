#pragma once

#include "exchange/scorecardjson.h"

/// The results' smaller objects, field by field as the published cases name them.
namespace heartwood::exchange {

template<typename T> QJsonValue jsonOf(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// The key of an enumerator, null for none.
template<typename T> QJsonValue keyJson(const std::optional<T> &value)
{
    return value ? QJsonValue(scoring::keyOf(*value)) : QJsonValue(QJsonValue::Null);
}

QJsonObject gapJson(const QString &id, const scoring::PerceptionGap &gap);
QJsonObject changeJson(const QString &id, const scoring::Change &change);
/// nodes: the practices; dimensions and overall beside them, each a family of its own.
QJsonObject comparisonJson(const Questionnaire &questionnaire, const scoring::Comparison &comparison);

} // namespace heartwood::exchange
