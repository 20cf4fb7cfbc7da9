#include "ui/resultsfindings.h"

#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/scorewords.h"

#include <QCoreApplication>

namespace heartwood::ui {

using report::figure;

namespace {

struct Findings
{
    Q_DECLARE_TR_FUNCTIONS(ResultsFindings)
};

constexpr double blindShare = 0.20; ///< METHODS section 1.2

QString practiceTitle(const Round &round, int position)
{
    return round.questionnaire.practices[round.scorecard.practices[position].practice].title;
}

QString dimensionTitle(const Round &round, int position)
{
    return round.questionnaire.dimensions[round.scorecard.dimensions[position].dimension].title;
}

QString limitingNames(const Round &round)
{
    QStringList names;
    for (const int position : round.scorecard.overall.limitingDimensions)
        names << dimensionTitle(round, position);
    return report::listed(names);
}

QString limitRemark(const Round &round)
{
    const scoring::OverallNode &overall = round.scorecard.overall;
    if (!overall.scored() || overall.limitingDimensions.isEmpty())
        return {};
    const scoring::DimensionNode &weakest = round.scorecard.dimensions[overall.limitingDimensions.first()].score;
    if (overall.capped.value_or(false))
        return Findings::tr(
                   "Capped: the score alone would be level %1. The whole may lead its weakest dimension by one "
                   "level at most, and %2 is at level %3.")
            .arg(QString::number(overall.levelMean.value_or(*overall.level)), limitingNames(round),
                 QString::number(*weakest.level));
    if (overall.limitingDimensions.size() == round.scorecard.dimensions.size())
        return {};
    return Findings::tr("Weakest: %1, %2.").arg(limitingNames(round), figure(weakest.score));
}

QString noScoreReason(const Round &round)
{
    const scoring::Scorecard &card = round.scorecard;
    if (card.overall.status == scoring::Status::NoData)
        return Findings::tr("Nobody has finished answering.");
    if (card.overall.status == scoring::Status::NotApplicable)
        return Findings::tr("Everything was said not to apply.");
    QStringList names;
    for (int i = 0; i < int(card.dimensions.size()); ++i)
        if (card.dimensions[i].score.status == scoring::Status::Insufficient)
            names << dimensionTitle(round, i);
    return Findings::tr("An overall score needs every dimension that applies. Not scored: %1.")
        .arg(report::listed(names));
}

/// Where one person answered, a don't know is that person's; else how many of those asked.
QString dontKnowLine(const Round &round, const scoring::ItemResult &item, int asked)
{
    const QString title = round.questionnaire.items[item.item].shortTitle;
    if (round.scorecard.respondents == 1)
        return Findings::tr("%1: don’t know", "a question").arg(title);
    return Findings::tr("%1: %2 of %3 don’t know", "a question")
        .arg(title, QString::number(*item.dontKnow), QString::number(asked));
}

QString holdsList(const Round &round)
{
    QStringList names;
    for (const int position : round.scorecard.holds.practices)
        names << practiceTitle(round, position);
    return report::listed(names);
}

} // namespace

Headline headlineOf(const Round &round)
{
    const scoring::OverallNode &overall = round.scorecard.overall;
    if (!overall.scored())
        return {.title = Findings::tr("No overall score yet"), .figures = noScoreReason(round), .remark = {}};
    const QString range = likelyRange(overall);
    const QString figures = Findings::tr("%1 of 5").arg(figure(overall.score));
    const QString beside = range.isEmpty() ? noRangeReason(overall, round.scorecard.respondents) : range;
    return {.title = Findings::tr("Level %1, %2")
                         .arg(levelFigure(overall), round.questionnaire.levels[size_t(*overall.level - 1)].title),
            .figures = beside.isEmpty() ? figures : figures + QStringLiteral(" · ") + beside,
            .remark = limitRemark(round)};
}

QString holdsTitle(const scoring::Scorecard &card)
{
    if (!card.overall.level)
        return Findings::tr("What holds us");
    return *card.overall.level == levelCount ? Findings::tr("At level %1").arg(levelCount)
                                             : Findings::tr("What holds us at level %1").arg(*card.overall.level);
}

QString holdsText(const Round &round)
{
    const scoring::Scorecard &card = round.scorecard;
    if (!card.overall.level)
        return Findings::tr("This can be said as soon as there is an overall score.");
    if (*card.overall.level == levelCount)
        return Findings::tr("There is no level above. What matters now is to keep it.");
    const int next = card.holds.nextLevel.value_or(*card.overall.level + 1);
    if (card.holds.practices.isEmpty())
        return Findings::tr(
                   "No six practices, each raised by one level, would lift the whole to level %1: it takes more "
                   "than that.")
            .arg(next);
    QStringList sentences{
        card.holds.practices.size() == 1
            ? Findings::tr("Level %1 is one practice away: %2, raised by one level.").arg(next).arg(holdsList(round))
            : Findings::tr("Level %1 is %2 practices away, each raised by one level: %3.")
                  .arg(next)
                  .arg(card.holds.practices.size())
                  .arg(holdsList(round))};
    if (card.holds.scoreAfter)
        sentences << Findings::tr("The whole would go from %1 to %2.")
                         .arg(figure(card.overall.score), figure(card.holds.scoreAfter));
    return sentences.join(u' ');
}

QStringList blindSpots(const Round &round)
{
    QStringList lines;
    const scoring::Scorecard &card = round.scorecard;
    for (int i = 0; i < int(card.practices.size()); ++i) {
        const scoring::PracticeResult &practice = card.practices[i];
        if (card.respondents > 1 && practice.score.dkShare.value_or(0) > blindShare)
            lines << Findings::tr("%1: %2 of the answers are don’t know", "a practice")
                         .arg(practiceTitle(round, i), report::percent(*practice.score.dkShare));
        for (const scoring::ItemResult &item : practice.items) {
            if (!item.dontKnow || !item.notApplicable)
                continue;
            const int asked = card.respondents - *item.notApplicable;
            if (asked > 0 && *item.dontKnow > blindShare * asked)
                lines << dontKnowLine(round, item, asked);
        }
    }
    return lines;
}

QStringList unscoredLines(const Round &round)
{
    QStringList lines;
    const scoring::Scorecard &card = round.scorecard;
    if (card.respondents == 0)
        return lines;
    for (int i = 0; i < int(card.practices.size()); ++i)
        if (!card.practices[i].score.scored())
            lines << Findings::tr("%1. %2", "a practice, and why it is not scored")
                         .arg(practiceTitle(round, i), unscoredReason(card.practices[i], card.respondents));
    for (int i = 0; i < int(card.dimensions.size()); ++i)
        if (!card.dimensions[i].score.scored())
            lines << Findings::tr("%1. %2", "a practice, and why it is not scored")
                         .arg(dimensionTitle(round, i), unscoredReason(card.dimensions[i].score, card.respondents));
    return lines;
}

QString changedPractices(const Round &round, const scoring::Comparison &comparison)
{
    QStringList improved, declined;
    for (int i = 0; i < int(comparison.practices.size()); ++i) {
        const scoring::Change &change = comparison.practiceChanges[i];
        if (!change.diff)
            continue;
        const QString text =
            Findings::tr("%1 (%2)", "a practice and its change")
                .arg(round.questionnaire.practices[comparison.practices[i]].title, report::signedFigure(*change.diff));
        if (change.verdict == scoring::Verdict::Improved)
            improved << text;
        if (change.verdict == scoring::Verdict::Declined)
            declined << text;
    }
    QStringList sentences;
    if (!improved.isEmpty())
        sentences << Findings::tr("Improved beyond noise: %1.").arg(report::listed(improved));
    if (!declined.isEmpty())
        sentences << Findings::tr("Declined beyond noise: %1.").arg(report::listed(declined));
    if (sentences.isEmpty())
        sentences << Findings::tr("No practice has changed beyond noise.");
    if (comparison.overall.ciLow && comparison.overall.ciHigh)
        sentences << Findings::tr("For the whole, changes below %1 are noise between these two rounds.")
                         .arg(report::noiseFigure((*comparison.overall.ciHigh - *comparison.overall.ciLow) / 2));
    sentences << Findings::tr("Changes are taken before rounding.");
    return sentences.join(u' ');
}

} // namespace heartwood::ui
