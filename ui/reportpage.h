#pragma once

#include "ui/page.h"
#include "ui/reportwork.h"

#include <QTemporaryDir>

class QAction;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QListWidget;
class QMenu;
class QProgressBar;
class QPushButton;

namespace heartwood::ui {

class PageHead;
class ReportOptions;
class ReportView;

/// The report as it will be on paper; exported, printed, or opened in the system's viewer.
class ReportPage : public Page
{
    Q_OBJECT
public:
    ReportPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

    void exportTo(ExportFormat format);
    void print();
    void openInViewer();
    /// The author's own words, beginning with the section in sight.
    void writeOwnWords();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead(QBoxLayout *outer);
    void makeOptions(QBoxLayout *outer);
    void makeBody(QBoxLayout *outer);
    void makeShortcuts();

    void compose();
    void show(const Pages &pages);
    void showTrouble(const QString &text);
    void showContents();
    void showPageNumber();
    void setBusy(bool busy);
    void say(const QString &text, const QString &openFile = {});

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
    QPushButton *m_zoomOut = nullptr;
    QPushButton *m_zoomIn = nullptr;
    QPushButton *m_fit = nullptr;
    QLabel *m_pageNumber = nullptr;
    ReportOptions *m_options = nullptr;
    QLabel *m_notices = nullptr;
    QCheckBox *m_pdfA = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QListWidget *m_contents = nullptr;
    ReportView *m_preview = nullptr;
};

} // namespace heartwood::ui
