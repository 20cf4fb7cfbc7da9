#include "scoring/priority.h"

#include "scoring/statistics.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace heartwood::scoring {

namespace {

constexpr int tieDecimals = 9;
constexpr double highValueFrom = 4; ///< one level on a practice of importance 4
constexpr int lowEffortTo = 2;

std::optional<Quadrant> quadrantOf(double index, std::optional<int> effort)
{
    if (index <= tolerance)
        return Quadrant::OnTarget;
    if (!effort)
        return std::nullopt;
    const bool lowEffort = *effort <= lowEffortTo;
    if (index >= highValueFrom - tolerance)
        return lowEffort ? Quadrant::QuickWin : Quadrant::MajorProject;
    return lowEffort ? Quadrant::FillIn : Quadrant::Defer;
}

/// Smaller comes first.
using SortKey = std::tuple<double, double, int, int>;
SortKey sortKey(const PriorityInput &input, const PriorityEntry &entry)
{
    return {-roundHalfAway(*entry.index, tieDecimals), -roundHalfAway(*entry.gap, tieDecimals), -input.importance,
            input.effort.value_or(std::numeric_limits<int>::max())};
}

} // namespace

Priority priorityOf(const QList<PriorityInput> &practices)
{
    Priority priority;
    priority.practices.reserve(practices.size());
    double gaps = 0;
    double ways = 0;
    QList<SortKey> keys;
    keys.reserve(practices.size());
    for (const PriorityInput &input : practices) {
        PriorityEntry entry;
        entry.quadrant = Quadrant::NotScored;
        if (input.score) {
            entry.gap = std::max(0.0, input.target - *input.score);
            entry.index = input.importance * *entry.gap;
            entry.quadrant = quadrantOf(*entry.index, input.effort);
            gaps += *entry.gap;
            ways += input.target - 1;
            if (*entry.index > tolerance)
                priority.order.append(static_cast<int>(priority.practices.size()));
        }
        keys.append(input.score ? sortKey(input, entry) : SortKey());
        priority.practices.append(entry);
    }
    std::stable_sort(priority.order.begin(), priority.order.end(), [&](int a, int b) { return keys[a] < keys[b]; });
    for (int rank = 0; rank < priority.order.size(); ++rank)
        priority.practices[priority.order[rank]].rank = rank + 1;
    if (ways > tolerance)
        priority.percentToTarget = 100 * (1 - gaps / ways);
    return priority;
}

QString keyOf(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::NotScored:
        return QStringLiteral("not_scored");
    case Quadrant::OnTarget:
        return QStringLiteral("on_target");
    case Quadrant::QuickWin:
        return QStringLiteral("quick_win");
    case Quadrant::MajorProject:
        return QStringLiteral("major_project");
    case Quadrant::FillIn:
        return QStringLiteral("fill_in");
    case Quadrant::Defer:
        break;
    }
    return QStringLiteral("defer");
}

} // namespace heartwood::scoring
