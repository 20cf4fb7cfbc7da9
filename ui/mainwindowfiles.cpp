#include "ui/mainwindow.h"

#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/session.h"

#include <QDir>
#include <QFileInfo>

/// The window's workspaces: which is opened, what is wrong with it, and copies.
namespace heartwood::ui {

namespace {

constexpr auto workspaceSuffix = "heartwood";

} // namespace

void MainWindow::openWorkspace(const QString &path)
{
    open(path, false);
}

void MainWindow::openForReading(const QString &path)
{
    open(path, true);
}

void MainWindow::open(const QString &path, bool reading)
{
    if (!mayLeaveWorkshop() || !mayLeaveMoved())
        return;
    const auto access = reading ? storage::Access::ReadOnly : storage::Access::ReadWrite;
    const QString full = QFileInfo(path).absoluteFilePath();
    QDir().mkpath(QFileInfo(full).absolutePath());
    const auto opened = m_session.open(full, access, m_preferences.backupFolder());
    if (opened) {
        m_preferences.remember(full);
        fillRecent();
        goTo({.place = Place::Overview});
        warnOfLocks();
        resumeWorkshop();
    } else {
        showTrouble(full, opened.error());
    }
}

void MainWindow::warnOfLocks()
{
    if (const QString warning = m_session.lockWarning(); !warning.isEmpty())
        notify({.text = warning});
}

void MainWindow::showTrouble(const QString &path, const Error &error)
{
    goTo({.place = Place::Trouble});
    static_cast<TroublePage *>(page())->showTrouble(path, error);
}

void MainWindow::chooseWorkspace()
{
    const QString path =
        askOpenFile(this, {.title = tr("Open workspace"), .filter = tr("Heartwood workspaces (*.heartwood)")});
    if (!path.isEmpty())
        openWorkspace(path);
}

void MainWindow::chooseNewWorkspace()
{
    const QString path = askSaveFile(this, {.title = tr("New workspace"),
                                            .filter = tr("Heartwood workspaces (*.heartwood)"),
                                            .suggested = Preferences::defaultWorkspace(),
                                            .suffix = QLatin1String(workspaceSuffix)});
    if (!path.isEmpty())
        openWorkspace(path);
}

/// A deleted file's own name is free again.
QString MainWindow::askCopy()
{
    const QFileInfo file(m_session.path());
    const QString copy = file.dir().filePath(tr("%1 copy.heartwood").arg(file.completeBaseName()));
    return askSaveFile(this, {.title = tr("Save a copy"),
                              .filter = tr("Heartwood workspaces (*.heartwood)"),
                              .suggested = file.exists() ? copy : file.filePath(),
                              .suffix = QLatin1String(workspaceSuffix)});
}

void MainWindow::saveCopy()
{
    if (!m_session.isOpen())
        return;
    m_session.checkFile();
    if (m_session.isFileMoved())
        return continueInCopy();
    const QString path = askCopy();
    if (path.isEmpty())
        return;
    const auto copied = m_session.workspace().copyTo(path);
    notify(
        {.text = copied ? tr("A copy was saved as %1.").arg(QFileInfo(path).fileName()) : problemText(copied.error())});
}

void MainWindow::continueInCopy()
{
    const QString path = askCopy();
    if (path.isEmpty())
        return;
    const auto continued = m_session.continueIn(path, m_preferences.backupFolder());
    if (!m_session.isOpen())
        return showTrouble(path, continued.error());
    if (!continued)
        return notify({.text = problemText(continued.error())});
    m_preferences.remember(path);
    fillRecent();
    notify({.text = tr("Saved as %1. You go on in that file.").arg(QFileInfo(path).fileName())});
    resumeWorkshop();
}

/// What a deleted file held is gone for good with the window.
bool MainWindow::mayLeaveMoved()
{
    m_session.checkFile();
    if (!m_session.isFileMoved())
        return true;
    return askWhether(this, {.title = tr("The workspace’s file is gone"),
                             .text = tr("“%1” was moved, replaced or deleted. Unless it is elsewhere, all it held is "
                                        "lost once this window is closed. A copy can still be saved.")
                                         .arg(m_session.fileName()),
                             .yes = tr("Leave without a copy"),
                             .no = tr("Stay")});
}

} // namespace heartwood::ui
