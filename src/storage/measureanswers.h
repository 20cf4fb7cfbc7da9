#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace heartwood::storage {

/// What customers answered, from the text that it is kept as; none where it is no list of numbers and blanks.
std::optional<QList<std::optional<double>>> measureAnswersIn(QByteArrayView text);

} // namespace heartwood::storage
