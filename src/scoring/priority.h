#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Target, gap and priority: METHODS section 5.
namespace heartwood::scoring {

enum class Quadrant { NotScored, OnTarget, QuickWin, MajorProject, FillIn, Defer };

struct PriorityInput
{
    std::optional<double> score;
    double target = 4;
    int importance = 3;
    std::optional<int> effort; ///< the lowest of the next step's advice
};

struct PriorityEntry
{
    std::optional<double> gap;
    std::optional<double> index;
    std::optional<int> rank; ///< 1 first
    std::optional<Quadrant> quadrant;
};

struct Priority
{
    QList<PriorityEntry> practices; ///< in input order
    QList<int> order;               ///< positions by rank
    std::optional<double> percentToTarget;
};

Priority priorityOf(const QList<PriorityInput> &practices);
QString keyOf(Quadrant quadrant);

} // namespace heartwood::scoring
