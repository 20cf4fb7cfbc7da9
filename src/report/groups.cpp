#include "report/groups.h"
#include "report/bidi.h"
#include "report/cells.h"
#include "report/figures.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class GroupsPage
{
    Q_DECLARE_TR_FUNCTIONS(GroupsPage)
};

constexpr double clearDifference = 0.5;

bool anyShown(const scoring::GroupResult &group)
{
    return std::ranges::any_of(group.practices, &scoring::GroupPractice::shown);
}

QList<Cell> groupRow(const Facts &facts, const scoring::GroupResult &group)
{
    if (!anyShown(group))
        return {textCell(group.name,
                         GroupsPage::tr("withheld: fewer than five people, or needed to protect such a group"))};
    QList<Cell> row{textCell(group.name), figureCell(QString::number(group.n)),
                    figureCell(figure(group.overall.score), true)};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        row << figureCell(i < group.dimensions.size() ? figure(group.dimensions[i].score) : figure(std::nullopt));
    return row;
}

/// Of those shown, the one with the lowest overall score and the one with the highest; null where none has one.
struct Ends
{
    const scoring::GroupResult *lowest = nullptr;
    const scoring::GroupResult *highest = nullptr;
};

Ends endsOf(const Facts &facts)
{
    Ends ends;
    for (const scoring::GroupResult &group : facts.scorecard.groups) {
        if (!anyShown(group) || !group.overall.score)
            continue;
        if (!ends.lowest || *group.overall.score < *ends.lowest->overall.score)
            ends.lowest = &group;
        if (!ends.highest || *group.overall.score >= *ends.highest->overall.score)
            ends.highest = &group;
    }
    return ends;
}

QString headlineOf(const Facts &facts)
{
    const auto [lowest, highest] = endsOf(facts);
    if (lowest == highest)
        return GroupsPage::tr("How the groups see it");
    const QString low = figure(lowest->overall.score);
    const QString high = figure(highest->overall.score);
    if (low == high)
        return GroupsPage::tr("The groups see it alike: all at %1.").arg(low);
    return (groupsApart(facts) ? GroupsPage::tr("The groups see it differently: from %1 (%2) to %3 (%4).")
                               : GroupsPage::tr("The groups see much the same: from %1 (%2) to %3 (%4)."))
        .arg(low, isolated(lowest->name), high, isolated(highest->name));
}

} // namespace

bool groupsApart(const Facts &facts)
{
    const auto [lowest, highest] = endsOf(facts);
    return lowest != highest &&
           *highest->overall.score - *lowest->overall.score >= clearDifference - scoring::tolerance;
}

void addGroups(QList<Block> &blocks, const Facts &facts)
{
    if (facts.scorecard.groups.size() < 2 || std::ranges::none_of(facts.scorecard.groups, anyShown))
        return;
    TableBlock table;
    table.title = GroupsPage::tr("Scores by group");
    table.columns = {{GroupsPage::tr("Group"), 2.6, Qt::AlignLeft},
                     {GroupsPage::tr("People"), 0.9, Qt::AlignRight},
                     {GroupsPage::tr("Overall"), 1, Qt::AlignRight}};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        table.columns << Column{facts.dimensionText(i).title, 1.4, Qt::AlignRight};
    for (const scoring::GroupResult &group : facts.scorecard.groups)
        table.rows << groupRow(facts, group);
    blocks << heading(GroupsPage::tr("Groups")) << paragraph(headlineOf(facts)) << table
           << paragraph(GroupsPage::tr("A group’s scores are rolled up from the practices shown for it; an en dash "
                                       "means that too few of them are. Differences of a few tenths between groups "
                                       "of this size are usually chance."),
                        TextStyle::Small);
}

} // namespace heartwood::report
