#pragma once

#include "formats/formats.h"
#include "report/palette.h"
#include "report/xlsx/sheet.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace heartwood::formats {

/// Where a chart's cells are and where it stands.
struct ChartPlace
{
    lxw_worksheet *worksheet = nullptr;
    QByteArray sheet; ///< its name, UTF-8
    int firstRow = 0; ///< of the sheet's rows in the worksheet
    int chartRow = 0; ///< the row that holds the chart's upper edge
    const Palette &palette;
};

/// Adds a native chart. Returns libxlsxwriter's error, 0 for none.
int addChart(lxw_workbook *book, const SheetChart &chart, const ChartPlace &place);

} // namespace heartwood::formats
