#include "scoring/agreement.h"

#include "model/answer.h"
#include "scoring/statistics.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

constexpr double alignedLimit = 0.80;  ///< c/6 for five options, as published
constexpr double mixedLimit = 1.20;    ///< what uniformly random answers give
constexpr double randomVariance = 2.0; ///< of random answers on five options

Alignment alignmentOf(double ad)
{
    if (ad <= alignedLimit + tolerance)
        return Alignment::Aligned;
    return ad <= mixedLimit + tolerance ? Alignment::Mixed : Alignment::Divided;
}

} // namespace

void ItemTally::add(const ItemTally &other)
{
    for (size_t level = 0; level < counts.size(); ++level)
        counts[level] += other.counts[level];
    notApplicable += other.notApplicable;
    dontKnow += other.dontKnow;
    open += other.open;
}

int ItemTally::sum() const
{
    return counts[0] + 2 * counts[1] + 3 * counts[2] + 4 * counts[3] + 5 * counts[4];
}

std::optional<double> ItemTally::mean() const
{
    const int n = numeric();
    return n == 0 ? std::nullopt : std::optional(double(sum()) / n);
}

double ItemTally::averageDeviation() const
{
    const int n = numeric();
    if (n == 0)
        return 0;
    const double centre = double(sum()) / n;
    double deviations = 0;
    for (int i = 0; i < levelCount; ++i)
        deviations += counts[static_cast<size_t>(i)] * std::abs(i + 1 - centre);
    return deviations / n;
}

double ItemTally::variance() const
{
    const qint64 n = numeric();
    if (n < 2)
        return 0;
    const qint64 levels = sum();
    const qint64 squares = counts[0] + 4LL * counts[1] + 9LL * counts[2] + 16LL * counts[3] + 25LL * counts[4];
    return double(n * squares - levels * levels) / double(n * (n - 1)); // whole numbers, so exact up to here
}

QList<ItemTally> tallyItems(const Panel &panel)
{
    QList<ItemTally> tallies(panel.itemCount);
    for (int respondent = 0; respondent < panel.respondents; ++respondent) {
        const char *row = panel.row(respondent);
        for (int item = 0; item < panel.itemCount; ++item) {
            const auto answer = static_cast<Answer>(row[item]);
            ItemTally &tally = tallies[item];
            if (isLevel(answer))
                ++tally.counts[static_cast<size_t>(levelOf(answer) - 1)];
            else
                ++(answer == Answer::NotApplicable ? tally.notApplicable
                   : answer == Answer::DontKnow    ? tally.dontKnow
                                                   : tally.open);
        }
    }
    return tallies;
}

Agreement agreementOf(std::span<const ItemTally *const> items)
{
    int applicable = 0;
    int qualifying = 0;
    double deviations = 0;
    double variances = 0;
    for (const ItemTally *item : items) {
        applicable += item->numeric() + item->dontKnow + item->open > 0;
        if (item->numeric() < minimumPeople)
            continue;
        ++qualifying;
        deviations += item->averageDeviation();
        variances += item->variance();
    }
    if (qualifying == 0 || qualifying < need(applicable))
        return {};
    const double ad = deviations / qualifying;
    const double rwgStar = std::clamp(1 - variances / qualifying / randomVariance, 0.0, 1.0);
    return {ad, rwgStar, alignmentOf(ad)};
}

} // namespace heartwood::scoring
