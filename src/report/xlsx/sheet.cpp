#include "report/xlsx/sheet.h"

namespace heartwood::report::xlsx {

SheetCell text(const QString &text, int dimension)
{
    SheetCell cell;
    if (!text.isEmpty())
        cell.value = text;
    cell.dimension = dimension;
    return cell;
}

SheetCell number(std::optional<double> value, Shown shown)
{
    SheetCell cell;
    if (value)
        cell.value = *value;
    cell.shown = shown;
    return cell;
}

SheetCell tenths(std::optional<double> value)
{
    return number(value, Shown::Tenths);
}

SheetCell signedTenths(std::optional<double> value)
{
    return number(value, Shown::SignedTenths);
}

SheetCell count(std::optional<int> value)
{
    return number(value, Shown::Whole);
}

SheetCell day(std::optional<QDate> value)
{
    SheetCell cell;
    if (value)
        cell.value = *value;
    return cell;
}

} // namespace heartwood::report::xlsx
