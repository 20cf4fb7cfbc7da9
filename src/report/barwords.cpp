#include "report/barwords.h"

#include "report/figures.h"

#include <QCoreApplication>
#include <QStringList>

namespace heartwood::report {
namespace {

class BarWords
{
    Q_DECLARE_TR_FUNCTIONS(BarWords)
};

} // namespace

QString barWords(const ScoreBar &bar)
{
    QStringList parts{bar.score ? BarWords::tr("score %1").arg(figure(*bar.score)) : BarWords::tr("no score")};
    if (bar.low && bar.high)
        parts << BarWords::tr("likely %1", "an interval: 2.9 to 3.3").arg(rangeText(*bar.low, *bar.high));
    if (bar.target)
        parts << BarWords::tr("target %1").arg(figure(*bar.target));
    return parts.join(BarWords::tr(", ", "between the parts of a score bar’s words"));
}

} // namespace heartwood::report
