#include "report/xlsx/sheets.h"

#include "report/xlsx/celltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report::xlsx {
namespace {

class Sheets
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

struct OptionalSheet
{
    const char *part; ///< of the report; none: in every spreadsheet
    std::optional<Sheet> (*make)(const Facts &);
};

constexpr OptionalSheet optionalSheets[] = {
    {nullptr, scoresSheet},      {"appendix", itemsSheet},  {"agreement", groupsSheet}, {"change", changeSheet},
    {"measures", measuresSheet}, {"roadmap", actionsSheet}, {"appendix", notesSheet},
};

/// The last column is for remarks; where there are none, it goes.
void dropEmptyRemarks(Sheet &sheet)
{
    const qsizetype last = sheet.columns.size() - 1;
    const bool empty = std::ranges::all_of(
        sheet.rows, [last](const SheetRow &row) { return row.cells.value(last).value.index() == 0; });
    if (!empty)
        return;
    sheet.columns.removeLast();
    for (SheetRow &row : sheet.rows)
        row.cells.resize(std::min(row.cells.size(), last));
}

} // namespace

QList<Sheet> sheetsOf(const ReportInput &input)
{
    const Facts facts(input);
    QList<Sheet> sheets{summarySheet(input, facts)};
    for (const auto &[part, make] : optionalSheets)
        if (!part || input.parts.contains(QLatin1String(part)))
            if (std::optional<Sheet> sheet = make(facts))
                sheets << *std::move(sheet);
    QStringList taken;
    for (Sheet &sheet : sheets) {
        dropEmptyRemarks(sheet);
        taken << (sheet.name = sheetName(sheet.name, taken));
    }
    return sheets;
}

QList<SheetColumn> placeColumns()
{
    return {{Sheets::tr("Part", "what a row is about: overall, a dimension, a practice"), 11},
            {Sheets::tr("Dimension"), 14},
            {Sheets::tr("Practice"), 28}};
}

QList<SheetCell> wholePlace()
{
    return {text(Sheets::tr("Overall")), {}, {}};
}

QList<SheetCell> dimensionPlace(const Questionnaire &questionnaire, int dimension)
{
    return {text(Sheets::tr("Dimension")), text(questionnaire.dimensions[dimension].title, dimension), {}};
}

QList<SheetCell> practicePlace(const Questionnaire &questionnaire, int practice)
{
    const Practice &words = questionnaire.practices[practice];
    return {text(Sheets::tr("Practice")), text(questionnaire.dimensions[words.dimension].title, words.dimension),
            text(words.title)};
}

} // namespace heartwood::report::xlsx
