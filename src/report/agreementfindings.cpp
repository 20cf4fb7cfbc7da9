#include "report/agreementfindings.h"

#include "report/figures.h"
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

} // namespace

QString agreementHeadline(const Facts &facts)
{
    const QStringList divided = practicesWith(facts, scoring::Alignment::Divided);
    const QStringList mixed = practicesWith(facts, scoring::Alignment::Mixed);
    const QStringList agreed = practicesWith(facts, scoring::Alignment::Aligned);
    if (!divided.isEmpty())
        return Agreement::tr("Divided on %1.").arg(listed(divided.mid(0, 3)));
    if (!mixed.isEmpty() && mixed.size() <= 3)
        return Agreement::tr("Mostly the same picture; views are mixed on %1.").arg(listed(mixed));
    if (!mixed.isEmpty())
        return Agreement::tr("Views are mixed on %n practice(s).", nullptr, int(mixed.size()));
    if (!agreed.isEmpty())
        return Agreement::tr("People see the same company.");
    return Agreement::tr("Too few people answered to say where they agree.");
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
