#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Aspects
{
    Q_DECLARE_TR_FUNCTIONS(Aspects)
};

constexpr double middle = 3;

QString sentence(const AspectsData::Axis &axis)
{
    const QString low = words::quoted(axis.low);
    const QString high = words::quoted(axis.high);
    if (!axis.position)
        return Aspects::tr("%1: not scored.").arg(axis.title);
    const QString position = figure(*axis.position);
    if (position == figure(middle))
        return Aspects::tr("%1: %2, midway from %3 (1) to %4 (5).", "an aspect, its score, its poles")
            .arg(axis.title, position, low, high);
    return *axis.position < middle ? Aspects::tr("%1: %2, nearer to %3 (1) than to %4 (5).", "an aspect, its score")
                                         .arg(axis.title, position, low, high)
                                   : Aspects::tr("%1: %2, nearer to %3 (5) than to %4 (1).", "an aspect, its score")
                                         .arg(axis.title, position, high, low);
}

} // namespace

AspectsData aspectsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    AspectsData data;
    QStringList sentences;
    for (size_t i = 0; i < questionnaire.aspects.size(); ++i) {
        const AspectText &text = questionnaire.aspects[i];
        data.axes << AspectsData::Axis{
            .title = text.title, .low = text.from, .high = text.to, .position = scorecard.aspects[i].score};
        sentences << sentence(data.axes.last());
    }
    data.summary = chartwords::joined(sentences);
    return data;
}

} // namespace heartwood::report
