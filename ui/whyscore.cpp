#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/scorewords.h"
#include "ui/whysections.h"

#include <QCoreApplication>

#include <cmath>

namespace heartwood::ui {

using report::figure;

namespace {

struct WhyScore
{
    Q_DECLARE_TR_FUNCTIONS(WhyScore)
};

const QString dash = QStringLiteral("\u2013");

/// One decimal is what is shown; two are what a reader needs to add up again.
QString shown(double score)
{
    const QString exact = figure(score, 2);
    return WhyScore::tr("%1, shown as %2", "a figure with two decimals, and with one").arg(exact, figure(score));
}

QString answerOf(const scoring::ItemResult &item)
{
    if (item.mean)
        return figure(*item.mean, 0);
    if (item.notApplicable.value_or(0) > 0)
        return WhyScore::tr("Not applicable");
    return item.dontKnow.value_or(0) > 0 ? WhyScore::tr("Don’t know") : WhyScore::tr("No answer");
}

void addOwnAnswers(WhySection &section, const Questionnaire &questionnaire, const scoring::PracticeResult &practice)
{
    section.header = {WhyScore::tr("Question"), WhyScore::tr("Answer")};
    QList<double> levels;
    for (const scoring::ItemResult &item : practice.items) {
        section.rows << QStringList{questionnaire.items[item.item].shortTitle, answerOf(item)};
        if (item.mean)
            levels << *item.mean;
    }
    if (practice.score.scored())
        section.arithmetic << WhyScore::tr("%1 = %2").arg(meanSum(levels, 0), shown(*practice.score.score));
}

QString count(std::optional<int> number)
{
    return number ? QString::number(*number) : dash;
}

QStringList panelRow(const QString &title, const scoring::ItemResult &item)
{
    return {title, figure(item.mean), count(item.n), count(item.notApplicable), count(item.dontKnow)};
}

void addPanelAnswers(WhySection &section, const Questionnaire &questionnaire, const scoring::PracticeResult &practice)
{
    section.header = {WhyScore::tr("Question"), WhyScore::tr("Mean"), WhyScore::tr("Answers"),
                      WhyScore::tr("Not applicable"), WhyScore::tr("Don’t know")};
    bool withheld = false;
    for (const scoring::ItemResult &item : practice.items) {
        section.rows << panelRow(questionnaire.items[item.item].shortTitle, item);
        withheld = withheld || !item.n;
    }
    if (withheld)
        section.remark = WhyScore::tr("A dash: hidden, because fewer than five people answered that question.");
    const scoring::PracticeNode &node = practice.score;
    if (node.scored())
        section.arithmetic << WhyScore::tr("Sum of the people’s means: %1 ÷ %2 people = %3")
                                  .arg(figure(*node.score * node.m, 2))
                                  .arg(node.m)
                                  .arg(shown(*node.score));
}

QString ownRule(const scoring::PracticeResult &practice)
{
    const SheetNeed sheet = sheetOf(practice);
    return WhyScore::tr(
               "The mean of the answers with a level. Of the questions that apply (%1), two thirds are needed, "
               "that is %2.")
        .arg(sheet.applicable)
        .arg(scoring::need(sheet.applicable));
}

QString panelRule(const scoring::PracticeNode &node)
{
    QStringList sentences{WhyScore::tr("The mean of %n people, each the mean of that person’s answers; one person, one "
                                       "vote. Whoever answered two thirds of what applies counts.",
                                       nullptr, node.m)};
    if (node.eligible > node.m)
        sentences << WhyScore::tr("%1 of %2 people answered too few to count.")
                         .arg(node.eligible - node.m)
                         .arg(node.eligible);
    return sentences.join(u' ');
}

/// Rows of children with their scores, and their mean.
void addChildren(WhySection &section, const QStringList &titles, const QList<std::optional<double>> &scores,
                 const scoring::DimensionNode &node)
{
    QList<double> scored;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        section.rows << QStringList{titles[i], figure(scores[i], 2)};
        if (scores[i])
            scored << *scores[i];
    }
    if (node.scored())
        section.arithmetic << WhyScore::tr("%1 = %2").arg(meanSum(scored, 2), shown(*node.score));
}

QString factorText(std::optional<int> population, int people)
{
    return population ? QStringLiteral(" × √(1 − %1 ÷ %2)").arg(people).arg(*population) : QString();
}

} // namespace

