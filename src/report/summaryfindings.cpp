#include "report/summaryfindings.h"

#include "report/figures.h"
#include "report/groups.h"
#include "report/perception.h"
#include "report/words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace heartwood::report {
namespace {

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString dimensionsIn(const Facts &facts, const QList<int> &positions)
{
    QStringList names;
    for (int position : positions)
        names << Summary::tr("%1 (%2, level %3)", "a dimension, its score and level")
                     .arg(facts.dimensionText(position).title, figure(facts.dimension(position).score.score))
                     .arg(*facts.dimension(position).score.level);
    return listed(names);
}

QString unscoredDimensions(const Facts &facts)
{
    QStringList names;
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i) {
        const auto &score = facts.dimension(i).score;
        if (!score.scored() && score.status != scoring::Status::NotApplicable)
            names << Summary::tr("%1: %2", "a dimension, and why it has no score")
                         .arg(facts.dimensionText(i).title, words::unscored(score));
    }
    return names.join(QStringLiteral("; "));
}

/// On all that was judged; people may still see it one way here and another way there.
QString alignedSentence(const Facts &facts, int judged)
{
    if (const int gaps = confirmedGaps(facts); gaps > 0)
        return Summary::tr(
                   "Views are aligned on each of the %n practice(s) judged, yet leaders and front line see %1 of "
                   "all practices differently.",
                   nullptr, judged)
            .arg(gaps);
    if (groupsApart(facts))
        return Summary::tr("Views are aligned on each of the %n practice(s) judged, yet the groups see it differently.",
                           nullptr, judged);
    return Summary::tr("People see the same company: views are aligned on each of the %n practice(s) judged.", nullptr,
                       judged);
}

} // namespace

QString basisSentence(const Facts &facts)
{
    const AssessmentHead &head = facts.assessment.head;
    const QString when = longDate(head.date);
    QString text = facts.onePerson()
                       ? Summary::tr("One person’s answers to %1, %2.", "to 48 questions, 12 November 2026")
                             .arg(words::questions(facts.questions), when)
                       : Summary::tr("%1 were asked %2, %3.", "24 people were asked 48 questions, 12 November 2026.")
                             .arg(words::people(facts.people), words::questions(facts.questions), when);
    const int begun = int(facts.assessment.respondents.size());
    if (begun > facts.people)
        text += u' ' + Summary::tr("%n further sheet(s) unfinished and not counted.", nullptr, begun - facts.people);
    if (head.population)
        text += u' ' + Summary::tr("They speak for %1.").arg(words::people(*head.population));
    if (facts.choice())
        text += u' ' + Summary::tr("It asked %1 of the questionnaire’s %2 practices.")
                           .arg(facts.scorecard.practices.size())
                           .arg(facts.questionnaire.practices.size());
    if (facts.pulse)
        text += u' ' + Summary::tr("This is a short form of the full set of %1.")
                           .arg(words::questions(int(facts.questionnaire.items.size())));
    return text;
}

QString levelSentence(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    if (overall.level)
        return facts.questionnaire.levels[size_t(*overall.level - 1)].meaning;
    if (facts.people == 0)
        return {};
    if (facts.withheld())
        return Summary::tr(
            "An anonymous round shows figures from five people on, so that nobody’s answers can be told.");
    if (facts.dimensions.isEmpty())
        return Summary::tr("No dimension could be scored.");
    return Summary::tr("An overall score needs every dimension that applies. Missing: %1.")
        .arg(unscoredDimensions(facts));
}

QString gateSentence(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    if (!overall.level || overall.limitingDimensions.isEmpty())
        return {};
    const int lowest = *facts.dimension(overall.limitingDimensions.first()).score.level;
    const QString limiting = dimensionsIn(facts, overall.limitingDimensions);
    if (overall.capped.value_or(false))
        return Summary::tr("The average alone, %1, would be level %2. It is capped: the level may lead the weakest "
                           "dimension, here %3, by one at most.")
            .arg(figure(overall.score))
            .arg(*overall.levelMean)
            .arg(limiting);
    if (*overall.level == lowest + 1)
        return Summary::tr("The weakest dimension sets the ceiling: until %1 rises a level, the whole stays at "
                           "level %2, whatever else improves.")
            .arg(limiting)
            .arg(*overall.level);
    return {};
}

QString certaintySentence(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    if (!overall.scored())
        return {};
    if (facts.onePerson())
        return Summary::tr("This is one person’s view. It has no range: how others would answer is not known.");
    const int counted = overall.ciN.value_or(0);
    const QString base =
        Summary::tr("%1 of %2 answered enough to count.").arg(counted).arg(words::people(facts.people));
    if (overall.ciLow && overall.ciHigh) {
        const bool narrow = figure(overall.ciLow) == figure(overall.ciHigh);
        QString text = narrow ? Summary::tr("The score is likely %1. %2", "an interval")
                                    .arg(rangeText(*overall.ciLow, *overall.ciHigh), base)
                              : Summary::tr("The score is likely between %1 and %2. %3")
                                    .arg(figure(overall.ciLow), figure(overall.ciHigh), base);
        if (overall.levelLow != overall.levelHigh)
            text += u' ' + Summary::tr("The level itself is not certain: it could be %1 to %2.")
                               .arg(*overall.levelLow)
                               .arg(*overall.levelHigh);
        if (overall.mdc)
            text += u' ' + Summary::tr("In a next round, changes below %1 are noise.").arg(noiseFigure(*overall.mdc));
        return text;
    }
    if (overall.ciNote == scoring::IntervalNote::FewRaters)
        return base + u' ' +
               Summary::tr("A range needs five, so none is given: read the figures as possible, not as likely.");
    if (overall.ciNote == scoring::IntervalNote::NoVariation)
        return base + u' ' + Summary::tr("All came to the same overall score, so no range can be computed.");
    return base + u' ' + Summary::tr("Everybody it speaks for was asked, so there is no range to add.");
}

