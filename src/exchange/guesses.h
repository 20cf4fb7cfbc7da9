#pragma once

#include <QList>
#include <QLocale>
#include <QStringList>

namespace heartwood::exchange {

struct Guesses
{
    QList<double> numbers;  ///< in the order in which they stand
    QStringList notNumbers; ///< as they stand
};

/// Numbers between spaces, semicolons, commas and line breaks, as the locale or anybody writes them; a sign and a
/// percent sign may stand with them. A comma amid digits is a decimal comma where the locale has one and the number no
/// other comma.
Guesses readGuesses(const QString &text, const QLocale &locale = QLocale());

} // namespace heartwood::exchange
