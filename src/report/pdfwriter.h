#pragma once

#include "model/result.h"
#include "report/pagelayout.h"

#include <functional>

namespace heartwood::report {

struct PdfOptions
{
    bool pdfA = false;  ///< PDF/A-1b
    QString password{}; ///< to open the file (AES, 256 bits); empty: none. Never together with pdfA
    /// Asked before each page, 0 the first, and with page = count before the file is put in place; false: Cancelled.
    std::function<bool(int page, int count)> progress{};
};

/// Writes through a temporary file beside it: an old report is whole until the new one is. Errors: DiskFull,
/// CannotWrite, BadArgument (a password with PDF/A, one that is too long or has a null character).
Result<void> writePdf(const PageLayout &layout, const QString &file, const PdfOptions &options);

} // namespace heartwood::report
