#pragma once

#include "model/result.h"
#include "report/pagelayout.h"

#include <functional>

namespace heartwood::report {

struct PdfOptions
{
    bool pdfA = false;  ///< PDF/A-1b
    QString password{}; ///< AES-256; empty for none
    /// Asked before each page, 0 the first, and with page = count before the file is put in place; false: Cancelled.
    std::function<bool(int page, int count)> progress{};
};
/// Writes through a temporary file beside it: an old report is whole until the new one is.
Result<void> writePdf(const PageLayout &layout, const QString &file, const PdfOptions &options);

} // namespace heartwood::report
