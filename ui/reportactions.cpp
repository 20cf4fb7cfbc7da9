#include "ui/reportpage.h"

#include "ui/authoreditor.h"
#include "ui/background.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/printing.h"
#include "ui/reportoptions.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QListWidget>
#include <QPrinter>
#include <QStandardPaths>
#include <QUrl>

/// The report leaves the window.
namespace heartwood::ui {

namespace {

void openFile(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace

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
    const ExportJob job{.pages = m_pages, .format = format, .pdfA = m_pdfA->isChecked(), .file = file};
    inBackground(
        this, [job] { return writeExport(job); },
        [this, file](const Result<void> &written) {
            if (written)
                say(tr("Exported as %1.").arg(QFileInfo(file).fileName()), file);
            else
                say(problemText(written.error()));
        });
}

void ReportPage::print()
{
    if (!m_pages.round)
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_pages.layout->document().title);
    printer->setPageSize(QPageSize(m_options->choice().paper));
    printer->setFullPage(true);
    printer->setFromTo(1, m_pages.layout->pageCount());
    if (!askPrinter(this, *printer))
        return;
    inBackground(
        this, [printer, layout = m_pages.layout] { return printPages(*layout, *printer); },
        [this](bool printed) {
            say(printed ? tr("The report was sent to the printer.") : tr("The printer did not take the report."));
        });
}

void ReportPage::openInViewer()
{
    if (!m_pages.round)
        return;
    const QString file = m_folder.filePath(suggestedName(m_pages.round->assessment.head, ExportFormat::Pdf));
    const ExportJob job{.pages = m_pages, .format = ExportFormat::Pdf, .pdfA = m_pdfA->isChecked(), .file = file};
    inBackground(
        this, [job] { return writeExport(job); },
        [this, file](const Result<void> &written) {
            if (written)
                openFile(file);
            else
                say(problemText(written.error()));
        });
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
    for (const report::Section &section : m_pages.layout->document().sections)
        sections << WritableSection{.key = section.key, .topic = section.tocTitle, .headline = section.title};
    auto *editor = new AuthorEditor(session(), m_id, sections, *texts, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (const int row = m_contents->currentRow(); row >= 0 && row < sections.size())
        editor->choose(sections[row].key);
    connect(editor, &AuthorEditor::saved, this, &ReportPage::compose);
    editor->open();
}

} // namespace heartwood::ui
