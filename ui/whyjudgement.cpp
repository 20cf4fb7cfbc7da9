#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/scorewords.h"
#include "ui/whysections.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::ui {

using report::figure;

namespace {

struct WhyJudgement
{
    Q_DECLARE_TR_FUNCTIONS(WhyJudgement)
};

constexpr double alignedLimit = 0.80;
constexpr double mixedLimit = 1.20;

QString nearestLevel(double score)
{
    return WhyJudgement::tr("%1 rounds to %2; the nearest level is %3.")
        .arg(figure(score, 2), figure(score))
        .arg(scoring::levelOfScore(score));
}

QString levelRule()
{
    return WhyJudgement::tr("The score as shown, to the nearest level, halves up: %1 to %2 is level 3.")
        .arg(figure(2.5), figure(3.4));
}

void addSpan(WhySection &section, const scoring::Node &node)
{
    if (node.levelLow && node.levelHigh)
        section.arithmetic << WhyJudgement::tr("The range, %1, goes from level %2 to level %3.")
                                  .arg(report::rangeText(*node.ciLow, *node.ciHigh))
                                  .arg(*node.levelLow)
                                  .arg(*node.levelHigh);
}

QString noAlignmentReason(const scoring::Node &node, int respondents, qsizetype qualifying)
{
    if (!node.scored())
        return WhyJudgement::tr("There is no alignment where there is no score.");
    if (respondents < scoring::minimumPeople)
        return WhyJudgement::tr("Fewer than five people: random answers would too often pass for agreement.");
    return WhyJudgement::tr("%1 questions have at least five answers; two thirds of those asked are needed.")
        .arg(qualifying);
}

QList<const scoring::ItemResult *> qualifyingOf(const QList<scoring::ItemResult> &items)
{
    QList<const scoring::ItemResult *> result;
    for (const scoring::ItemResult &item : items)
        if (item.ad)
            result << &item;
    return result;
}

} // namespace

WhySection levelSection(const scoring::Node &node)
{
    WhySection section;
    section.title = WhyJudgement::tr("Level");
    section.rule = levelRule();
    if (!node.scored()) {
        section.remark = WhyJudgement::tr("There is no level where there is no score.");
        return section;
    }
    section.arithmetic << nearestLevel(*node.score);
    addSpan(section, node);
    return section;
}

WhySection overallLevelSection(const Round &round)
{
    const scoring::OverallNode &overall = round.scorecard.overall;
    WhySection section = levelSection(overall);
    if (!overall.scored() || overall.limitingDimensions.isEmpty())
        return section;
    QStringList limiting;
    for (const int position : overall.limitingDimensions)
        limiting << round.questionnaire.dimensions[round.scorecard.dimensions[position].dimension].title;
    const int lowest = *round.scorecard.dimensions[overall.limitingDimensions.first()].score.level;
    section.rule +=
        u' ' + WhyJudgement::tr("The whole may lead its weakest dimension by one level at most, so that one "
                                "strength cannot buy off one hole.");
    section.arithmetic.insert(1,
                              WhyJudgement::tr("Weakest: %1, level %2. Limit: 1 + %2 = %3. Level: the lower of %4 and "
                                               "%3 = %5.")
                                  .arg(report::listed(limiting))
                                  .arg(lowest)
                                  .arg(lowest + 1)
                                  .arg(overall.levelMean.value_or(*overall.level))
                                  .arg(*overall.level));
    return section;
}

WhySection alignmentSection(const Round &round, const scoring::Node &node, const QList<scoring::ItemResult> &items,
                            bool withItems)
{
    WhySection section;
    section.title = WhyJudgement::tr("Alignment");
    section.rule =
        WhyJudgement::tr("How far people stand, on average, from the common view: up to %1 levels aligned, up "
                         "to %2 mixed, above divided. %2 is what random answers give.")
            .arg(figure(alignedLimit, 2), figure(mixedLimit, 2));
    const auto qualifying = qualifyingOf(items);
    if (!node.ad) {
        section.remark = noAlignmentReason(node, round.scorecard.respondents, qualifying.size());
        return section;
    }
    double sum = 0;
    if (withItems)
        section.header = {WhyJudgement::tr("Question"), WhyJudgement::tr("Distance")};
    for (const scoring::ItemResult *item : qualifying) {
        sum += *item->ad;
        if (withItems)
            section.rows << QStringList{round.questionnaire.items[item->item].shortTitle, figure(*item->ad, 2)};
    }
    section.arithmetic << WhyJudgement::tr("Sum of the distances: %1 ÷ %2 questions = %3, so %4.")
                              .arg(figure(sum, 2))
                              .arg(qualifying.size())
                              .arg(figure(*node.ad, 2), alignmentWord(node.alignment).toLower());
    return section;
}

} // namespace heartwood::ui
