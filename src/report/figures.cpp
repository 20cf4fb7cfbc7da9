#include "report/figures.h"

#include "report/locale.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Figures
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr QChar minus(u'\u2212');
constexpr double smallestFigure = 0.1; ///< that can be printed

} // namespace

QString figure(double value, int decimals)
{
    const double rounded = scoring::roundHalfAway(value, decimals);
    const QString digits = locale().toString(qAbs(rounded), 'f', decimals);
    return rounded < 0 ? minus + digits : digits;
}

QString figure(std::optional<double> value, int decimals)
{
    return value ? figure(*value, decimals) : QStringLiteral("\u2013");
}

QString signedFigure(double value, int decimals)
{
    const QString text = figure(value, decimals);
    return scoring::roundHalfAway(value, decimals) > 0 ? u'+' + text : text;
}

QString rangeText(double low, double high)
{
    if (figure(low) == figure(high))
        return Figures::tr("%1 to within %2", "an interval: 3.1 to within 0.1")
            .arg(figure(low), figure(smallestFigure));
    return Figures::tr("%1 to %2", "an interval: 2.9 to 3.3").arg(figure(low), figure(high));
}

QString noiseFigure(double change)
{
    return figure(std::max(change, smallestFigure));
}

QString percent(double share)
{
    return Figures::tr("%1%", "a percentage").arg(figure(share * 100, 0));
}

QString longDate(const QDate &date)
{
    return locale().toString(date, Figures::tr("d MMMM yyyy", "a date, in QLocale’s letters"));
}

QString listed(const QStringList &entries)
{
    if (entries.size() < 2)
        return entries.value(0);
    return Figures::tr("%1 and %2", "the last two of a list")
        .arg(entries.mid(0, entries.size() - 1).join(Figures::tr(", ", "between entries of a list")), entries.last());
}

QString sentenceCase(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

} // namespace heartwood::report
