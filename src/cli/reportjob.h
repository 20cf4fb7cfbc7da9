#pragma once

#include "cli/workspaceaccess.h"
#include "report/cut.h"

#include <QPageSize>

#include <functional>

/// Reports as files: one, or all of a workspace on several threads.
namespace heartwood::cli {

struct ReportOptions
{
    QString format; ///< pdf, html, odt, xlsx, csv, json
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool pdfA = false;
    bool slides = false; ///< pdf only; of a size of their own
    QString password{};  ///< of a pdf; empty: none
    bool brief = false;
    bool clientCopy = true; ///< without private notes
    QStringList parts = report::partsOf(report::Cut::Leadership);
    QString language;
};

/// The headers of exchange::scorecardCsv, in words.
QStringList scorecardHeaders();

/// Who follows a job of many reports, on the threads that do it.
struct ReportsWatch
{
    /// After each file that was written; one call at a time, `files` never less than the time before.
    std::function<void(int files, int of, const AssessmentHead &head)> written{};
    std::function<bool()> stopped{}; ///< asked before each report and each page
    bool isStopped() const { return stopped && stopped(); }
};

struct ReportsWritten
{
    int files = 0;      ///< whole ones; fewer than there are finished assessments where it failed or was stopped
    QString failedAt{}; ///< title of the assessment at which it failed; empty where none was to blame
    Result<void> result{};
};

/// Errors: DiskFull, CannotWrite, Cancelled.
Result<void> writeReport(const ScoredRound &scored, const ReportOptions &options, const QString &file,
                         const ReportsWatch &watch = {});
/// A file for each finished assessment, ID-TITLE.FORMAT, in a folder that is made where it does not exist. The database
/// is read on the calling thread; scoring and painting happen on `jobs` others. The first failure ends it. To be
/// stopped is no failure. Either leaves whole files only.
ReportsWritten writeAllReports(storage::Workspace &workspace, const ReportOptions &options, const QString &folder,
                               int jobs, const ReportsWatch &watch = {});

} // namespace heartwood::cli
