#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace oracle {

template<typename T> QJsonValue json(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// The key of an enumeration's value.
template<typename T> QJsonValue key(const std::optional<T> &value)
{
    return value ? QJsonValue(keyOf(*value)) : QJsonValue();
}

inline std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace oracle
