#include "ui/mainwindow.h"

#include "ui/background.h"
#include "ui/dialogs.h"
#include "ui/lockedpage.h"
#include "ui/pages.h"
#include "ui/session.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

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
    if (m_sealed && !m_sealed->isAt(full))
        m_sealed.reset();
    const auto opened = m_session.open(full, access, m_preferences.backupFolder(), m_sealed);
    if (opened) {
        m_preferences.remember(full);
        fillRecent();
        goTo({.place = Place::Overview});
        warnOfLocks();
        resumeWorkshop();
    } else if (opened.error().code == ErrorCode::PassphraseNeeded) {
        goTo({.place = Place::Locked});
        static_cast<LockedPage *>(page())->askFor(full, reading);
    } else {
        showTrouble(full, opened.error());
    }
}

/// Closed meanwhile: nothing may write to the file that is replaced.
void MainWindow::protect(const QString &passphrase)
{
    if (!mayLeaveWorkshop() || !mayLeaveMoved())
        return;
    const QString path = m_session.path();
    const auto now = m_session.workspace().sealed();
    m_session.close();
    goTo({.place = Place::Locked});
    static_cast<LockedPage *>(page())->showWork(path, !passphrase.isEmpty());
    inBackground(
        this,
        [path, now, passphrase, folder = m_preferences.backupPlace()] {
            return storage::protect(path, now, passphrase, folder);
        },
        [this, path](const Result<storage::Protection> &done) { endProtecting(path, done); });
}

void MainWindow::endProtecting(const QString &path, const Result<storage::Protection> &done)
{
    if (done)
        m_sealed = done->sealed;
    open(path, false);
    if (!m_session.isOpen())
        return;
    goTo({.place = Place::Settings});
    if (!done)
        notify({.text = problemText(done.error())});
    else if (!done->sealed)
        notify({.text = tr("The passphrase was removed. Whoever has the file can read it.")});
    else if (done->left.isEmpty())
        notify({.text = tr("The workspace is protected, and %n backup(s) with it.", nullptr, done->backups)});
    else
        notify({.text = tr("The workspace is protected. These copies are not: %1.")
                            .arg(QLocale().createSeparatedList(done->left))});
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
