#include "ui/mainwindow.h"

#include "ui/dialogs.h"
#include "ui/exportall.h"
#include "ui/language.h"
#include "ui/liveworkshop.h"
#include "ui/lockedpage.h"
#include "ui/movedbar.h"
#include "ui/pages.h"
#include "ui/plainwords.h"
#include "ui/preparepage.h"
#include "ui/session.h"
#include "ui/sidebar.h"
#include "ui/theme.h"
#include "ui/toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace heartwood::ui {

namespace {

constexpr QSize smallestSize{1024, 640};
constexpr QSize firstSize{1280, 800};
constexpr QSize frameRoom{0, 40}; ///< for the frame that the system draws

QString droppedWorkspace(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && url.fileName().endsWith(QLatin1String(".heartwood"), Qt::CaseInsensitive))
            return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(Session &session, Preferences &preferences, Language &language)
    : m_session(session), m_preferences(preferences), m_language(language)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    const QSize room = screen()->availableSize() - frameRoom;
    // A low screen leaves less than a page would like; its foot must be in sight all the same.
    setMinimumSize(smallestSize.width(), std::min(smallestSize.height(), room.height()));
    resize(firstSize.boundedTo(room));
    restoreGeometry(m_preferences.value(Preference::WindowGeometry).toByteArray());
    makeMenu();

    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sideBar = new SideBar(m_session, m_menu, central);
    m_pages = new QStackedWidget(central);
    m_exportAll = new ExportAll(m_session, central);
    m_movedBar = new MovedBar(m_session, central);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_exportAll);
    column->addWidget(m_movedBar);
    row->addWidget(m_sideBar);
    row->addLayout(column, 1);
    setCentralWidget(central);
    m_toast = new Toast(central);
    m_toast->standOn(m_exportAll);
    m_toast->standOn(m_movedBar);

    connect(m_sideBar, &SideBar::goTo, this, &MainWindow::goTo);
    connect(m_exportAll, &ExportAll::notify, this, &MainWindow::notify);
    connect(m_movedBar, &MovedBar::saveCopy, this, &MainWindow::continueInCopy);
    connect(&theme(), &Theme::changed, this, &MainWindow::refreshPages);
    retranslate();
}

/// What works beside the window still uses the program's fonts; the pages go first, for they cancel what takes long.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
    QThreadPool::globalInstance()->waitForDone();
}

void MainWindow::beginWorkshop(const cli::WorkshopWish &wish)
{
    const auto begun = m_session.beginWorkshop(wish);
    if (begun)
        goTo({.place = Place::Console});
    else
        notify({.text = problemText(begun.error())});
}

/// A room that was cut off waits: it goes on at once, and where that cannot be the page of workshops says why.
void MainWindow::resumeWorkshop()
{
    const auto interrupted = m_session.interruptedWorkshop();
    if (!interrupted)
        return;
    const bool resumed = m_session.resumeWorkshop(*interrupted, {}).ok();
    goTo({.place = resumed ? Place::Console : Place::Workshops});
    if (resumed)
        notify({.text = tr("The workshop goes on where it was.")});
}

