#include "report/palette.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class Items
{
    Q_DECLARE_TR_FUNCTIONS(ItemsSheet)
};

constexpr int labelColumn = 3;
constexpr int firstCountColumn = 7;

QList<SheetColumn> columns()
{
    QList<SheetColumn> list{{Items::tr("Key"), 40},      {Items::tr("Dimension"), 14}, {Items::tr("Practice"), 24},
                            {Items::tr("In short"), 24}, {Items::tr("Question"), 60},  {Items::tr("Mean"), 8},
                            {Items::tr("Answers"), 9}};
    for (int level = 1; level <= levelCount; ++level)
        list << SheetColumn{Items::tr("Level %1", "how many chose it").arg(level), 8};
    return list << SheetColumn{Items::tr("Don’t know"), 8} << SheetColumn{Items::tr("Not applicable"), 10}
                << SheetColumn{Items::tr("Left open"), 8} << SheetColumn{Items::tr("Remark"), 36};
}

QString remark(const scoring::ItemResult &result)
{
    if (!result.n)
        return Items::tr("Withheld: fewer than five people answered, or the practice is not scored");
    if (!result.counts)
        return Items::tr("Spread withheld: fewer than ten people answered");
    return {};
}

SheetRow itemRow(const Facts &facts, const scoring::ItemResult &result)
{
    const Item &item = facts.questionnaire.items[result.item];
    const Practice &practice = facts.questionnaire.practices[item.practice];
    QList<SheetCell> cells{
        text(item.key),       text(facts.questionnaire.dimensions[practice.dimension].title, practice.dimension),
        text(practice.title), text(item.shortTitle),
        text(item.question),  tenths(result.mean),
        count(result.n)};
    for (size_t level = 0; level < levelCount; ++level)
        cells << (result.counts ? count((*result.counts)[level]) : SheetCell());
    cells << count(result.dontKnow) << count(result.notApplicable) << count(result.unanswered) << text(remark(result));
    return {cells};
}

SheetChart chartOf(int rows)
{
    SheetChart chart{.kind = SheetChartKind::Shares,
                     .title = Items::tr("How the answers spread"),
                     .categories = {0, labelColumn, rows - 1, labelColumn},
                     .height = 120 + 15 * rows};
    for (int level = 0; level < levelCount; ++level) {
        const int column = firstCountColumn + level;
        chart.series << SheetSeries{-1, column, {0, column, rows - 1, column}, lightPalette().level[size_t(level)]};
    }
    return chart;
}

} // namespace

std::optional<Sheet> itemsSheet(const Facts &facts)
{
    if (facts.people == 0 || facts.withheld())
        return std::nullopt;
    Sheet sheet{.name = Items::tr("Items"), .columns = columns(), .frozenColumns = 1};
    bool counted = false;
    for (const scoring::PracticeResult &practice : facts.scorecard.practices)
        for (const scoring::ItemResult &item : practice.items) {
            sheet.rows << itemRow(facts, item);
            counted |= item.counts.has_value();
        }
    sheet.notes << Items::tr("Means are over the answers from 1 to 5. The texts of the levels differ from question to "
                             "question.");
    if (counted && !facts.onePerson())
        sheet.charts << chartOf(int(sheet.rows.size()));
    return sheet;
}

} // namespace heartwood::report::xlsx
