#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Rings
{
    Q_DECLARE_TR_FUNCTIONS(Rings)
};

QString summaryOf(const RingsData &data)
{
    QList<chartwords::Scored> practices;
    for (const RingSector &sector : data.sectors)
        practices << chartwords::Scored{sector.title, sector.score, sector.target};
    return chartwords::joined({data.overall ? Rings::tr("Overall maturity %1 of 5.").arg(figure(*data.overall))
                                            : Rings::tr("Overall maturity is not scored."),
                               chartwords::extremes(practices), chartwords::onTarget(practices),
                               chartwords::unscored(practices)});
}

std::optional<double> previousOf(const scoring::Comparison *comparison, int practice)
{
    const scoring::PracticeResult *before = comparison ? comparison->before.practice(practice) : nullptr;
    return before ? before->score.score : std::nullopt;
}

} // namespace

RingsData ringsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard,
                  const scoring::Comparison *comparison)
{
    RingsData data;
    for (const scoring::PracticeResult &result : scorecard.practices) {
        const Practice &practice = questionnaire.practices[result.practice];
        data.sectors << RingSector{.label = practice.shortTitle,
                                   .title = practice.title,
                                   .dimension = practice.dimension,
                                   .score = result.score.score,
                                   .target = result.aim.target,
                                   .previous = previousOf(comparison, result.practice)};
    }
    data.overall = scorecard.overall.score;
    data.ofFive = Rings::tr("of 5", "under the overall score");
    data.summary = summaryOf(data);
    return data;
}

} // namespace heartwood::report
