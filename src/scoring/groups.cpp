#include "scoring/groups.h"

#include "scoring/suppression.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

/// By group, whether a practice of it may be shown. sums: by group, those of no group last.
QList<bool> shownGroups(const QList<PracticeSums> &sums, Mode mode)
{
    const qsizetype groups = sums.size() - 1;
    QList<bool> shown(groups, mode == Mode::Named);
    if (mode == Mode::Named)
        return shown;
    QList<int> contributing;
    contributing.reserve(sums.size());
    for (const PracticeSums &group : sums)
        contributing.append(group.means.n);
    const int others = contributing.takeLast();
    for (const int group : suppressionOf(contributing, minimumPeople, others).shown)
        shown[group] = true;
    return shown;
}

/// A group that is not shown: whether it applies is told of groups of k or more only.
PracticeNode hiddenNode(const PracticeNode &node, const SheetCounts &group)
{
    PracticeNode hidden;
    hidden.status = Status::Suppressed;
    const bool noneContributes = node.status == Status::NoData || node.status == Status::NotApplicable;
    if (noneContributes && (group.sheets == 0 || group.sheets >= minimumPeople))
        hidden.status = node.status;
    return hidden;
}

QList<const SheetCounts *> countsOf(const CountedPanel &panel, const QList<GroupResult> &groups, GroupRole role)
{
    QList<const SheetCounts *> counts;
    for (qsizetype group = 0; group < groups.size(); ++group)
        if (groups[group].role == role)
            counts.append(&panel.groups[group]);
    return counts;
}

bool hasRole(const QList<GroupResult> &groups, GroupRole role)
{
    return std::any_of(groups.begin(), groups.end(), [role](const GroupResult &group) { return group.role == role; });
}

} // namespace

QList<GroupResult> groupResultsOf(const CountedPanel &panel, const QList<Group> &groups, Mode mode)
{
    const Model &model = *panel.model;
    QList<GroupResult> results;
    QList<QList<PracticeNode>> nodes(groups.size());
    for (qsizetype i = 0; i < groups.size(); ++i) {
        results.append({groups[i].name, groups[i].role, panel.groups[i].sheets, {}, {}, {}});
        results[i].practices.reserve(model.practices.size());
        nodes[i].reserve(model.practices.size());
    }
    if (groups.isEmpty())
        return results;

    for (int practice = 0; practice < model.practices.size(); ++practice) {
        QList<PracticeSums> sums;
        sums.reserve(panel.groups.size());
        for (const SheetCounts &group : panel.groups)
            sums.append(panel.sums(group, practice));
        const QList<bool> shown = shownGroups(sums, mode);
        for (qsizetype i = 0; i < groups.size(); ++i) {
            PracticeNode node = practiceNode(panel, panel.groups[i], practice, sums[i], {minRatersOf(mode), {}});
            if (!shown[i])
                node = hiddenNode(node, panel.groups[i]);
            results[i].practices.append({node, shown[i]});
            nodes[i].append(node);
        }
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const Maturity rolled = rolledUp(model, nodes[i], panel.groups[i].sheets);
        results[i].overall = rolled.overall;
        results[i].dimensions = rolled.dimensions;
    }
    return results;
}

QList<PerceptionGap> perceptionGapOf(const CountedPanel &panel, const QList<GroupResult> &groups, Mode mode)
{
    if (!hasRole(groups, GroupRole::Leaders) || !hasRole(groups, GroupRole::Frontline))
        return {};
    const auto leaders = countsOf(panel, groups, GroupRole::Leaders);
    const auto frontline = countsOf(panel, groups, GroupRole::Frontline);
    QList<GapInput> inputs;
    inputs.reserve(panel.model->practices.size());
    for (int practice = 0; practice < panel.model->practices.size(); ++practice) {
        GapInput input{panel.sums(leaders, practice).means, panel.sums(frontline, practice).means, false};
        for (qsizetype i = 0; i < groups.size() && mode == Mode::Anonymous; ++i)
            if (groups[i].role != GroupRole::Neither && !groups[i].practices[practice].shown)
                input.hidden |= panel.sums(panel.groups[i], practice).means.n > 0;
        inputs.append(input);
    }
    return perceptionGapsOf(inputs, minimumPeople);
}

} // namespace heartwood::scoring
