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

std::optional<double> ItemTally::mean() const
{
    const int n = numeric();
    if (n == 0)
        return std::nullopt;
    int sum = 0;
    for (int i = 0; i < levelCount; ++i)
        sum += (i + 1) * counts[static_cast<size_t>(i)];
    return double(sum) / n;
}

double ItemTally::averageDeviation() const
{
    const int n = numeric();
    if (n == 0)
        return 0;
    const double centre = *mean();
    double sum = 0;
    for (int i = 0; i < levelCount; ++i)
        sum += counts[static_cast<size_t>(i)] * std::abs(i + 1 - centre);
    return sum / n;
}

double ItemTally::variance() const
{
    const int n = numeric();
    if (n < 2)
        return 0;
    const double centre = *mean();
    double squares = 0;
    for (int i = 0; i < levelCount; ++i)
        squares += counts[static_cast<size_t>(i)] * (i + 1 - centre) * (i + 1 - centre);
    return squares / (n - 1);
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
