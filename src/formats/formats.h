#pragma once

#include "report/pdffinish.h"
#include "report/xlsx/bookwriter.h"
#include "report/zipfile.h"

/// Files made by libraries of their own: qpdf, libzip, libxlsxwriter. What each function takes, gives and fails with is
/// said where the report's function of that name is declared.
namespace heartwood::formats {

using namespace report;
using namespace report::xlsx;

Result<QByteArray> finishedPdf(const QByteArray &painted, const PdfFinish &finish);
Result<QByteArray> zipOf(const QList<ZipEntry> &entries);
Result<QByteArray> bookBytes(const Book &book);

} // namespace heartwood::formats
