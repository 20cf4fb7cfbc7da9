#pragma once

#include <QColor>
#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

/// A spreadsheet before it is a file: sheets of typed cells, and charts over ranges of them.
namespace heartwood::report::xlsx {

/// How a number is shown; its cell holds it in full.
enum class Shown { Tenths, SignedTenths, Hundredths, Whole, SignedWhole };

struct SheetCell
{
    std::variant<std::monostate, QString, double, QDate> value{};
    Shown shown = Shown::Tenths; ///< of a number
    int dimension = -1;          ///< coloured text
};

/// An empty text, and figures that are none, make an empty cell.
SheetCell text(const QString &text, int dimension = -1);
SheetCell number(std::optional<double> value, Shown shown);
SheetCell tenths(std::optional<double> value);
SheetCell signedTenths(std::optional<double> value);
SheetCell count(std::optional<int> value);
SheetCell day(std::optional<QDate> value);

enum class RowStyle {
    Plain,
    Total,   ///< sums up other rows: a dimension, the whole
    Heading, ///< pages only, as Title: one text over all columns
    Title,
};
struct SheetRow
{
    QList<SheetCell> cells;
    RowStyle style = RowStyle::Plain;
};

struct SheetColumn
{
    QString title;
    double width = 9; ///< characters
};

/// Cells of one sheet, both ends included. Rows count from the first below the header; the header is -1.
struct CellRange
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

struct SheetSeries
{
    int nameRow = -1; ///< the cell that names it
    int nameColumn = 0;
    CellRange values;
    QColor colour;
    QList<QColor> pointColours{}; ///< of single bars, where they differ
    bool outlined = false;        ///< no more than an outline, over the series before
};

enum class SheetChartKind { Bars, Shares, Columns }; ///< lying; lying, stacked to 100%; standing side by side

struct SheetChart
{
    SheetChartKind kind = SheetChartKind::Bars;
    QString title;
    CellRange categories;
    QList<SheetSeries> series{};
    int height = 360; ///< pixels
    double low = 1;   ///< ends of the axis of values; Shares have their own
    double high = 5;
};

struct Sheet
{
    QString name;
    bool table = true; ///< a header row that filters and stays in sight; else a page to read
    QList<SheetColumn> columns;
    int frozenColumns = 0;
    QList<SheetRow> rows{};
    QStringList notes{}; ///< below the rows
    QList<SheetChart> charts{};
};

} // namespace heartwood::report::xlsx
