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

QString headlineOf(const Facts &facts)
{
    const scoring::GroupResult *lowest = nullptr;
    const scoring::GroupResult *highest = nullptr;
    for (const scoring::GroupResult &group : facts.scorecard.groups) {
        if (!anyShown(group) || !group.overall.score)
            continue;
        if (!lowest || *group.overall.score < *lowest->overall.score)
            lowest = &group;
        if (!highest || *group.overall.score > *highest->overall.score)
            highest = &group;
    }
    if (lowest == highest)
        return GroupsPage::tr("How the groups see it");
    const bool apart = *highest->overall.score - *lowest->overall.score >= clearDifference - scoring::tolerance;
    return (apart ? GroupsPage::tr("The groups see it differently: from %1 (%2) to %3 (%4).")
                  : GroupsPage::tr("The groups see much the same: from %1 (%2) to %3 (%4)."))
        .arg(figure(lowest->overall.score), isolated(lowest->name), figure(highest->overall.score),
             isolated(highest->name));
}

} // namespace

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