QString meanSum(const QList<double> &values, int decimals)
{
    QStringList terms;
    for (const double value : values)
        terms << figure(value, decimals);
    const QString sum = terms.join(QStringLiteral(" + "));
    return QStringLiteral("(%1) ÷ %2").arg(sum).arg(values.size());
}

QStringList rangeArithmetic(const scoring::Node &node, std::optional<int> population)
{
    if (!node.scored() || !node.halfWidth || !node.ciLow || !node.ciHigh || !node.ciN)
        return {};
    const int people = *node.ciN;
    const double t = scoring::t975(people - 1);
    const double factor = population ? std::sqrt(1 - double(people) / *population) : 1.0;
    const double deviation = *node.halfWidth * std::sqrt(double(people)) / (t * factor);
    QStringList lines;
    lines << WhyScore::tr("Half of the range: t × s ÷ √m = %1 × %2 ÷ √%3%4 = %5")
                 .arg(figure(t, 3), figure(deviation, 3))
                 .arg(people)
                 .arg(factorText(population, people), figure(*node.halfWidth, 3));
    lines << WhyScore::tr("%1 − %2 = %3 and %1 + %2 = %4; within 1 to 5: likely %5")
                 .arg(figure(*node.score, 3), figure(*node.halfWidth, 3), figure(*node.score - *node.halfWidth, 3),
                      figure(*node.score + *node.halfWidth, 3), report::rangeText(*node.ciLow, *node.ciHigh));
    if (node.mdc)
        lines
            << WhyScore::tr("Between two such panels, changes below %1 are noise.").arg(report::noiseFigure(*node.mdc));
    return lines;
}

WhySection scoreSection(const Round &round, const scoring::PracticeResult &practice)
{
    const int respondents = round.scorecard.respondents;
    WhySection section;
    section.title = WhyScore::tr("Score");
    if (practice.score.status == scoring::Status::Suppressed || respondents == 0) {
        section.rule = unscoredReason(practice, respondents);
        return section;
    }
    section.rule = respondents == 1 ? ownRule(practice) : panelRule(practice.score);
    if (respondents == 1)
        addOwnAnswers(section, round.questionnaire, practice);
    else
        addPanelAnswers(section, round.questionnaire, practice);
    if (!practice.score.scored())
        section.arithmetic << unscoredReason(practice, respondents);
    section.arithmetic << rangeArithmetic(practice.score, round.assessment.head.population);
    const QString noRange = noRangeReason(practice.score, respondents);
    if (!noRange.isEmpty())
        section.arithmetic << noRange;
    return section;
}

WhySection scoreSection(const Round &round, const scoring::DimensionResult &dimension)
{
    const scoring::Scorecard &card = round.scorecard;
    WhySection section;
    section.title = WhyScore::tr("Score");
    section.rule =
        WhyScore::tr("The mean of its scored practices, all of equal weight: %1 of %2; two thirds are needed, "
                     "that is %3.")
            .arg(dimension.score.nScored)
            .arg(dimension.score.nApplicable)
            .arg(scoring::need(dimension.score.nApplicable));
    section.header = {WhyScore::tr("Practice"), WhyScore::tr("Score")};
    QStringList titles;
    QList<std::optional<double>> scores;
    for (const int position : dimension.practices) {
        titles << round.questionnaire.practices[card.practices[position].practice].title;
        scores << card.practices[position].score.score;
    }
    addChildren(section, titles, scores, dimension.score);
    const QString reason = unscoredReason(dimension.score, card.respondents);
    section.arithmetic << (reason.isEmpty() ? rangeArithmetic(dimension.score, round.assessment.head.population)
                                            : QStringList{reason});
    section.remark = noRangeReason(dimension.score, card.respondents);
    return section;
}

WhySection overallScoreSection(const Round &round)
{
    const scoring::Scorecard &card = round.scorecard;
    WhySection section;
    section.title = WhyScore::tr("Score");
    section.rule = WhyScore::tr("The mean of the dimensions, all of equal weight. Every dimension that applies must be "
                                "scored: nothing is filled in with a guess.");
    section.header = {WhyScore::tr("Dimension"), WhyScore::tr("Score")};
    QStringList titles;
    QList<std::optional<double>> scores;
    for (const scoring::DimensionResult &dimension : card.dimensions) {
        titles << round.questionnaire.dimensions[dimension.dimension].title;
        scores << dimension.score.score;
    }
    addChildren(section, titles, scores, card.overall);
    section.arithmetic << rangeArithmetic(card.overall, round.assessment.head.population);
    section.remark = noRangeReason(card.overall, card.respondents);
    return section;
}

} // namespace heartwood::ui
