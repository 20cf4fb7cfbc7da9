#include "report/changefindings.h"
#include "report/words.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class ChangeSheet
{
    Q_DECLARE_TR_FUNCTIONS(ChangeSheet)
};

/// One person each time: figures stand side by side, and nothing is concluded.
bool concludes(const scoring::Comparison &comparison)
{
    return comparison.before.respondents > 1 || comparison.after.respondents > 1;
}

SheetRow changeRow(QList<SheetCell> cells, const scoring::Change &change, bool concluded, RowStyle style)
{
    cells << tenths(change.meanBefore) << tenths(change.meanAfter) << signedTenths(change.diff);
    if (concluded)
        cells << signedTenths(change.ciLow) << signedTenths(change.ciHigh)
              << text(change.diff ? words::verdict(change.verdict) : QString());
    cells << text(change.diff ? QString() : ChangeSheet::tr("Nothing to compare: one of the rounds has no score"));
    return {cells, style};
}

QList<SheetColumn> columns(bool concluded)
{
    QList<SheetColumn> list = placeColumns();
    list << SheetColumn{ChangeSheet::tr("Before"), 9} << SheetColumn{ChangeSheet::tr("Now"), 9}
         << SheetColumn{ChangeSheet::tr("Change"), 9};
    if (concluded)
        list << SheetColumn{ChangeSheet::tr("Likely from"), 9} << SheetColumn{ChangeSheet::tr("Likely to"), 9}
             << SheetColumn{ChangeSheet::tr("Verdict"), 20};
    return list << SheetColumn{ChangeSheet::tr("Remark"), 36};
}

} // namespace

std::optional<Sheet> changeSheet(const Facts &facts)
{
    if (!facts.comparison || facts.practices.isEmpty() || facts.comparison->items.isEmpty())
        return std::nullopt;
    const scoring::Comparison &comparison = *facts.comparison;
    const bool concluded = concludes(comparison);
    Sheet sheet{.name = ChangeSheet::tr("Change"), .columns = columns(concluded), .frozenColumns = 3};
    sheet.rows << changeRow(wholePlace(), comparison.overall, concluded, RowStyle::Total);
    for (qsizetype i = 0; i < comparison.dimensionChanges.size(); ++i)
        sheet.rows << changeRow(dimensionPlace(facts.questionnaire, comparison.dimensions[i]),
                                comparison.dimensionChanges[i], concluded, RowStyle::Total);
    for (qsizetype i = 0; i < comparison.practiceChanges.size(); ++i)
        sheet.rows << changeRow(practicePlace(facts.questionnaire, comparison.practices[i]),
                                comparison.practiceChanges[i], concluded, RowStyle::Plain);
    sheet.notes << changeBasis(facts) << changeNoise(facts);
    return sheet;
}

} // namespace heartwood::report::xlsx
