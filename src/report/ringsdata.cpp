#include "report/charts.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Rings
{
    Q_DECLARE_TR_FUNCTIONS(Rings)
};

QList<RingSector> scoredOf(const QList<RingSector> &sectors)
{
    QList<RingSector> scored;
    std::ranges::copy_if(sectors, std::back_inserter(scored), [](const RingSector &s) { return s.score.has_value(); });
    std::ranges::stable_sort(scored, std::ranges::greater(), [](const RingSector &s) { return *s.score; });
    return scored;
}

QString named(const RingSector &sector)
{
    return Rings::tr("%1 (%2)", "a practice and its score").arg(sector.title, figure(*sector.score));
}

QString unscoredSentence(const QList<RingSector> &sectors)
{
    QStringList names;
    for (const RingSector &sector : sectors)
        if (!sector.score)
            names << sector.title;
    return names.isEmpty() ? QString() : Rings::tr("Not scored: %1.").arg(listed(names));
}

QString targetSentence(const QList<RingSector> &sectors)
{
    int aimed = 0;
    int reached = 0;
    for (const RingSector &sector : sectors) {
        if (!sector.score || !sector.target)
            continue;
        ++aimed;
        reached += *sector.score >= *sector.target ? 1 : 0;
    }
    return aimed == 0 ? QString() : Rings::tr("At or above target: %1 of %2.").arg(reached).arg(aimed);
}

QString summaryOf(const RingsData &data)
{
    QStringList sentences;
    sentences << (data.overall ? Rings::tr("Overall maturity %1 of 5.").arg(figure(*data.overall))
                               : Rings::tr("Overall maturity is not scored."));
    const QList<RingSector> scored = scoredOf(data.sectors);
    if (scored.size() > 1 && figure(*scored.first().score) != figure(*scored.last().score))
        sentences << Rings::tr("Highest: %1. Lowest: %2.").arg(named(scored.first()), named(scored.last()));
    sentences << targetSentence(data.sectors) << unscoredSentence(data.sectors);
    sentences.removeAll(QString());
    return sentences.join(u' ');
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
