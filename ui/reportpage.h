#pragma once

#include "ui/page.h"
#include "ui/reportwork.h"

#include <QFutureWatcher>
#include <QTemporaryDir>

class QAction;
class QBoxLayout;
class QLabel;
class QListWidget;
class QMenu;
class QProgressBar;
class QPushButton;

namespace heartwood::ui {

class JobStrip;
class PageHead;
class PdfChoices;
class ReportOptions;
class ReportView;

/// The report as it will be on paper; exported, printed, or opened in the system's viewer.
class ReportPage : public Page
{
    Q_OBJECT
public:
    ReportPage(Session &session, QWidget *parent);
    ~ReportPage() override;

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

    void exportTo(ExportFormat format);
    void print();
    void openInViewer();
    /// The author's own words, beginning with the section in sight.
    void writeOwnWords();
    void offerWordsBack(qint64 assessment, const QList<AuthorText> &before);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeHead(QBoxLayout *outer);
    void makeFormats();
    void makeOptions(QBoxLayout *outer);
    QLayout *makeViewRow();
    void makeBody(QBoxLayout *outer);
    void makeShortcuts();

    void compose();
    void show(const Pages &pages);
    void showTrouble(const QString &text);
    void showContents();
    void showPageNumber();
    void setBusy(bool busy);
    void say(const QString &text, const QString &openFile = {});
    /// Beside the window's thread, with progress and Cancel; done where the file was written. One at a time.
    void write(const ExportJob &job, const std::function<void()> &done);
    void showStrip(bool writing);

    qint64 m_id = 0;
    int m_order = 0;        ///< of the last composition asked for; earlier ones come too late
    RoundPointer m_round;   ///< the one asked for, null where it cannot be read
    Pages m_pages;          ///< as soon as they are set
    QTemporaryDir m_folder; ///< for the system's viewer

    PageHead *m_head = nullptr;
    QPushButton *m_words = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_export = nullptr;
    QMenu *m_formats = nullptr;
    QList<QAction *> m_exports; ///< as ExportFormat
    QAction *m_exportAll = nullptr;
    QPushButton *m_zoomOut = nullptr;
    QPushButton *m_zoomIn = nullptr;
    QPushButton *m_fit = nullptr;
    QLabel *m_pageNumber = nullptr;
    ReportOptions *m_options = nullptr;
    QLabel *m_notices = nullptr;
    PdfChoices *m_pdf = nullptr;
    JobStrip *m_strip = nullptr;           ///< in the place of m_pdf while a file is written
    QFutureWatcher<void> *m_job = nullptr; ///< none while nothing is
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QListWidget *m_contents = nullptr;
    ReportView *m_preview = nullptr;
};

} // namespace heartwood::ui
