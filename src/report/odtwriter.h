#pragma once

#include "model/result.h"
#include "report/reportdocument.h"

#include <QPageSize>

namespace heartwood::report {

/// The report as an OpenDocument text, to be edited: named styles, headings with their levels, real tables and lists.
/// Charts and score bars are pictures with alternative texts. Errors: CannotWrite, with what libzip said.
Result<QByteArray> odtOf(const ReportDocument &document, QPageSize::PageSizeId paper);
/// Replaces the file or leaves it as it was. Errors as writeWhole's, and odtOf's.
Result<void> writeOdt(const ReportDocument &document, const QString &file, QPageSize::PageSizeId paper);

} // namespace heartwood::report
