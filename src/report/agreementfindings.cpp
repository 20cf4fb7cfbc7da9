#include "report/agreementfindings.h"

#include "report/figures.h"
#include "report/groups.h"
#include "report/perception.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Agreement
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

constexpr double aligned = 0.80; ///< METHODS section 3
constexpr double notable = 0.20; ///< share of don't-knows
constexpr int fewestUnaware = 2;

QStringList practicesWith(const Facts &facts, scoring::Alignment alignment)
{
    QStringList names;
    for (int i = 0; i < facts.scorecard.practices.size(); ++i)
        if (facts.practice(i).score.alignment == alignment)
            names << facts.practiceText(i).title;
    return names;
}

/// Answers lie close together on the whole; who sees it differently all the same?
QString closeTogether(const Facts &facts)
{
    if (const int gaps = confirmedGaps(facts); gaps > 0)
        return Agreement::tr("Leaders and front line see %n practice(s) differently.", nullptr, gaps);
    if (const int gaps = possibleGaps(facts); gaps > 0)
        return Agreement::tr("Views lie close together; leaders and front line may differ on %n practice(s).", nullptr,
                             gaps);
    return groupsApart(facts) ? Agreement::tr("Views lie close together, yet the groups see it differently.")
                              : Agreement::tr("People see the same company.");
}

QString mixedOnSome(const Facts &facts, const QString &mixed)
{
    if (const int gaps = confirmedGaps(facts); gaps > 0)
        return Agreement::tr("Leaders and front line see %n practice(s) differently; views are mixed on %1.", nullptr,
                             gaps)
            .arg(mixed);
    return groupsApart(facts) ? Agreement::tr("The groups see it differently; views are mixed on %1.").arg(mixed)
                              : Agreement::tr("Mostly the same picture; views are mixed on %1.").arg(mixed);
}

} // namespace

QString agreementHeadline(const Facts &facts)
{
    const QStringList divided = practicesWith(facts, scoring::Alignment::Divided);
    const QStringList mixed = practicesWith(facts, scoring::Alignment::Mixed);
    const QStringList agreed = practicesWith(facts, scoring::Alignment::Aligned);
    if (!divided.isEmpty())
        return Agreement::tr("Divided on %1.").arg(listed(divided.mid(0, 3)));
    if (!mixed.isEmpty() && mixed.size() <= 3)
        return mixedOnSome(facts, listed(mixed));
    if (!mixed.isEmpty())
        return Agreement::tr("Views are mixed on %n practice(s).", nullptr, int(mixed.size()));
    return agreed.isEmpty() ? Agreement::tr("Too few people answered to say where they agree.") : closeTogether(facts);
}

QList<scoring::ItemResult> bySpread(const Facts &facts)
{
    QList<scoring::ItemResult> items;
    for (const scoring::PracticeResult &practice : facts.scorecard.practices)
        std::ranges::copy_if(practice.items, std::back_inserter(items),
                             [](const scoring::ItemResult &item) { return item.ad.has_value(); });
    std::ranges::stable_sort(items, std::ranges::greater(), [](const scoring::ItemResult &item) { return *item.ad; });
    return items;
}

QList<scoring::ItemResult> splitItems(const Facts &facts, int atMost)
{
    QList<scoring::ItemResult> items = bySpread(facts);
    items.removeIf([](const scoring::ItemResult &item) { return *item.ad <= aligned + scoring::tolerance; });
    return items.mid(0, atMost);
}

QList<UnseenItem> unseenItems(const Facts &facts, int atMost)
{
    QList<UnseenItem> items;
    for (const scoring::PracticeResult &practice : facts.scorecard.practices) {
        for (const scoring::ItemResult &item : practice.items) {
            const int dontKnow = item.dontKnow.value_or(0);
            const int asked = dontKnow + item.n.value_or(0) + item.unanswered.value_or(0);
            if (dontKnow >= fewestUnaware && dontKnow > notable * asked + scoring::tolerance)
                items << UnseenItem{item.item, dontKnow, asked};
        }
    }
    std::ranges::stable_sort(items, std::ranges::greater(),
                             [](const UnseenItem &item) { return double(item.dontKnow) / item.asked; });
    return items.mid(0, atMost);
}

} // namespace heartwood::report
