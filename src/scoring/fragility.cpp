#include "scoring/nodes.h"
#include "scoring/ownfigures.h"

namespace heartwood::scoring {

namespace {

/// The practice with every open answer read as a level; then all raters to whom it applies have a mean.
PracticeNode readAs(int level, const CountedPanel &panel, int practice, const PracticeNode &node,
                    const PanelOptions &options)
{
    PracticeNode read;
    read.status = node.status;
    // Where fewer have answered than may be told of, reading the rest as a known level would tell of them.
    if (options.minRaters > 1 && node.m < options.minRaters)
        return read;
    read.status = practiceStatus(panel.whole.sheets, node.eligible, node.eligible, options.minRaters);
    if (!read.scored())
        return read;
    const std::span<const int> codes = panel.codeCounts(panel.whole, practice);
    double sum = 0;
    for (const SheetCode::Entry &entry : panel.code(practice).entries())
        if (codes[entry.code] > 0 && entry.applicable > 0)
            sum +=
                codes[entry.code] * double(entry.sum + level * (entry.applicable - entry.numeric)) / entry.applicable;
    setScore(read, sum / node.eligible);
    return read;
}

std::optional<double> overallReadAs(int level, const CountedPanel &panel, const Maturity &maturity,
                                    const PanelOptions &options)
{
    QList<PracticeNode> practices;
    practices.reserve(maturity.practices.size());
    for (int practice = 0; practice < maturity.practices.size(); ++practice)
        practices.append(readAs(level, panel, practice, maturity.practices[practice], options));
    return rolledUp(*panel.model, practices, panel.whole.sheets).overall.score;
}

} // namespace

Fragility fragilityOf(const CountedPanel &panel, const Maturity &maturity, const PanelOptions &options)
{
    if (!maturity.overall.scored())
        return {};
    return {overallReadAs(1, panel, maturity, options), overallReadAs(levelCount, panel, maturity, options)};
}

} // namespace heartwood::scoring
