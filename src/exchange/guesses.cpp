#include "exchange/guesses.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace heartwood::exchange {

namespace {

std::optional<double> numberOf(QString word, QLocale locale)
{
    word.replace(QChar(0x2212), u'-'); // the true minus
    while (word.endsWith(u'%'))
        word.chop(1);
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    for (const QLocale &reader : {QLocale::c(), locale}) {
        bool ok = false;
        const double number = reader.toDouble(word, &ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

/// A word between spaces, taken apart at its commas unless its one comma is a decimal one.
QStringList partsOf(const QString &word, const QLocale &locale)
{
    static const QRegularExpression decimal(QStringLiteral("^[^,]*\\d,\\d[^,]*$"));
    if (locale.decimalPoint() == u"," && decimal.match(word).hasMatch())
        return {word};
    return word.split(u',', Qt::SkipEmptyParts);
}

} // namespace

Guesses readGuesses(const QString &text, const QLocale &locale)
{
    static const QRegularExpression between(QStringLiteral("[\\s;]+"));
    Guesses guesses;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        for (const QString &part : partsOf(word, locale)) {
            if (const auto number = numberOf(part, locale))
                guesses.numbers << *number;
            else
                guesses.notNumbers << part;
        }
    }
    return guesses;
}

} // namespace heartwood::exchange
