#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace heartwood::storage {

/// A forecast's guesses from the text that they are kept as; none where it is no list of at least one number.
std::optional<QList<double>> guessesIn(QByteArrayView text);

} // namespace heartwood::storage
