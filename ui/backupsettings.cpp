#include "ui/backupsettings.h"

#include "report/figures.h"
#include "ui/choices.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

QString timeText(const storage::Backup &backup)
{
    const QDateTime local = backup.time.toLocalTime();
    return BackupSettings::tr("%1, %2", "a day and a time of day")
        .arg(report::longDate(local.date()), QLocale().toString(local.time(), QLocale::ShortFormat));
}

} // namespace

BackupSettings::BackupSettings(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_session(session), m_preferences(preferences)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_on = new Choices(card);
    m_on->setObjectName(QStringLiteral("makeBackups"));
    m_on->setValues({true, false});
    m_now = makeButton(card);
    m_now->setObjectName(QStringLiteral("backUpNow"));
    m_show = makeButton(card);
    m_show->setObjectName(QStringLiteral("showBackups"));
    m_which = new QComboBox(card);
    m_which->setObjectName(QStringLiteral("backups"));
    m_restore = makeButton(card);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_onRow = new SettingsRow({m_on}, card);
    m_folderRow = new SettingsRow({m_now, m_show}, card);
    m_restoreRow = new SettingsRow({m_which, m_restore}, card);
    cardLayout(card)->addWidget(m_onRow);
    cardLayout(card)->addWidget(makeRule(card));
    cardLayout(card)->addWidget(m_folderRow);
    cardLayout(card)->addWidget(m_restoreRow);
    connect(m_on, &Choices::chosen, this, [this](const QVariant &on) { switchOn(on.toBool()); });
    connect(m_now, &QPushButton::clicked, this, &BackupSettings::backUpNow);
    connect(m_show, &QPushButton::clicked, this, &BackupSettings::showFolder);
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::restoreChosen);
}

QString BackupSettings::folder() const
{
    return m_preferences.backupFolder();
}

QString BackupSettings::summary() const
{
    if (folder().isEmpty())
        return tr("None are made.");
    if (m_backups.isEmpty())
        return tr("None yet. They go to %1.").arg(QDir::toNativeSeparators(folder()));
    return tr("%n kept, the newest from %1, in %2.", nullptr, int(m_backups.size()))
        .arg(timeText(m_backups.first()), QDir::toNativeSeparators(folder()));
}

void BackupSettings::refresh()
{
    m_backups = folder().isEmpty() ? QList<storage::Backup>() : storage::backupsOf(m_session.path(), folder());
    m_on->setTexts(tr("Backups"), {tr("On"), tr("Off")});
    m_on->setValue(m_preferences.on(Preference::MakeBackups));
    m_onRow->setText(tr("Backups"), tr("At most one an hour while you work; the last ten are kept."));
    m_now->setText(tr("Back up now"));
    m_now->setEnabled(!folder().isEmpty() && !m_session.readOnly());
    m_show->setText(tr("Show in folder"));
    m_show->setAccessibleName(tr("Show backups in folder"));
    m_show->setEnabled(!m_backups.isEmpty());
    m_folderRow->setText(tr("Kept backups"), summary());
    m_restoreRow->setVisible(!m_backups.isEmpty());
    m_restoreRow->setText(tr("Go back to a backup"), tr("What the workspace is now is kept beside it."));
    m_restore->setText(tr("Restore"));
    m_restore->setEnabled(!m_session.readOnly());
    m_which->setAccessibleName(tr("Backup"));
    m_which->clear();
    for (const storage::Backup &backup : std::as_const(m_backups))
        m_which->addItem(timeText(backup));
}

void BackupSettings::switchOn(bool on)
{
    m_preferences.set(Preference::MakeBackups, on);
    // The open workspace learns it by being opened again, which also makes the backup that may be due.
    const auto access = m_session.readOnly() ? storage::Access::ReadOnly : storage::Access::ReadWrite;
    const QString path = m_session.path();
    const auto opened = m_session.open(path, access, folder());
    if (opened)
        refresh();
    else
        Q_EMIT openWorkspace(path); // shows what is wrong
}

void BackupSettings::backUpNow()
{
    const auto made = m_session.workspace().backUp();
    Q_EMIT notify({.text = made ? tr("A backup was made.") : problemText(made.error())});
    refresh();
}

void BackupSettings::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

std::optional<storage::Backup> BackupSettings::restore(const storage::Backup &backup)
{
    const QString path = m_session.path();
    m_session.close(); // nobody may have the file while another takes its place
    const auto kept = storage::restoreBackup(backup, path);
    Q_EMIT openWorkspace(path);
    if (kept)
        return storage::Backup{.file = *kept, .time = {}, .bytes = 0};
    Q_EMIT notify({.text = problemText(kept.error())});
    return std::nullopt;
}

void BackupSettings::restoreChosen()
{
    const int row = m_which->currentIndex();
    if (row < 0)
        return;
    const storage::Backup chosen = m_backups[row];
    const QString workspace = m_session.path();
    const auto before = restore(chosen);
    if (!before)
        return;
    const auto takeBack = [this, workspace, before] {
        if (m_session.path() == workspace)
            restore(*before);
    };
    Q_EMIT notify({.text = tr("The workspace is as it was on %1. What it was until now is kept as %2.")
                               .arg(timeText(chosen), QFileInfo(before->file).fileName()),
                   .actionText = tr("Undo"),
                   .action = takeBack});
}

} // namespace heartwood::ui
