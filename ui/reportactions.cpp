#include "ui/reportpage.h"

#include "ui/authoreditor.h"
#include "ui/background.h"
#include "ui/dialogs.h"
#include "ui/jobstrip.h"
#include "ui/language.h"
#include "ui/pages.h"
#include "ui/pdfchoices.h"
#include "ui/printing.h"
#include "ui/reportoptions.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QHideEvent>
#include <QListWidget>
#include <QPointer>
#include <QPrinter>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

#include <chrono>

/// The report leaves the window.
namespace heartwood::ui {

namespace {

constexpr auto unnoticed = std::chrono::milliseconds(300); ///< what takes no longer shows no progress

void openFile(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace

ReportPage::~ReportPage()
{
    if (m_job)
        m_job->cancel();
}

void ReportPage::say(const QString &text, const QString &file)
{
    Notice notice{.text = text, .actionText = {}, .action = {}};
    if (!file.isEmpty()) {
        notice.actionText = tr("Open");
        notice.action = [file] { openFile(file); };
    }
    Q_EMIT notify(notice);
}

void ReportPage::exportTo(ExportFormat format)
{
    if (!m_pages.round)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString filters[] = {tr("PDF (*.pdf)"),
                               tr("Web page (*.html)"),
                               tr("OpenDocument text (*.odt)"),
                               tr("Excel workbook (*.xlsx)"),
                               tr("CSV, for spreadsheets (*.csv)"),
                               tr("JSON, for programs (*.json)")};
    const QString file =
        askSaveFile(this, {.title = tr("Export report"),
                           .filter = filters[int(format)],
                           .suggested = folder.filePath(suggestedName(m_pages.round->assessment.head, format)),
                           .suffix = suffixOf(format)});
    if (file.isEmpty())
        return;
    const bool unprotected = format != ExportFormat::Pdf && !m_pdf->password().isEmpty();
    write({.pages = m_pages, .format = format, .pdfA = m_pdf->pdfA(), .password = m_pdf->password(), .file = file},
          [this, file, unprotected] {
              const QString name = QFileInfo(file).fileName();
              say(unprotected ? tr("Exported as %1, without the password: only a PDF takes one.").arg(name)
                              : tr("Exported as %1.").arg(name),
                  file);
          });
}

void ReportPage::write(const ExportJob &job, const std::function<void()> &done)
{
    if (m_job) {
        say(tr("A file is still being written. Wait for it, or cancel that."));
        return;
    }
    m_strip->begin(tr("Writing %1…").arg(QFileInfo(job.file).fileName()));
    m_job = followed(
        this,
        [job](QPromise<void> &promise) {
            return writeExport(job, [&promise](int page, int) {
                promise.setProgressValue(page);
                return !promise.isCanceled();
            });
        },
        [this, done](const Result<void> &written) {
            m_job = nullptr;
            showStrip(false);
            if (written)
                done();
            else
                say(problemText(written.error()));
        });
    connect(m_job, &QFutureWatcherBase::progressValueChanged, this,
            [this, pages = job.pages.layout->pageCount()](int page) {
                m_strip->setProgress(double(page) / pages, tr("Page %1 of %2").arg(page).arg(pages));
            });
    QTimer::singleShot(unnoticed, m_job, [this] { showStrip(m_job != nullptr); });
}

void ReportPage::showStrip(bool writing)
{
    const bool focused = m_strip->isAncestorOf(QApplication::focusWidget());
    m_pdf->setVisible(!writing);
    m_strip->setVisible(writing);
    if (focused && !writing)
        m_export->setFocus(Qt::OtherFocusReason);
}

void ReportPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous()) // left, and not only minimized
        m_pdf->forgetPassword();
}

void ReportPage::print()
{
    if (!m_pages.round)
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_pages.layout->document().title);
    printer->setPageSize(QPageSize(m_options->choice().paper));
    if (m_pages.choice.slides)
        printer->setPageOrientation(QPageLayout::Landscape);
    printer->setFullPage(true);
    printer->setFromTo(1, m_pages.layout->pageCount());
    if (!askPrinter(this, *printer))
        return;
    inBackground(
        this,
        [printer, layout = m_pages.layout, language = m_pages.choice.language] {
            const LanguageHere here(language);
            return printPages(*layout, *printer);
        },
        [this](bool printed) {
            say(printed ? tr("The report was sent to the printer.") : tr("The printer did not take the report."));
        });
}

void ReportPage::openInViewer()
{
    if (!m_pages.round)
        return;
    const QString file = m_folder.filePath(suggestedName(m_pages.round->assessment.head, ExportFormat::Pdf));
    write({.pages = m_pages, .format = ExportFormat::Pdf, .pdfA = m_pdf->pdfA(), .file = file},
          [file] { openFile(file); });
}

void ReportPage::writeOwnWords()
{
    if (!m_pages.round)
        return;
    const auto texts = session().reportWords().authorTexts(m_id);
    if (!texts) {
        say(problemText(texts.error()));
        return;
    }
    QList<WritableSection> sections;
    for (const report::Section &section : reportOf(m_pages).sections)
        sections << WritableSection{.key = section.key, .topic = section.tocTitle, .headline = section.title};
    auto *editor = new AuthorEditor(session(), m_id, sections, *texts, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (const int row = m_contents->currentRow(); row >= 0 && row < sections.size())
        editor->choose(sections[row].key);
    connect(editor, &AuthorEditor::saved, this, &ReportPage::compose);
    connect(editor, &QDialog::finished, this, [this, id = m_id, before = *texts] { offerWordsBack(id, before); });
    editor->open();
}

/// What stood there before the editor was opened, of the sections where it no longer does.
void ReportPage::offerWordsBack(qint64 assessment, const QList<AuthorText> &before)
{
    const auto now = session().reportWords().authorTexts(assessment);
    QList<AuthorText> lost = before;
    lost.removeIf([&now](const AuthorText &text) { return !now || now->contains(text); });
    if (lost.isEmpty())
        return;
    const auto takeBack = [self = QPointer(this), workspace = session().path(), assessment, lost] {
        if (!self || self->session().path() != workspace) // another has been opened since
            return;
        for (const AuthorText &text : lost)
            if (const auto kept = self->session().reportWords().saveAuthorText(assessment, text); !kept)
                return self->say(problemText(kept.error()));
        if (self->m_id == assessment)
            self->compose();
    };
    Q_EMIT notify({.text = tr("Your own words were changed."), .actionText = tr("Undo"), .action = takeBack});
}

} // namespace heartwood::ui