void MainWindow::goTo(const Route &route)
{
    Page *next = pageFor(route.place);
    m_route = route;
    next->enter(route);
    if (m_route.place != route.place) // the page itself went elsewhere
        return;
    m_sideBar->setVisible(next->besideSideBar());
    m_sideBar->setPlace(route.place);
    m_pages->setCurrentWidget(next);
    setWindowTitle(tr("%1 – Heartwood").arg(asWindowTitle(next->heading())));
    next->setAccessibleName(next->heading());
    if (QWidget *first = next->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

Page *MainWindow::page() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

Page *MainWindow::pageFor(Place place)
{
    if (Page *made = m_made.value(place))
        return made;
    Page *page = makePage(place, m_session, m_preferences, m_pages);
    m_made.insert(place, page);
    m_pages->addWidget(page);
    connect(page, &Page::goTo, this, &MainWindow::goTo);
    connect(page, &Page::notify, this, &MainWindow::notify);
    connect(page, &Page::exportAll, this, &MainWindow::exportAll);
    if (QWidget *foot = page->foot())
        m_toast->standOn(foot);
    if (auto *settings = qobject_cast<SettingsPage *>(page)) {
        connect(settings, &SettingsPage::preferencesChanged, this, &MainWindow::applyPreferences);
        connect(settings, &SettingsPage::openWorkspace, this, &MainWindow::openWorkspace);
        connect(settings, &SettingsPage::protect, this, &MainWindow::protect);
    }
    if (auto *prepare = qobject_cast<PreparePage *>(page))
        connect(prepare, &PreparePage::begin, this, &MainWindow::beginWorkshop);
    if (auto *locked = qobject_cast<LockedPage *>(page)) {
        connect(locked, &LockedPage::unlocked, this,
                [this](const std::shared_ptr<storage::SealedFile> &sealed, bool reading) {
                    m_sealed = sealed;
                    open(sealed->path(), reading);
                });
        connect(locked, &LockedPage::failed, this, &MainWindow::showTrouble);
        connect(locked, &LockedPage::openWorkspace, this, &MainWindow::openWorkspace);
        connect(locked, &LockedPage::chooseWorkspace, this, &MainWindow::chooseWorkspace);
    }
    if (auto *trouble = qobject_cast<TroublePage *>(page)) {
        connect(trouble, &TroublePage::openWorkspace, this, &MainWindow::openWorkspace);
        connect(trouble, &TroublePage::openForReading, this, &MainWindow::openForReading);
        connect(trouble, &TroublePage::chooseWorkspace, this, &MainWindow::chooseWorkspace);
    }
    return page;
}

void MainWindow::notify(const Notice &notice)
{
    m_session.checkFile(); // it may be said because of that
    m_toast->show(notice);
}

QAction *MainWindow::addMenuAction(const QKeySequence &shortcut, void (MainWindow::*slot)())
{
    QAction *action = m_menu->addAction(QString(), this, slot);
    action->setShortcut(shortcut);
    addAction(action); // the shortcut works while the menu is closed
    m_actions << action;
    return action;
}

void MainWindow::makeMenu()
{
    m_menu = new QMenu(this);
    addMenuAction(QKeySequence::New, &MainWindow::newAssessment);
    addMenuAction(QKeySequence(Qt::CTRL | Qt::Key_K), &MainWindow::find);
    addMenuAction(QKeySequence::Undo, &MainWindow::undoNotice);
    m_menu->addSeparator();
    addMenuAction(QKeySequence::Open, &MainWindow::chooseWorkspace);
    addMenuAction(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &MainWindow::chooseNewWorkspace);
    m_recent = m_menu->addMenu(QString());
    addMenuAction(QKeySequence::SaveAs, &MainWindow::saveCopy);
    addMenuAction({}, &MainWindow::exportAll);
    m_menu->addSeparator();
    addMenuAction(QKeySequence::HelpContents, &MainWindow::showAbout);
    QAction *quit = m_menu->addAction(QString(), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    addAction(quit);
    m_actions << quit;
}

void MainWindow::retranslate()
{
    const std::array texts{tr("New self-assessment"),
                           tr("Find anything…"),
                           tr("Undo"),
                           tr("Open workspace…"),
                           tr("New workspace…"),
                           tr("Save a copy…"),
                           tr("Export all of this workspace…"),
                           tr("About Heartwood"),
                           tr("Quit")};
    Q_ASSERT(qsizetype(texts.size()) == m_actions.size());
    for (size_t i = 0; i < texts.size(); ++i)
        m_actions[qsizetype(i)]->setText(texts[i]);
    m_recent->setTitle(tr("Recent workspaces"));
    m_movedBar->retranslate();
    fillRecent();
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_preferences.value(Preference::RecentWorkspaces).toStringList();
    for (const QString &path : paths)
        m_recent->addAction(QDir::toNativeSeparators(path), this, [this, path] { openWorkspace(path); });
    m_recent->setEnabled(!paths.isEmpty());
}

void MainWindow::refreshPages()
{
    if (Page *shown = page())
        shown->refresh();
}

void MainWindow::applyPreferences()
{
    m_language.use(m_preferences.text(Preference::Language));
    m_session.setLanguage(m_language.current());
    applyAppearance(m_preferences);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && page()) {
        m_session.setLanguage(m_language.current());
        retranslate();
        page()->enter(m_route);
        setWindowTitle(tr("%1 – Heartwood").arg(asWindowTitle(page()->heading())));
    }
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_session.checkFile(); // somebody may have been at the files
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.set(Preference::WindowGeometry, saveGeometry());
    if (!mayLeaveWorkshop() || !mayLeaveMoved())
        return event->ignore();
    QMainWindow::closeEvent(event);
}

/// In front of a room one key too many must not send it home.
bool MainWindow::mayLeaveWorkshop()
{
    const LiveWorkshop *live = m_session.workshop();
    if (!live || live->now().ended || live->rehearsal())
        return true;
    return askWhether(this, {.title = tr("A workshop is running"),
                             .text = tr("Phones lose their connection. All votes are kept, and the workshop goes on "
                                        "when this workspace is opened again."),
                             .yes = tr("Leave"),
                             .no = tr("Stay")});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedWorkspace(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedWorkspace(event->mimeData());
    if (!path.isEmpty())
        openWorkspace(path);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_toast->isVisible())
        m_toast->place();
}

void MainWindow::newAssessment()
{
    if (m_session.isOpen())
        goTo({.place = Place::NewAssessment});
}

void MainWindow::exportAll()
{
    m_exportAll->ask();
}

void MainWindow::undoNotice()
{
    if (!m_toast->isVisible() || !m_toast->notice().action)
        return;
    const auto action = m_toast->notice().action;
    m_toast->hide();
    action();
}

void MainWindow::find()
{
    if (m_session.isOpen())
        showFinder(*this, m_session);
}

void MainWindow::showAbout()
{
    ui::showAbout(*this);
}

} // namespace heartwood::ui
