#pragma once

#include "cli/reportextras.h"
#include "report/pagelayout.h"
#include "ui/reportoptions.h"
#include "ui/session.h"

#include <functional>

/// What is done for the report beside the window's thread.
namespace heartwood::ui {

/// A report laid out, and what it was made of.
struct Pages
{
    RoundPointer round;
    std::shared_ptr<const scoring::Comparison> comparison; ///< null where there is no earlier round
    cli::ReportExtras extras{};
    ReportChoice choice{};
    std::shared_ptr<const report::PageLayout> layout;
};
/// earlier may be null.
Pages composePages(const RoundPointer &round, const RoundPointer &earlier, const cli::ReportExtras &extras,
                   const ReportChoice &choice);

/// The report itself, where the pages show slides.
report::ReportDocument reportOf(const Pages &pages);

enum class ExportFormat { Pdf, Html, Odt, Xlsx, Csv, Json };
QString suffixOf(ExportFormat format);
/// "Larkfield Stores - Leaders 2026 - 2026-11-12.pdf", without what a file's name cannot hold on any system.
QString suggestedName(const AssessmentHead &head, ExportFormat format);

struct ExportJob
{
    Pages pages;
    ExportFormat format = ExportFormat::Pdf;
    bool pdfA = false;
    QString password{}; ///< of a PDF; empty for none
    QString file;
};
/// Asked before each page of a PDF, and for all forms once more before the file is put in place; whether to go on.
using ExportProgress = std::function<bool(int page, int count)>;
/// Cancelled where progress said so: the file is as it was.
Result<void> writeExport(const ExportJob &job, const ExportProgress &progress = {});

} // namespace heartwood::ui
