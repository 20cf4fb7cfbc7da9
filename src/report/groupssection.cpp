#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class GroupsPage
{
    Q_DECLARE_TR_FUNCTIONS(GroupsPage)
};

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

} // namespace

std::optional<Section> groupsSection(const Facts &facts)
{
    if (facts.scorecard.groups.size() < 2 || std::ranges::none_of(facts.scorecard.groups, anyShown))
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("groups");
    section.tocTitle = GroupsPage::tr("Groups");
    section.kicker = section.tocTitle.toUpper();
    section.title = GroupsPage::tr("How the groups see it");
    section.newPage = false;
    TableBlock table;
    table.title = section.title;
    table.columns = {{GroupsPage::tr("Group"), 2.6, Qt::AlignLeft},
                     {GroupsPage::tr("People"), 0.9, Qt::AlignRight},
                     {GroupsPage::tr("Overall"), 1, Qt::AlignRight}};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        table.columns << Column{facts.dimensionText(i).title, 1.4, Qt::AlignRight};
    for (const scoring::GroupResult &group : facts.scorecard.groups)
        table.rows << groupRow(facts, group);
    section.blocks << table
                   << paragraph(
                          GroupsPage::tr("A group’s scores are rolled up from the practices shown for it; an en dash "
                                         "means that too few of them are. Differences of a few tenths between groups "
                                         "of this size are usually chance."),
                          TextStyle::Small);
    return section;
}

} // namespace heartwood::report
