#pragma once

#include "model/result.h"
#include "report/reportdocument.h"

namespace heartwood::report {

/// The whole report as one page: no script, and nothing that would have to be fetched. Well-formed as XML, too.
QByteArray htmlOf(const ReportDocument &document);
/// Replaces the file or leaves it as it was. Errors as writeWhole's.
Result<void> writeHtml(const ReportDocument &document, const QString &file);

} // namespace heartwood::report
