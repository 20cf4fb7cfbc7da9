#include "ui/exportall.h"

#include "ui/background.h"
#include "ui/jobstrip.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

/// On a thread of its own, with a connection of its own: the window's was checked when it was opened.
cli::ReportsWritten exportReports(const QString &workspace, const ExportWish &wish, QPromise<void> &promise)
{
    const auto reader = storage::Workspace::open(
        workspace, {.access = storage::Access::ReadOnly, .backupFolder = {}, .isOpenHere = true});
    if (!reader)
        return {.failedAt = {}, .result = reader.error()};
    const cli::ReportsWatch watch{.written =
                                      [&promise](int files, int, const AssessmentHead &head) {
                                          QStringList names{head.organization, head.title};
                                          names.removeAll(QString());
                                          promise.setProgressValueAndText(files, names.join(QStringLiteral(" - ")));
                                      },
                                  .stopped = [&promise] { return promise.isCanceled(); }};
    const int jobs = std::max(1, QThread::idealThreadCount() - 1); // one is left to the window
    return cli::writeAllReports(**reader, wish.options, wish.folder, jobs, watch);
}

QString suggestedFolder(const QString &workspace)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.filePath(ExportAll::tr("%1 reports").arg(QFileInfo(workspace).completeBaseName()));
}

} // namespace

ExportAll::ExportAll(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setObjectName(QStringLiteral("exportingAll"));
    setProperty("bar", QStringLiteral("bottom"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().length(36), theme().length(8), theme().length(36), theme().length(8));
    m_strip = new JobStrip(this);
    layout->addWidget(m_strip);
    connect(m_strip, &JobStrip::cancelled, this, [this] {
        m_cancelled = true;
        if (m_job)
            m_job->cancel();
    });
    hide();
}

ExportAll::~ExportAll()
{
    if (m_job)
        m_job->cancel();
}

void ExportAll::ask()
{
    if (!m_session.isOpen())
        return;
    if (isRunning()) {
        Q_EMIT notify({.text = tr("Reports are being exported already. Wait for them, or cancel that.")});
        return;
    }
    const QList<AssessmentHead> heads = m_session.heads();
    const int reports = int(std::ranges::count(heads, State::Finished, &AssessmentHead::state));
    if (reports == 0) {
        Q_EMIT notify({.text = tr("Nothing is finished yet, so there is no report to export.")});
        return;
    }
    auto *dialog = new ExportDialog(reports, suggestedFolder(m_session.path()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, reports] { start(dialog->wish(), reports); });
    dialog->open();
}

void ExportAll::start(const ExportWish &wish, int reports)
{
    m_cancelled = false;
    m_strip->begin(tr("0 of %n report(s)", nullptr, reports));
    show();
    ExportWish wanted = wish;
    wanted.options.language = m_session.language();
    m_job = followed(
        this,
        [path = m_session.path(), wanted](QPromise<void> &promise) { return exportReports(path, wanted, promise); },
        [this, reports, folder = wish.folder](const cli::ReportsWritten &written) { end(written, folder, reports); });
    connect(m_job, &QFutureWatcherBase::progressTextChanged, this, [this, reports](const QString &name) {
        const int files = m_job->progressValue();
        m_strip->setProgress(
            double(files) / reports,
            tr("%1 of %2 · %3", "reports exported, all, and the last one").arg(files).arg(reports).arg(name));
    });
}

void ExportAll::end(const cli::ReportsWritten &written, const QString &folder, int reports)
{
    m_job = nullptr;
    hide();
    const QString files = tr("%n report(s) in %1", nullptr, written.files).arg(QDir::toNativeSeparators(folder));
    Notice notice{.text = files};
    if (!written.result && written.failedAt.isEmpty())
        notice.text = problemText(written.result.error());
    else if (!written.result)
        notice.text =
            tr("“%1” was not exported. %2 %3.").arg(written.failedAt, problemText(written.result.error()), files);
    else if (m_cancelled && written.files < reports)
        notice.text = tr("Cancelled. %1.").arg(files);
    if (written.files > 0) {
        notice.actionText = tr("Open folder");
        notice.action = [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    }
    Q_EMIT notify(notice);
}

} // namespace heartwood::ui
