#pragma once

#include "cli/reportextras.h"
#include "report/pagelayout.h"
#include "ui/session.h"

/// What is done for the report beside the window's thread.
namespace heartwood::ui {

/// A report laid out, and what it was made of.
struct Pages
{
    RoundPointer round;
    std::shared_ptr<const scoring::Comparison> comparison; ///< null where there is no earlier round
    std::shared_ptr<const report::PageLayout> layout;
};
/// earlier may be null.
Pages composePages(const RoundPointer &round, const RoundPointer &earlier, const cli::ReportExtras &extras,
                   QPageSize::PageSizeId paper);

enum class ExportFormat { Pdf, Csv, Json };
QString suffixOf(ExportFormat format);
/// "Larkfield Stores - Leaders 2026 - 2026-11-12.pdf", without what a file's name cannot hold on any system.
QString suggestedName(const AssessmentHead &head, ExportFormat format);

struct ExportJob
{
    Pages pages;
    ExportFormat format = ExportFormat::Pdf;
    bool pdfA = false;
    QString file;
};
Result<void> writeExport(const ExportJob &job);

} // namespace heartwood::ui
