#include "report/chartwords.h"

#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report::chartwords {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

} // namespace

QString named(const QString &title, std::optional<double> score)
{
    return Words::tr("%1 (%2)", "a practice and its score").arg(title, figure(score));
}

QString extremes(const QList<Scored> &entries)
{
    QList<Scored> scored;
    std::ranges::copy_if(entries, std::back_inserter(scored), [](const Scored &s) { return s.score.has_value(); });
    std::ranges::stable_sort(scored, std::ranges::greater(), [](const Scored &s) { return *s.score; });
    if (scored.size() < 2 || figure(scored.first().score) == figure(scored.last().score))
        return {};
    return Words::tr("Highest: %1. Lowest: %2.")
        .arg(named(scored.first().title, scored.first().score), named(scored.last().title, scored.last().score));
}

QString onTarget(const QList<Scored> &entries)
{
    int aimed = 0;
    int reached = 0;
    for (const Scored &entry : entries) {
        if (!entry.score || !entry.target)
            continue;
        ++aimed;
        reached += *entry.score >= *entry.target ? 1 : 0;
    }
    return aimed == 0 ? QString() : Words::tr("At or above target: %1 of %2.").arg(reached).arg(aimed);
}

QString unscored(const QList<Scored> &entries)
{
    QStringList names;
    for (const Scored &entry : entries)
        if (!entry.score)
            names << entry.title;
    return names.isEmpty() ? QString() : Words::tr("Not scored: %1.").arg(listed(names));
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace heartwood::report::chartwords
