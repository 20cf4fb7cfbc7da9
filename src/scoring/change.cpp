#include "scoring/change.h"

#include "scoring/statistics.h"
#include "scoring/welch.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

constexpr double smallestDeviation = 1e-6; ///< g is not defined on less
constexpr double significance = 0.05;

using Values = std::vector<double>;

Values numeric(const std::vector<std::optional<double>> &values)
{
    Values result;
    for (const auto &value : values)
        if (value)
            result.push_back(*value);
    return result;
}

void keepCompletePairs(const ChangeInput &input, Values &before, Values &after)
{
    for (size_t i = 0; i < std::min(input.before.size(), input.after.size()); ++i) {
        if (input.before[i] && input.after[i]) {
            before.push_back(*input.before[i]);
            after.push_back(*input.after[i]);
        }
    }
}

std::optional<double> hedges(double diff, double deviation, double df)
{
    if (deviation <= smallestDeviation)
        return std::nullopt;
    return diff / deviation * hedgesFactor(df);
}

void setMeans(Change &change, const Moments &before, const Moments &after)
{
    change.nBefore = before.n;
    change.nAfter = after.n;
    if (before.n > 0)
        change.meanBefore = before.mean;
    if (after.n > 0)
        change.meanAfter = after.mean;
    if (before.n > 0 && after.n > 0)
        change.diff = after.mean - before.mean;
}

Change pairedChange(const ChangeInput &input)
{
    Values before, after, differences;
    keepCompletePairs(input, before, after);
    for (size_t i = 0; i < before.size(); ++i)
        differences.push_back(after[i] - before[i]);
    const Moments first = momentsOf(before);
    const Moments second = momentsOf(after);
    const Moments difference = momentsOf(differences);
    Change change;
    setMeans(change, first, second);
    if (difference.n < minimumPeople)
        return change;
    change.verdict = Verdict::NoDetectableChange;
    change.g = hedges(difference.mean, std::sqrt((first.variance + second.variance) / 2), difference.n - 1);
    if (difference.varies()) {
        const double se = std::sqrt(difference.variance / difference.n);
        const double half = t975(difference.n - 1) * se;
        change.ciLow = difference.mean - half;
        change.ciHigh = difference.mean + half;
        change.p = tTwoSided(difference.mean / se, difference.n - 1);
    }
    return change;
}

Change independentChange(const ChangeInput &input)
{
    const Moments before = momentsOf(numeric(input.before));
    const Moments after = momentsOf(numeric(input.after));
    Change change;
    setMeans(change, before, after);
    if (std::min(before.n, after.n) < minimumPeople)
        return change;
    change.verdict = Verdict::NoDetectableChange;
    const double df = before.n + after.n - 2;
    const double pooled = ((before.n - 1) * before.variance + (after.n - 1) * after.variance) / df;
    change.g = hedges(*change.diff, std::sqrt(pooled), df);
    if (const auto comparison = welch(before, after)) {
        change.ciLow = comparison->ciLow;
        change.ciHigh = comparison->ciHigh;
        change.p = comparison->p;
    }
    return change;
}

Verdict verdictOf(const Change &change)
{
    if (change.pHolm) {
        if (*change.pHolm >= significance)
            return Verdict::NoDetectableChange;
        return *change.diff > 0 ? Verdict::Improved : Verdict::Declined;
    }
    return std::abs(*change.diff) > tolerance ? Verdict::UniformShift : Verdict::NoDetectableChange;
}

} // namespace

QList<Change> changesOf(Design design, const QList<ChangeInput> &nodes)
{
    QList<Change> changes;
    std::vector<std::optional<double>> p;
    for (const ChangeInput &node : nodes) {
        changes.append(design == Design::Paired ? pairedChange(node) : independentChange(node));
        p.push_back(changes.last().p);
    }
    const auto adjusted = holm(p);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        changes[i].pHolm = adjusted[size_t(i)];
        if (changes[i].verdict != Verdict::TooFew)
            changes[i].verdict = verdictOf(changes[i]);
    }
    return changes;
}

QString keyOf(Design design)
{
    return design == Design::Paired ? QStringLiteral("paired") : QStringLiteral("independent");
}

QString keyOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Improved:
        return QStringLiteral("improved");
    case Verdict::Declined:
        return QStringLiteral("declined");
    case Verdict::NoDetectableChange:
        return QStringLiteral("no_detectable_change");
    case Verdict::UniformShift:
        return QStringLiteral("uniform_shift");
    case Verdict::TooFew:
        break;
    }
    return QStringLiteral("too_few");
}

} // namespace heartwood::scoring
