#pragma once

#include "cli/workshopwish.h"
#include "model/result.h"
#include "storage/protection.h"
#include "ui/page.h"
#include "ui/preferences.h"

#include <QMainWindow>
#include <QMap>

class QAction;
class QMenu;
class QStackedWidget;

namespace heartwood::ui {

class ExportAll;
class Language;
class MovedBar;
class SideBar;
class Toast;

/// Side bar and pages; every page is made when it is first gone to.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Session &session, Preferences &preferences, Language &language);
    ~MainWindow() override;

    /// Opens a workspace and shows its overview; what is wrong with it where it does not open.
    void openWorkspace(const QString &path);
    void openForReading(const QString &path);
    void goTo(const Route &route);
    Page *page() const;
    const Route &route() const { return m_route; }
    void notify(const Notice &notice);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QString &path, bool reading);
    void protect(const QString &passphrase);
    void endProtecting(const QString &path, const Result<storage::Protection> &done);
    void warnOfLocks();
    void showTrouble(const QString &path, const Error &error);
    Page *pageFor(Place place);
    void adopt(Place place, Page *page);
    void makeMenu();
    QAction *addMenuAction(const QKeySequence &shortcut, void (MainWindow::*slot)());
    void retranslate();
    void refreshPages();
    void fillRecent();
    void applyPreferences();
    void beginWorkshop(const cli::WorkshopWish &wish);
    void resumeWorkshop();
    bool mayLeaveWorkshop();

    void newAssessment();
    void chooseWorkspace();
    void chooseNewWorkspace();
    void saveCopy();
    QString askCopy();
    /// Of a workspace whose file is gone.
    void continueInCopy();
    bool mayLeaveMoved();
    void exportAll();
    void undoNotice();
    void find();
    void showAbout();

    Session &m_session;
    Preferences &m_preferences;
    Language &m_language;
    Route m_route;
    QMenu *m_menu = nullptr;
    QMenu *m_recent = nullptr;
    QList<QAction *> m_actions;
    SideBar *m_sideBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QMap<Place, Page *> m_made;
    ExportAll *m_exportAll = nullptr;
    MovedBar *m_movedBar = nullptr;
    Toast *m_toast = nullptr;
    std::shared_ptr<storage::SealedFile> m_sealed; ///< the protected workspace that was unlocked last
};

} // namespace heartwood::ui
