#include "report/figures.h"
#include "report/palette.h"
#include "report/words.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report::xlsx {
namespace {

class Groups
{
    Q_DECLARE_TR_FUNCTIONS(GroupsSheet)
};

constexpr int dimensionColumn = 1;
constexpr int firstGroupColumn = 3;
constexpr qsizetype mostInChart = 12; ///< groups; more are not told apart

using GroupList = QList<const scoring::GroupResult *>;

bool isShown(const scoring::GroupResult &group)
{
    return group.n > 0 && std::ranges::any_of(group.practices, &scoring::GroupPractice::shown);
}

bool isWhole(const scoring::GroupResult *group)
{
    return std::ranges::all_of(group->dimensions, [](const auto &dimension) { return dimension.score.has_value(); });
}

GroupList shownGroups(const Facts &facts)
{
    GroupList shown;
    for (const scoring::GroupResult &group : facts.scorecard.groups)
        if (isShown(group))
            shown << &group;
    return shown;
}

QStringList withheldNames(const Facts &facts)
{
    QStringList names;
    for (const scoring::GroupResult &group : facts.scorecard.groups)
        if (group.n > 0 && !isShown(group))
            names << group.name;
    return names;
}

/// Whether there is more than one group to compare.
bool isDivided(const Facts &facts)
{
    return std::ranges::count_if(facts.scorecard.groups, [](const auto &group) { return group.n > 0; }) > 1;
}

bool hasGap(const Facts &facts)
{
    return std::ranges::any_of(facts.scorecard.perceptionGap,
                               [](const scoring::PerceptionGap &gap) { return gap.gap.has_value(); });
}

QList<SheetColumn> columnsOf(const Facts &facts, const GroupList &groups)
{
    QList<SheetColumn> columns = placeColumns();
    for (const scoring::GroupResult *group : groups)
        columns << SheetColumn{
            Groups::tr("%1 · %2", "a group’s name and how many people").arg(group->name, words::people(group->n)), 18};
    if (hasGap(facts))
        columns << SheetColumn{Groups::tr("Leaders"), 9} << SheetColumn{Groups::tr("Front line"), 9}
                << SheetColumn{Groups::tr("Gap between them"), 12} << SheetColumn{Groups::tr("Gap likely from"), 12}
                << SheetColumn{Groups::tr("Gap likely to"), 12} << SheetColumn{Groups::tr("Reading of the gap"), 24};
    return columns;
}

QList<SheetCell> gapCells(const scoring::PerceptionGap &gap)
{
    return {tenths(gap.meanLeaders), tenths(gap.meanFrontline), signedTenths(gap.gap),
            signedTenths(gap.ciLow), signedTenths(gap.ciHigh),  text(words::gapLabel(gap.label))};
}

SheetRow practiceRow(const Facts &facts, const GroupList &groups, int position)
{
    SheetRow row{practicePlace(facts.questionnaire, facts.practice(position).practice)};
    for (const scoring::GroupResult *group : groups) {
        const scoring::GroupPractice &practice = group->practices[position];
        row.cells << (practice.shown ? tenths(practice.score.score) : SheetCell());
    }
    if (hasGap(facts))
        row.cells += gapCells(facts.scorecard.perceptionGap[position]);
    return row;
}

/// Of the whole or a dimension: rolled up from the practices that are shown.
SheetRow rollUpRow(QList<SheetCell> place, const GroupList &groups, auto nodeOf)
{
    for (const scoring::GroupResult *group : groups)
        place << tenths(nodeOf(*group).score);
    return {place, RowStyle::Total};
}

/// Groups along the axis, a series for each dimension in its colour.
SheetChart chartOf(const Facts &facts, int groups)
{
    const int last = firstGroupColumn + groups - 1;
    SheetChart chart{.kind = SheetChartKind::Columns,
                     .title = Groups::tr("Dimensions as each group sees them"),
                     .categories = {-1, firstGroupColumn, -1, last}};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i) {
        const int row = i + 1; // below the whole
        chart.series << SheetSeries{row,
                                    dimensionColumn,
                                    {row, firstGroupColumn, row, last},
                                    lightPalette().dimensionFill(facts.dimension(i).dimension)};
    }
    return chart;
}

QStringList notesOf(const Facts &facts)
{
    QStringList notes{
        Groups::tr("A group’s scores are rolled up from the practices shown for it; an empty cell means that too few "
                   "of them are. Differences of a few tenths between groups of this size are usually chance.")};
    if (const QStringList names = withheldNames(facts); !names.isEmpty())
        notes << Groups::tr("Withheld, for being fewer than five people or to protect such a group: %1.")
                     .arg(listed(names));
    if (hasGap(facts))
        notes << Groups::tr("The gap is the leaders’ mean less that of the front line, over all groups of each.");
    return notes;
}

} // namespace

std::optional<Sheet> groupsSheet(const Facts &facts)
{
    GroupList groups = shownGroups(facts);
    // First those that have every score: the chart is theirs, for a withheld one would look like a zero.
    const auto charted = std::stable_partition(groups.begin(), groups.end(), isWhole) - groups.begin();
    if (facts.practices.isEmpty() || !isDivided(facts) || groups.isEmpty())
        return std::nullopt;
    Sheet sheet{.name = Groups::tr("Groups"), .columns = columnsOf(facts, groups), .frozenColumns = firstGroupColumn};
    sheet.rows << rollUpRow(wholePlace(), groups, [](const auto &group) { return group.overall; });
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        sheet.rows << rollUpRow(dimensionPlace(facts.questionnaire, facts.dimension(i).dimension), groups,
                                [i](const auto &group) { return group.dimensions[i]; });
    for (int i = 0; i < facts.scorecard.practices.size(); ++i)
        sheet.rows << practiceRow(facts, groups, i);
    sheet.notes = notesOf(facts);
    if (charted > 0 && charted <= mostInChart)
        sheet.charts << chartOf(facts, int(charted));
    return sheet;
}

} // namespace heartwood::report::xlsx
