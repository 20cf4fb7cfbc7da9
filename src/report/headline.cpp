#include "report/headline.h"

#include "report/figures.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Headline
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

constexpr double clearDifference = 0.3;

struct Pair
{
    const char *stronger;
    const char *weaker;
    const char *sentence;
};

/// Each compares, and so is true of the scores whatever their level.
constexpr Pair pairs[] = {
    {"empathy", "empowerment",
     QT_TRANSLATE_NOOP("Headline", "You understand customers better than you free your people to act for them.")},
    {"empathy", "innovation",
     QT_TRANSLATE_NOOP("Headline", "You understand customers better than you invent for them.")},
    {"empathy", "consistency",
     QT_TRANSLATE_NOOP("Headline", "You understand customers better than you deliver to them every time.")},
    {"empowerment", "empathy",
     QT_TRANSLATE_NOOP("Headline", "Your people are freer to act for customers than they are close to them.")},
    {"empowerment", "innovation",
     QT_TRANSLATE_NOOP("Headline", "Your people are freer to help customers than to try something new for them.")},
    {"empowerment", "consistency",
     QT_TRANSLATE_NOOP("Headline", "Your people are free to act sooner than the company acts as one.")},
    {"innovation", "empathy",
     QT_TRANSLATE_NOOP("Headline", "You try new things more readily than you understand customers.")},
    {"innovation", "empowerment",
     QT_TRANSLATE_NOOP("Headline", "You try new things more readily than you let your people decide.")},
    {"innovation", "consistency",
     QT_TRANSLATE_NOOP("Headline", "You try new things more readily than you deliver every time.")},
    {"consistency", "empathy",
     QT_TRANSLATE_NOOP("Headline", "You keep your promises better than you understand your customers.")},
    {"consistency", "empowerment",
     QT_TRANSLATE_NOOP("Headline", "You keep your promises better than you free your people to act.")},
    {"consistency", "innovation",
     QT_TRANSLATE_NOOP("Headline", "You keep your promises better than you invent what comes next.")},
};

QString comparison(const Dimension &stronger, const Dimension &weaker)
{
    const auto *pair = std::ranges::find_if(pairs, [&](const Pair &p) {
        return stronger.key == QLatin1String(p.stronger) && weaker.key == QLatin1String(p.weaker);
    });
    if (pair != std::end(pairs))
        return Headline::tr(pair->sentence);
    return Headline::tr("%1 is furthest along, %2 has furthest to go.").arg(stronger.title, weaker.title);
}

QString even(const Facts &facts)
{
    const auto &strongest = facts.dimension(facts.dimensions.first()).score;
    const auto &weakest = facts.dimension(facts.dimensions.last()).score;
    const QString high = figure(*strongest.score);
    const QString low = figure(*weakest.score);
    if (high == low)
        return Headline::tr("No dimension stands out: those scored are all at %1.").arg(high);
    return Headline::tr("No dimension stands out beyond the noise: from %1 (%2) to %3 (%4).")
        .arg(low, facts.dimensionText(facts.dimensions.last()).title, high,
             facts.dimensionText(facts.dimensions.first()).title);
}

bool nothingApplies(const Facts &facts)
{
    return std::ranges::all_of(facts.scorecard.dimensions, [](const scoring::DimensionResult &dimension) {
        return dimension.score.status == scoring::Status::NotApplicable;
    });
}

} // namespace

QString hedged(const Facts &facts, const QString &finding)
{
    if (facts.onePerson())
        return Headline::tr("One person’s view: %1").arg(finding);
    if (facts.people < scoring::minimumPeople)
        return Headline::tr("As %n person(s) see it: %1", nullptr, facts.people).arg(finding);
    return finding;
}

bool dimensionsStandApart(const Facts &facts)
{
    if (facts.dimensions.size() < 2)
        return false;
    const scoring::Node &strongest = facts.dimension(facts.dimensions.first()).score;
    const scoring::Node &weakest = facts.dimension(facts.dimensions.last()).score;
    const double difference = scoring::roundHalfAway(*strongest.score, 1) - scoring::roundHalfAway(*weakest.score, 1);
    const bool touching = strongest.ciLow && weakest.ciHigh && *strongest.ciLow <= *weakest.ciHigh;
    return difference >= clearDifference - scoring::tolerance && !touching;
}

QString summaryHeadline(const Facts &facts)
{
    if (facts.people == 0)
        return Headline::tr("Nobody has finished this assessment yet.");
    if (facts.withheld())
        return Headline::tr("Fewer than five people answered anonymously: figures are withheld.");
    if (nothingApplies(facts))
        return Headline::tr("Nothing that was asked applies here.");
    if (facts.dimensions.isEmpty())
        return Headline::tr("Too little was answered to say where you stand.");
    if (facts.dimensions.size() == 1)
        return hedged(facts, Headline::tr("Only %1 could be scored: %2 of 5.")
                                 .arg(facts.dimensionText(facts.dimensions.first()).title,
                                      figure(facts.dimension(facts.dimensions.first()).score.score)));
    if (!dimensionsStandApart(facts))
        return hedged(facts, even(facts));
    return hedged(
        facts, comparison(facts.dimensionText(facts.dimensions.first()), facts.dimensionText(facts.dimensions.last())));
}

} // namespace heartwood::report
