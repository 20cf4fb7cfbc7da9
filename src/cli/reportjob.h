#pragma once

#include "cli/workspaceaccess.h"
#include "report/cut.h"

#include <QPageSize>

/// Reports as files: one, or all of a workspace on several threads.
namespace heartwood::cli {

struct ReportOptions
{
    QString format; ///< pdf, html, odt, xlsx, csv, json
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool pdfA = false;
    bool slides = false; ///< pdf only; of a size of their own
    QString password{}; ///< of a pdf; empty: none
    bool brief = false;
    QStringList parts = report::partsOf(report::Cut::Leadership);
    QString language;
};

/// The headers of exchange::scorecardCsv, in words.
QStringList scorecardHeaders();

Result<void> writeReport(const ScoredRound &scored, const ReportOptions &options, const QString &file);
/// A file for each finished assessment, ID-TITLE.FORMAT, in a folder that is made where it does not exist. The database
/// is read on the calling thread; scoring and painting happen on `jobs` others. The first failure ends it.
Result<void> writeAllReports(storage::Workspace &workspace, const ReportOptions &options, const QString &folder,
                             int jobs);

} // namespace heartwood::cli
