#pragma once

#include "report/facts.h"
#include "report/xlsx/sheet.h"

/// The report's figures as sheets. None where there is nothing to put there.
namespace heartwood::report::xlsx {

/// Those that the report's parts ask for, in order; names are ready for a file.
QList<Sheet> sheetsOf(const ReportInput &input);

Sheet summarySheet(const ReportInput &input, const Facts &facts);
std::optional<Sheet> scoresSheet(const Facts &facts);
std::optional<Sheet> itemsSheet(const Facts &facts);
/// Groups that METHODS section 9 lets be shown, and leaders beside the front line.
std::optional<Sheet> groupsSheet(const Facts &facts);
std::optional<Sheet> changeSheet(const Facts &facts);
std::optional<Sheet> measuresSheet(const Facts &facts);
std::optional<Sheet> actionsSheet(const Facts &facts);
std::optional<Sheet> notesSheet(const Facts &facts);

/// What a row is about, in three columns: part, dimension, practice. For a table that has one row for the whole, one
/// for each dimension and one for each practice. Indexes of the questionnaire.
QList<SheetColumn> placeColumns();
QList<SheetCell> wholePlace();
QList<SheetCell> dimensionPlace(const Questionnaire &questionnaire, int dimension);
QList<SheetCell> practicePlace(const Questionnaire &questionnaire, int practice);

} // namespace heartwood::report::xlsx
