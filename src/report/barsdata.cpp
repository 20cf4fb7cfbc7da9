#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Bars
{
    Q_DECLARE_TR_FUNCTIONS(Bars)
};

BarsData::Row rowOf(const QString &label, int dimension, const scoring::Node &node, std::optional<double> target)
{
    return {.label = label,
            .dimension = dimension,
            .heading = false,
            .bar = {.score = node.score, .low = node.ciLow, .high = node.ciHigh, .target = target, .colour = {}}};
}

QString summaryOf(const BarsData &data)
{
    QStringList dimensions;
    QList<chartwords::Scored> practices;
    QList<chartwords::Scored> all;
    for (const BarsData::Row &row : data.rows) {
        all << chartwords::Scored{row.label, row.bar.score, row.bar.target};
        if (!row.heading)
            practices << all.last();
        else if (row.bar.score)
            dimensions << chartwords::named(row.label, row.bar.score);
    }
    return chartwords::joined(
        {dimensions.isEmpty() ? Bars::tr("No dimension is scored.")
                              : Bars::tr("Scores on a scale of 1 to 5: %1.").arg(listed(dimensions)),
         chartwords::extremes(practices), chartwords::onTarget(practices), chartwords::unscored(all)});
}

} // namespace

BarsData barsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    BarsData data;
    for (const scoring::DimensionResult &dimension : scorecard.dimensions) {
        data.rows << rowOf(questionnaire.dimensions[dimension.dimension].title, dimension.dimension, dimension.score,
                           dimension.target);
        data.rows.last().heading = true;
        for (int position : dimension.practices) {
            const scoring::PracticeResult &practice = scorecard.practices[position];
            data.rows << rowOf(questionnaire.practices[practice.practice].title, dimension.dimension, practice.score,
                               practice.aim.target);
        }
    }
    data.summary = summaryOf(data);
    return data;
}

} // namespace heartwood::report