QString sturdinessSentence(const Facts &facts)
{
    QStringList sentences;
    const scoring::Fragility &fragility = facts.scorecard.fragility;
    if (fragility.low && fragility.high && figure(fragility.low) != figure(fragility.high))
        sentences << Summary::tr("Had every don’t-know and open answer been the lowest, the score would be %1; had "
                                 "each been the highest, %2.")
                         .arg(figure(fragility.low), figure(fragility.high));
    if (figure(facts.scorecard.onePersonWeight.value_or(0), 2) != figure(0, 2))
        sentences << Summary::tr("No single person moves it by more than %1.")
                         .arg(figure(*facts.scorecard.onePersonWeight, 2));
    return sentences.join(u' ');
}

QString alignmentSentence(const Facts &facts)
{
    int judged = 0;
    int aligned = 0;
    int widest = -1;
    for (int position : facts.practices) {
        const auto &score = facts.practice(position).score;
        if (!score.alignment || !score.ad)
            continue;
        ++judged;
        aligned += *score.alignment == scoring::Alignment::Aligned ? 1 : 0;
        if (widest < 0 || *score.ad > *facts.practice(widest).score.ad)
            widest = position;
    }
    if (judged == 0)
        return {};
    if (aligned == judged)
        return alignedSentence(facts, judged);
    const auto &score = facts.practice(widest).score;
    return Summary::tr("Views differ most on %1: on average people stand %2 levels from the common view (%3 of %4 "
                       "answered enough). Agree on the facts there before acting.")
        .arg(facts.practiceText(widest).title, figure(*score.ad, 2))
        .arg(score.m)
        .arg(score.eligible);
}

QString evidenceSentence(const Facts &facts)
{
    int byGrade[3] = {};
    for (int position : facts.practices)
        ++byGrade[facts.practice(position).confidence.evidenceGrade];
    const int all = int(facts.practices.size());
    if (all == 0)
        return {};
    if (byGrade[0] == all)
        return Summary::tr("No score rests on recent evidence yet: all %n scored practice(s) are opinion.", nullptr,
                           all);
    return Summary::tr("Evidence behind the %n scored practice(s): two or more kinds for %1, one kind for %2, opinion "
                       "alone for %3.",
                       nullptr, all)
        .arg(byGrade[2])
        .arg(byGrade[1])
        .arg(byGrade[0]);
}

QString claimedSentence(const Facts &facts)
{
    QStringList names;
    for (int position : facts.practices)
        if (facts.practice(position).confidence.claimed)
            names << facts.practiceText(position).title;
    if (names.isEmpty())
        return {};
    return Summary::tr("Claimed rather than shown (level 4 or above on less than two kinds of evidence): %1.")
        .arg(listed(names));
}

QString unseenSentence(const Facts &facts)
{
    constexpr double notable = 0.20;
    constexpr int namedAtMost = 5;
    QList<int> positions;
    for (int i = 0; i < facts.scorecard.practices.size(); ++i)
        if (facts.practice(i).score.dkShare.value_or(0) > notable + 1e-9)
            positions << i;
    if (positions.isEmpty())
        return {};
    std::ranges::stable_sort(positions, std::ranges::greater(),
                             [&](int i) { return *facts.practice(i).score.dkShare; });
    QStringList names;
    for (int i : positions.mid(0, namedAtMost))
        names << Summary::tr("%1 (%2 of answers)", "a practice and its share of don’t-knows")
                     .arg(facts.practiceText(i).title, percent(*facts.practice(i).score.dkShare));
    if (positions.size() > namedAtMost)
        names << Summary::tr("%n more", "further practices in a list", int(positions.size()) - namedAtMost);
    return Summary::tr("More than one answer in five was a don’t-know on %1. Not knowing is a finding too.")
        .arg(listed(names));
}

QString holdsSentence(const Facts &facts)
{
    const scoring::Holds &holds = facts.scorecard.holds;
    if (!holds.nextLevel)
        return {};
    if (holds.practices.isEmpty())
        return Summary::tr("Level %1 is more than six practices away.").arg(*holds.nextLevel);
    QStringList names;
    for (int position : holds.practices)
        names << facts.practiceText(position).title;
    return (names.size() == 1
                ? Summary::tr(
                      "The shortest way to level %1: raise %2 by one level. The overall score would then be %3.")
                : Summary::tr(
                      "The shortest way to level %1: raise %2 by one level each. The overall score would then be %3."))
        .arg(*holds.nextLevel)
        .arg(listed(names), figure(holds.scoreAfter));
}

QString unscoredSentence(const Facts &facts)
{
    if (facts.practices.isEmpty())
        return {};
    // Those that lack a score for the same reason stand together, in the questionnaire's order.
    QStringList reasons;
    QHash<QString, QStringList> names;
    for (int i = 0; i < facts.scorecard.practices.size(); ++i) {
        const auto &score = facts.practice(i).score;
        if (score.scored() || score.status == scoring::Status::NotApplicable)
            continue;
        const QString reason = words::unscored(score);
        if (!reasons.contains(reason))
            reasons << reason;
        names[reason] << facts.practiceText(i).title;
    }
    QStringList sentences;
    for (const QString &reason : std::as_const(reasons))
        sentences << Summary::tr("%1: %2.", "why practices have no score, and which")
                         .arg(sentenceCase(reason), listed(names[reason]));
    return sentences.isEmpty() ? QString() : Summary::tr("Not scored. %1").arg(sentences.join(u' '));
}

} // namespace heartwood::report
