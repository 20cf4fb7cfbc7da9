#include "report/changefindings.h"

#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Changes
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QStringList dimensionsWith(const Facts &facts, scoring::Verdict verdict)
{
    QStringList names;
    const scoring::Comparison &comparison = *facts.comparison;
    for (qsizetype i = 0; i < comparison.dimensions.size(); ++i)
        if (comparison.dimensionChanges[i].verdict == verdict)
            names << facts.questionnaire.dimensions[comparison.dimensions[i]].title;
    return names;
}

int changedPractices(const scoring::Comparison &comparison)
{
    return int(std::ranges::count_if(comparison.practiceChanges, [](const scoring::Change &change) {
        return change.verdict == scoring::Verdict::Improved || change.verdict == scoring::Verdict::Declined;
    }));
}

bool onePersonEach(const scoring::Comparison &comparison)
{
    return comparison.before.respondents == 1 && comparison.after.respondents == 1;
}

} // namespace

QString changeHeadline(const Facts &facts)
{
    if (onePersonEach(*facts.comparison))
        return Changes::tr("Two rounds, one person’s view each: the scores side by side.");
    const QStringList improved = dimensionsWith(facts, scoring::Verdict::Improved);
    const QStringList declined = dimensionsWith(facts, scoring::Verdict::Declined);
    if (!improved.isEmpty() && !declined.isEmpty())
        return Changes::tr("Improved: %1. Declined: %2.").arg(listed(improved), listed(declined));
    if (!improved.isEmpty())
        return Changes::tr("Improved since last time: %1.").arg(listed(improved));
    if (!declined.isEmpty())
        return Changes::tr("Declined since last time: %1.").arg(listed(declined));
    const QStringList shifted = dimensionsWith(facts, scoring::Verdict::UniformShift);
    if (!shifted.isEmpty())
        return Changes::tr("Moved by the same amount for everybody: %1.").arg(listed(shifted));
    if (dimensionsWith(facts, scoring::Verdict::NoDetectableChange).isEmpty())
        return Changes::tr("Too few people answered in both rounds to tell a change.");
    if (const int changed = changedPractices(*facts.comparison); changed > 0)
        return Changes::tr("No dimension has changed beyond the noise, but %n practice(s) did.", nullptr, changed);
    return Changes::tr("No dimension has changed beyond the noise.");
}

QString changeBasis(const Facts &facts)
{
    const scoring::Comparison &comparison = *facts.comparison;
    const QString questions = words::questions(int(comparison.items.size()));
    if (onePersonEach(comparison))
        return Changes::tr("Compared on the %1 that both rounds asked.").arg(questions);
    if (comparison.design == scoring::Design::Paired)
        return Changes::tr("%1 answered both rounds and are compared with themselves, on the %2 that both asked. So "
                           "\u201CNow\u201D may differ from the score of all %3.")
            .arg(words::people(comparison.overall.nAfter), questions, words::people(comparison.after.respondents));
    return Changes::tr("%1 then, %2 now, taken as different people; compared on the %3 that both rounds asked.")
        .arg(words::people(comparison.before.respondents), words::people(comparison.after.respondents), questions);
}

QString changeNoise(const Facts &facts)
{
    if (onePersonEach(*facts.comparison))
        return Changes::tr("One person’s two answers cannot tell a change in the company from a change of mind.");
    const scoring::Change &overall = facts.comparison->overall;
    QString text = Changes::tr("\u201CWithin noise\u201D means that two such panels could differ as much with nothing "
                               "changed. As several are compared, one range that leaves out zero is not enough to call "
                               "it a change. Changes are taken before rounding.");
    if (overall.ciLow && overall.ciHigh)
        text += u' ' + Changes::tr("For the overall score, changes below %1 are noise between these two rounds.")
                           .arg(noiseFigure((*overall.ciHigh - *overall.ciLow) / 2));
    return text;
}

} // namespace heartwood::report
