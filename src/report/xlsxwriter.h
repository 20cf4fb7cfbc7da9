#pragma once

#include "model/result.h"
#include "report/reportdocument.h"

/// The report as a spreadsheet, for people who want to work on with its figures.
namespace heartwood::report {

struct XlsxOptions
{
    bool letter = false; ///< paper to print on; else A4
};

/// Sheets of the same figures and words as the report's, with Excel's own charts: one for each of the report's parts
/// that has data. Errors: CannotWrite.
Result<QByteArray> xlsxOf(const ReportInput &input, const XlsxOptions &options = {});
/// Replaces the file, or leaves it as it was. Errors as writeWhole's, and xlsxOf's.
Result<void> writeXlsx(const ReportInput &input, const QString &file, const XlsxOptions &options = {});

} // namespace heartwood::report
