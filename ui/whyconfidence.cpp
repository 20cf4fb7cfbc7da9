#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/scorewords.h"
#include "ui/whysections.h"

#include <QCoreApplication>

namespace heartwood::ui {

using report::figure;

namespace {

struct WhyConfidence
{
    Q_DECLARE_TR_FUNCTIONS(WhyConfidence)
};

constexpr int highestStep = 3;

QString evidenceText(int grade)
{
    switch (grade) {
    case 0:
        return WhyConfidence::tr("No evidence from the last twelve months");
    case 1:
        return WhyConfidence::tr("One kind of evidence from the last twelve months");
    default:
        return WhyConfidence::tr("Two kinds of evidence or more from the last twelve months");
    }
}

QString downgradeText(scoring::Downgrade downgrade, const scoring::PracticeNode &node)
{
    switch (downgrade) {
    case scoring::Downgrade::FewRaters:
        return WhyConfidence::tr("Fewer than five people counted: %1").arg(node.m);
    case scoring::Downgrade::Disagreement:
        return WhyConfidence::tr("People stand %1 levels from the common view; the limit is %2")
            .arg(figure(node.ad, 2), figure(0.80, 2));
    case scoring::Downgrade::Unanswered:
        return WhyConfidence::tr("%1 of the answers are missing or don’t know; the limit is a third")
            .arg(report::percent(node.unansweredShare.value_or(0)));
    }
    return {};
}

QString stepScale()
{
    QStringList steps;
    for (int step = 0; step <= highestStep; ++step)
        steps << WhyConfidence::tr("%1 %2", "a step and its name").arg(step).arg(confidenceWord(step).toLower());
    return steps.join(QStringLiteral(", "));
}

QString indexText(const scoring::PracticeResult &practice, double gap, double index)
{
    QString text = WhyConfidence::tr("Priority: importance %1 × gap %2 = %3")
                       .arg(practice.aim.importance)
                       .arg(figure(gap, 2), figure(index, 2));
    if (practice.priority.rank)
        text += WhyConfidence::tr("; number %1 by priority").arg(*practice.priority.rank);
    return text;
}

} // namespace

WhySection confidenceSection(const scoring::PracticeResult &practice)
{
    const scoring::Confidence &confidence = practice.confidence;
    WhySection section;
    section.title = WhyConfidence::tr("Confidence");
    section.rule =
        WhyConfidence::tr("Evidence raises confidence, doubts lower it; neither changes the score. Steps: %1.")
            .arg(stepScale());
    if (!practice.score.scored()) {
        section.remark = WhyConfidence::tr("There is nothing to be confident of where there is no score.");
        return section;
    }
    section.header = {WhyConfidence::tr("Reason"), WhyConfidence::tr("Steps")};
    const int start = confidence.evidenceGrade + 1;
    section.rows << QStringList{evidenceText(confidence.evidenceGrade), QString::number(start)};
    QString sum = QString::number(start);
    for (const scoring::Downgrade downgrade : confidence.downgrades) {
        section.rows << QStringList{downgradeText(downgrade, practice.score), QStringLiteral("\u22121")};
        sum += QStringLiteral(" \u2212 1");
    }
    section.arithmetic << WhyConfidence::tr("%1 = %2, within 0 to 3: %3")
                              .arg(sum)
                              .arg(report::signedFigure(start - double(confidence.downgrades.size()), 0).remove(u'+'),
                                   confidenceWord(confidence.step).toLower());
    if (confidence.claimed)
        section.remark = WhyConfidence::tr("Claimed: level 4 or above with fewer than two kinds of evidence.");
    return section;
}

WhySection confidenceSection(const Round &round, const scoring::DimensionResult &dimension)
{
    WhySection section;
    section.title = WhyConfidence::tr("Confidence");
    section.rule =
        WhyConfidence::tr("The mean of its scored practices' steps, rounded down. Steps: %1.").arg(stepScale());
    if (!dimension.confidenceStep) {
        section.remark = WhyConfidence::tr("None of its practices is scored.");
        return section;
    }
    section.header = {WhyConfidence::tr("Practice"), WhyConfidence::tr("Step")};
    QList<double> steps;
    double sum = 0;
    for (const int position : dimension.practices) {
        const scoring::PracticeResult &practice = round.scorecard.practices[position];
        if (!practice.score.scored())
            continue;
        steps << practice.confidence.step;
        sum += practice.confidence.step;
        section.rows << QStringList{round.questionnaire.practices[practice.practice].title,
                                    QString::number(practice.confidence.step)};
    }
    section.arithmetic << WhyConfidence::tr("%1 = %2, rounded down to %3: %4")
                              .arg(meanSum(steps, 0), figure(sum / double(steps.size()), 2))
                              .arg(*dimension.confidenceStep)
                              .arg(confidenceWord(dimension.confidenceStep).toLower());
    return section;
}

WhySection targetSection(const scoring::PracticeResult &practice)
{
    WhySection section;
    section.title = WhyConfidence::tr("Target and gap");
    section.rule = WhyConfidence::tr("The gap is target less score, never below nothing; importance (1 to 5) times gap "
                                     "orders the practices by priority.");
    const auto &gap = practice.priority.gap;
    if (!practice.score.scored() || !gap) {
        section.remark = WhyConfidence::tr("Target %1, importance %2; there is no gap where there is no score.")
                             .arg(figure(practice.aim.target))
                             .arg(practice.aim.importance);
        return section;
    }
    section.arithmetic
        << (*gap > scoring::tolerance
                ? WhyConfidence::tr("Gap: %1 − %2 = %3")
                      .arg(figure(practice.aim.target, 2), figure(*practice.score.score, 2), figure(*gap, 2))
                : WhyConfidence::tr("The target, %1, is reached: no gap.").arg(figure(practice.aim.target)));
    if (practice.priority.index)
        section.arithmetic << indexText(practice, *gap, *practice.priority.index);
    if (practice.gapWithinUncertainty)
        section.remark = WhyConfidence::tr("Within uncertainty: the gap is smaller than half of the score’s range, %1.")
                             .arg(figure(practice.score.halfWidth, 2));
    return section;
}

WhySection targetSection(const Round &round, const scoring::DimensionResult &dimension)
{
    WhySection section;
    section.title = WhyConfidence::tr("Target");
    section.rule = WhyConfidence::tr("The mean of its practices' targets.");
    if (!dimension.target)
        return section;
    section.header = {WhyConfidence::tr("Practice"), WhyConfidence::tr("Target")};
    QList<double> targets;
    for (const int position : dimension.practices) {
        const scoring::PracticeResult &practice = round.scorecard.practices[position];
        targets << practice.aim.target;
        section.rows << QStringList{round.questionnaire.practices[practice.practice].title,
                                    figure(practice.aim.target)};
    }
    section.arithmetic << WhyConfidence::tr("%1 = %2").arg(meanSum(targets, 1), figure(*dimension.target, 2));
    return section;
}

WhySection overallTargetSection(const Round &round)
{
    WhySection section;
    section.title = WhyConfidence::tr("Target");
    section.rule = WhyConfidence::tr("The mean of the dimensions' targets.");
    if (!round.scorecard.target)
        return section;
    section.header = {WhyConfidence::tr("Dimension"), WhyConfidence::tr("Target")};
    QList<double> targets;
    for (const scoring::DimensionResult &dimension : round.scorecard.dimensions) {
        targets << dimension.target.value_or(0);
        section.rows << QStringList{round.questionnaire.dimensions[dimension.dimension].title,
                                    figure(dimension.target, 2)};
    }
    section.arithmetic << WhyConfidence::tr("%1 = %2").arg(meanSum(targets, 2), figure(*round.scorecard.target, 2));
    return section;
}

} // namespace heartwood::ui
