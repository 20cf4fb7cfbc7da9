#pragma once

#include <QStringList>

/// Texts as a spreadsheet's file can hold them.
namespace heartwood::report::xlsx {

constexpr qsizetype longestCell = 32'767; ///< UTF-16 units, Excel's limit
constexpr qsizetype longestSheetName = 31;

/// Without the characters that XML cannot hold, lines ended by \n, and nothing that Excel would read as its escape for
/// a character (_x0041_). What is too long ends with the words that it was cut.
QString cellText(const QString &text);
/// Without what Excel forbids in a sheet's name, and unlike those taken, whatever their case.
QString sheetName(const QString &title, const QStringList &taken);
/// Lines that a text takes in a cell of so many characters' width; LibreOffice trusts a row's height to be written.
int linesIn(const QString &text, double width);
/// Of a page's foot, where & begins a code; at most 255 UTF-16 units.
QString footerText(const QString &text);

} // namespace heartwood::report::xlsx
