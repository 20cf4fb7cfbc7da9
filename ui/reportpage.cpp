#include "ui/reportpage.h"

#include "ui/background.h"
#include "ui/jobstrip.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/pdfchoices.h"
#include "ui/reportnotices.h"
#include "ui/reportoptions.h"
#include "ui/reportview.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QShortcut>

namespace heartwood::ui {

namespace {

constexpr int contentsWidth = 210;
constexpr int mostOfTheRow = 1000;
constexpr int contentsFrom = 1000; ///< a page this wide has room for the list of contents

} // namespace

ReportPage::ReportPage(Session &session, QWidget *parent) : Page(session, parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme().length(36), theme().length(28), theme().length(36), 0);
    outer->setSpacing(theme().length(10));
    makeHead(outer);
    makeOptions(outer);
    makeBody(outer);
    makeShortcuts();
}

void ReportPage::makeHead(QBoxLayout *outer)
{
    m_head = new PageHead(this);
    m_words = makeButton(this);
    m_words->setObjectName(QStringLiteral("ownWords"));
    m_print = makeButton(this);
    m_view = makeButton(this);
    m_export = makeButton(this, ButtonKind::Primary);
    m_print->setObjectName(QStringLiteral("print"));
    m_view->setObjectName(QStringLiteral("view"));
    m_export->setObjectName(QStringLiteral("export"));
    for (QPushButton *button : {m_words, m_print, m_view, m_export})
        m_head->addButton(button);
    makeFormats();
    outer->addWidget(m_head);
    connect(m_words, &QPushButton::clicked, this, &ReportPage::writeOwnWords);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
    connect(m_view, &QPushButton::clicked, this, &ReportPage::openInViewer);
}

void ReportPage::makeFormats()
{
    m_formats = new QMenu(m_export);
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Odt, ExportFormat::Xlsx,
                                      ExportFormat::Csv, ExportFormat::Json})
        m_exports << m_formats->addAction(QString(), this, [this, format] { exportTo(format); });
    m_formats->addSeparator();
    m_exportAll = m_formats->addAction(QString(), this, &Page::exportAll);
    m_formats->setDefaultAction(m_exports.first());
    connect(m_formats, &QMenu::aboutToShow, this, [this] { m_formats->setActiveAction(m_exports.first()); });
    // Not the button's own menu: that one would keep a screen reader waiting until it is closed.
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_formats->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
}

void ReportPage::makeOptions(QBoxLayout *outer)
{
    m_options = new ReportOptions(this);
    m_notices = makeText(this, TextSize::Small, 400, "muted");
    m_notices->setObjectName(QStringLiteral("notices"));
    outer->addWidget(m_options);
    outer->addWidget(m_notices);
    outer->addLayout(makeViewRow());
    connect(m_options, &ReportOptions::changed, this, [this] {
        if (m_pages.round)
            compose();
    });
}

QLayout *ReportPage::makeViewRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().length(8));
    m_zoomOut = makeButton(this, ButtonKind::Small);
    m_zoomIn = makeButton(this, ButtonKind::Small);
    m_fit = makeButton(this, ButtonKind::Small);
    m_zoomOut->setText(QStringLiteral("\u2212"));
    m_zoomIn->setText(QStringLiteral("+"));
    m_zoomOut->setObjectName(QStringLiteral("zoomOut"));
    m_zoomIn->setObjectName(QStringLiteral("zoomIn"));
    m_fit->setObjectName(QStringLiteral("fitWidth"));
    m_pageNumber = makeText(this, TextSize::Body, 400, "muted");
    m_pageNumber->setObjectName(QStringLiteral("pageNumber"));
    m_pageNumber->setWordWrap(false);
    m_pdf = new PdfChoices(this);
    m_strip = new JobStrip(this);
    m_strip->hide();
    connect(m_strip, &JobStrip::cancelled, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_zoomOut, m_zoomIn, m_fit, m_pageNumber})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_strip, mostOfTheRow);
    row->addWidget(m_pdf);
    return row;
}

void ReportPage::makeBody(QBoxLayout *outer)
{
    m_status = makeText(this, TextSize::Large, 400, "muted");
    m_status->setObjectName(QStringLiteral("status"));
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    outer->addWidget(m_status);
    outer->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    m_contents = new QListWidget(this);
    m_contents->setObjectName(QStringLiteral("contents"));
    m_contents->setFixedWidth(theme().length(contentsWidth));
    m_contents->setWordWrap(true);
    m_contents->setSpacing(theme().length(1));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview = new ReportView(this);
    row->addWidget(m_contents);
    row->addWidget(m_preview, 1);
    outer->addLayout(row, 1);
    // Not the current row: assistive technology chooses without it.
    connect(m_contents, &QListWidget::itemSelectionChanged, this, [this] {
        const QModelIndexList chosen = m_contents->selectionModel()->selectedIndexes();
        if (!chosen.isEmpty())
            m_preview->goToPage(m_pages.layout->bookmarks()[chosen.first().row()].page);
    });
    // The section in sight may be asked for again: from its third page back to its first.
    connect(m_contents, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_preview->goToPage(m_pages.layout->bookmarks()[m_contents->row(item)].page);
    });
    connect(m_preview, &ReportView::currentPageChanged, this, &ReportPage::showPageNumber);
    connect(m_preview, &ReportView::told, this, [this](const QString &text) { say(text); });
}

