#pragma once

#include "report/pdfwriter.h"

namespace heartwood::report {

/// Adds to a painted PDF what QPdfWriter cannot write: bookmarks, page labels, links, language, metadata, a password.
/// Errors: BadArgument (a password that no PDF can have, or one with PDF/A), CannotWrite (detail: the library's words).
Result<QByteArray> finishedPdf(const QByteArray &painted, const PageLayout &layout, const PdfOptions &options);

} // namespace heartwood::report
