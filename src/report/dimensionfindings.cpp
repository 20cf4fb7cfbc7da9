#include "report/dimensionfindings.h"

#include "report/figures.h"
#include "report/perception.h"
#include "report/words.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class DimensionFindings
{
    Q_DECLARE_TR_FUNCTIONS(DimensionFindings)
};

constexpr double clearDifference = 0.5;

/// One thought in four wordings, so that four pages in a row don't open alike.
constexpr const char *strengthAndGap[] = {
    QT_TRANSLATE_NOOP("DimensionFindings", "Strong in one place: %1. Held back by another: %2."),
    QT_TRANSLATE_NOOP("DimensionFindings", "A strength to build on: %1. Weakest so far: %2."),
    QT_TRANSLATE_NOOP("DimensionFindings", "Leading the way: %1. Furthest behind: %2."),
    QT_TRANSLATE_NOOP("DimensionFindings", "What to count on: %1. Lowest so far: %2."),
};

/// Scored practices of a dimension, strongest first.
QList<int> scoredOf(const Facts &facts, int dimension)
{
    QList<int> scored;
    for (int position : facts.practices)
        if (facts.dimension(dimension).practices.contains(position))
            scored << position;
    return scored;
}

bool rangesTouch(const scoring::Node &higher, const scoring::Node &lower)
{
    return higher.ciLow && lower.ciHigh && *higher.ciLow <= *lower.ciHigh;
}

QString contrastOf(const Facts &facts, size_t dimension, int high, int low)
{
    const QString highest = facts.practiceText(high).title;
    const QString lowest = facts.practiceText(low).title;
    const int highLevel = *facts.practice(high).score.level;
    const int lowLevel = *facts.practice(low).score.level;
    if (highLevel >= 4 && lowLevel <= 3)
        return DimensionFindings::tr(strengthAndGap[dimension % std::size(strengthAndGap)]).arg(highest, lowest);
    if (highLevel >= 4)
        return DimensionFindings::tr("High throughout, highest in %1.").arg(highest);
    if (highLevel <= 2)
        return DimensionFindings::tr("Early days throughout. Lowest: %1.").arg(lowest);
    return DimensionFindings::tr("Furthest along: %1. Furthest to go: %2.").arg(highest, lowest);
}

} // namespace

QString dimensionHeadline(const Facts &facts, int dimension)
{
    const QList<int> scored = scoredOf(facts, dimension);
    const QString title = facts.dimensionText(dimension).title;
    if (scored.isEmpty())
        return DimensionFindings::tr("%1 could not be scored.").arg(title);
    if (scored.size() == 1)
        return DimensionFindings::tr("One practice scored: %1.").arg(words::scored(facts, scored.first()));
    const scoring::Node &high = facts.practice(scored.first()).score;
    const scoring::Node &low = facts.practice(scored.last()).score;
    const double difference = scoring::roundHalfAway(*high.score, 1) - scoring::roundHalfAway(*low.score, 1);
    if (difference < scoring::tolerance)
        return DimensionFindings::tr("%n practice(s), all at %1.", nullptr, int(scored.size())).arg(figure(high.score));
    if (difference < clearDifference - scoring::tolerance || rangesTouch(high, low))
        return DimensionFindings::tr("%n practice(s) close together, from %1 to %2.", nullptr, int(scored.size()))
            .arg(figure(low.score), figure(high.score));
    return contrastOf(facts, size_t(dimension), scored.first(), scored.last());
}

QString dimensionBasis(const Facts &facts, int dimension)
{
    const scoring::DimensionNode &score = facts.dimension(dimension).score;
    if (!score.scored())
        return DimensionFindings::tr("Not scored: %1.").arg(words::unscored(score));
    QString text = DimensionFindings::tr("%1 %2 \u00B7 %3", "3.2 of 5, likely 2.9 to 3.3, level 3 (2-3), Attentive")
                       .arg(figure(score.score), words::range(score, facts.onePerson()),
                            words::levelChip(facts.questionnaire, score));
    if (score.nScored < score.nApplicable)
        text += QStringLiteral(" \u00B7 ") +
                DimensionFindings::tr("rests on %1 of %n practice(s)", nullptr, score.nApplicable).arg(score.nScored);
    return text;
}

QString dimensionAlignment(const Facts &facts, int dimension)
{
    QStringList divided;
    for (int position : facts.dimension(dimension).practices) {
        const auto &score = facts.practice(position).score;
        if (score.alignment == scoring::Alignment::Divided)
            divided << DimensionFindings::tr("%1 (%2 levels from the common view)", "a practice, average deviation")
                           .arg(facts.practiceText(position).title, figure(score.ad, 2));
    }
    if (divided.isEmpty())
        return {};
    return DimensionFindings::tr("Views are divided on %1. Its score is a middle that few would recognise: settle what "
                                 "happens today before deciding what to change.")
        .arg(listed(divided));
}

QString perceptionFinding(const Facts &facts, int dimension)
{
    QStringList blind;
    QStringList hidden;
    bool possible = false;
    for (int position : facts.dimension(dimension).practices) {
        if (position >= facts.scorecard.perceptionGap.size())
            continue;
        const scoring::GapLabel label = facts.scorecard.perceptionGap[position].label;
        const bool isBlind = label == scoring::GapLabel::BlindSpot || label == scoring::GapLabel::PossibleBlindSpot;
        const bool isHidden =
            label == scoring::GapLabel::HiddenStrength || label == scoring::GapLabel::PossibleHiddenStrength;
        possible = possible || label == scoring::GapLabel::PossibleBlindSpot ||
                   label == scoring::GapLabel::PossibleHiddenStrength;
        if (isBlind)
            blind << facts.practiceText(position).title;
        if (isHidden)
            hidden << facts.practiceText(position).title;
    }
    QStringList sentences;
    if (!blind.isEmpty())
        sentences << DimensionFindings::tr("Leaders see %1 half a level or more higher than the front line does.")
                         .arg(listed(blind));
    if (!hidden.isEmpty())
        sentences << DimensionFindings::tr("The front line sees %1 half a level or more higher than leaders do.")
                         .arg(listed(hidden));
    if (possible)
        sentences << possibleSentence();
    return sentences.join(u' ');
}

std::optional<int> practiceToRaise(const Facts &facts, int dimension)
{
    const QList<int> own = facts.dimension(dimension).practices;
    const auto raisable = [&](int position) {
        return facts.practice(position).score.level.value_or(levelCount) < levelCount;
    };
    for (int position : facts.scorecard.priority.order)
        if (own.contains(position) && raisable(position))
            return position;
    const QList<int> scored = scoredOf(facts, dimension);
    const auto lowest = std::find_if(scored.rbegin(), scored.rend(), raisable);
    return lowest == scored.rend() ? std::nullopt : std::optional<int>(*lowest);
}

} // namespace heartwood::report
