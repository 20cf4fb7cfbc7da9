#pragma once

#include "model/result.h"
#include "report/pagelayout.h"

namespace heartwood::report {

struct PdfOptions
{
    bool pdfA = false; ///< PDF/A-1b
};
/// Writes through a temporary file beside it: an old report is whole until the new one is.
Result<void> writePdf(const PageLayout &layout, const QString &file, const PdfOptions &options);

} // namespace heartwood::report