void ReportPage::makeShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto action) {
        for (const QKeySequence &key : keys) {
            auto *shortcut = new QShortcut(key, this);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, action);
        }
    };
    const auto larger = [this] { m_preview->zoomBy(1); };
    const auto smaller = [this] { m_preview->zoomBy(-1); };
    const auto fit = [this] { m_preview->fitWidth(); };
    add({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, larger);
    add({QKeySequence(Qt::CTRL | Qt::Key_Minus)}, smaller);
    add({QKeySequence(Qt::CTRL | Qt::Key_0)}, fit);
    add({QKeySequence(QKeySequence::Print)}, [this] { print(); });
    connect(m_zoomIn, &QPushButton::clicked, this, larger);
    connect(m_zoomOut, &QPushButton::clicked, this, smaller);
    connect(m_fit, &QPushButton::clicked, this, fit);
}

void ReportPage::enter(const Route &route)
{
    if (route.assessment != m_id)
        m_pdf->forgetPassword();
    m_id = route.assessment;
    m_pages = {};
    m_round = nullptr;
    m_options->offerLanguages(session().language());
    if (const auto head = session().assessments().head(m_id)) {
        const auto previous = session().previousOf(*head);
        m_options->offerEarlier(session().earlierThan(*head), previous ? previous->id : 0);
    }
    compose();
    refresh();
}

void ReportPage::compose()
{
    const QString language = m_options->choice().language;
    const auto round = session().roundIn(m_id, language);
    if (!round) {
        showTrouble(problemText(round.error()));
        return;
    }
    m_round = *round;
    if (m_round->scorecard.respondents == 0) {
        showTrouble(tr("There is nothing to report before somebody has finished answering."));
        return;
    }
    const auto extras = cli::ReportExtrasReader(session().workspace()).read(m_round->assessment.head);
    if (!extras) {
        showTrouble(problemText(extras.error()));
        return;
    }
    const qint64 earlier = m_options->choice().earlier;
    const auto before = earlier == 0 ? Result<RoundPointer>(RoundPointer()) : session().roundIn(earlier, language);
    setBusy(true);
    const int order = ++m_order;
    inBackground(
        this,
        [now = m_round, then = before ? *before : RoundPointer(), more = *extras, choice = m_options->choice()] {
            return composePages(now, then, more, choice);
        },
        [this, order](const Pages &pages) {
            if (order == m_order)
                show(pages);
        });
}

void ReportPage::show(const Pages &pages)
{
    m_pages = pages;
    m_preview->setPages(pages.layout, pages.choice.language);
    setBusy(false);
    showContents();
    refresh();
    // The page was entered before there was anything to act on.
    if (isVisible() && !isAncestorOf(QApplication::focusWidget()))
        m_preview->setFocus(Qt::OtherFocusReason);
}

void ReportPage::showTrouble(const QString &text)
{
    ++m_order;
    m_pages = {};
    setBusy(false);
    m_status->setText(text);
    m_status->show();
    refresh();
}

void ReportPage::setBusy(bool busy)
{
    m_status->setText(busy ? tr("Setting the report…") : QString());
    m_status->setVisible(busy && !m_pages.round);
    m_progress->setVisible(busy);
    m_progress->setAccessibleName(tr("Setting the report…"));
}

void ReportPage::showContents()
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    for (const report::Bookmark &bookmark : m_pages.layout->bookmarks())
        m_contents->addItem(bookmark.title);
}

void ReportPage::showPageNumber()
{
    const bool known = bool(m_pages.layout);
    m_pageNumber->setText(known ? tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_pages.layout->pageCount())
                                : QString());
    if (!known)
        return;
    const QSignalBlocker blocker(m_contents);
    const auto bookmarks = m_pages.layout->bookmarks();
    for (int i = 0; i < int(bookmarks.size()); ++i)
        if (bookmarks[i].page <= m_preview->currentPage())
            m_contents->setCurrentRow(i);
}

QString ReportPage::heading() const
{
    return m_round ? tr("Report: %1").arg(m_round->assessment.head.title) : tr("Report");
}

QWidget *ReportPage::firstFocus()
{
    return m_export->isEnabled() ? m_export : nullptr;
}

void ReportPage::refresh()
{
    const bool known = bool(m_pages.round);
    const AssessmentHead head = m_round ? m_round->assessment.head : AssessmentHead();
    QStringList names{head.organization, head.title};
    names.removeAll(QString());
    m_head->setText(tr("Report"), names.join(QStringLiteral(" › ")));
    m_words->setText(tr("Own words"));
    m_print->setText(tr("Print"));
    m_view->setText(tr("Open in viewer"));
    m_export->setText(tr("Export"));
    const QStringList exports{tr("PDF…"),   tr("HTML…"), tr("OpenDocument, for Word and LibreOffice…"),
                              tr("Excel…"), tr("CSV…"),  tr("JSON…")};
    for (qsizetype i = 0; i < exports.size(); ++i)
        m_exports[i]->setText(exports[i]);
    m_fit->setText(tr("Fit width"));
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    name(m_zoomIn, tr("Zoom in"));
    name(m_zoomOut, tr("Zoom out"));
    m_options->retranslate();
    m_notices->setText(known ? reportNotices(m_pages).join(u' ') : QString());
    m_notices->setVisible(!m_notices->text().isEmpty());
    m_exportAll->setText(tr("Export all of this workspace…"));
    m_pdf->retranslate();
    m_contents->setAccessibleName(tr("Contents"));
    m_preview->setAccessibleName(tr("Pages of the report"));
    m_preview->rename();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_words, m_print, m_view, m_export, m_zoomIn, m_zoomOut,
                                                            m_fit, m_options, m_pdf})
        widget->setEnabled(known);
    m_words->setEnabled(known && !session().readOnly());
    m_preview->setVisible(known);
    m_contents->setVisible(known && width() >= theme().length(contentsFrom));
    showPageNumber();
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_contents->setVisible(m_pages.round && width() >= theme().length(contentsFrom));
}

} // namespace heartwood::ui
