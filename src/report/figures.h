#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

/// Numbers as METHODS section 0 rounds them and as the reader's language writes them (locale.h).
namespace heartwood::report {

QString figure(double value, int decimals = 1);
/// An en dash where there is none.
QString figure(std::optional<double> value, int decimals = 1);
/// With its sign, + or a true minus; no sign on what rounds to zero.
QString signedFigure(double value, int decimals = 1);
/// "2.9 to 3.3"; "3.1 to within 0.1" where both ends are printed alike.
QString rangeText(double low, double high);
/// The smallest change that is not noise, and never less than what can be printed.
QString noiseFigure(double change);
/// 0.25 is "25%"; whole numbers.
QString percent(double share);
QString longDate(const QDate &date);
/// "Listening, Insight and Trust".
QString listed(const QStringList &entries);
/// The first letter a capital.
QString sentenceCase(const QString &text);

} // namespace heartwood::report
