#pragma once

#include "storage/backups.h"
#include "ui/page.h"

class QComboBox;
class QPushButton;

namespace heartwood::ui {

class Choices;
class Preferences;
class SettingsRow;

/// Rolling backups: whether they are made, how many there are, and going back to one.
class BackupSettings : public QWidget
{
    Q_OBJECT
public:
    BackupSettings(Session &session, Preferences &preferences, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void openWorkspace(const QString &path);
    void notify(const heartwood::ui::Notice &notice);

private:
    QString summary() const;
    QString folder() const;
    void switchOn(bool on);
    void backUpNow();
    void showFolder();
    void restoreChosen();
    /// Puts a backup in the workspace's place; what stood there, to take it back.
    std::optional<storage::Backup> restore(const storage::Backup &backup);

    Session &m_session;
    Preferences &m_preferences;
    QList<storage::Backup> m_backups;
    Choices *m_on = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_show = nullptr;
    QComboBox *m_which = nullptr;
    QPushButton *m_restore = nullptr;
    SettingsRow *m_onRow = nullptr;
    SettingsRow *m_folderRow = nullptr;
    SettingsRow *m_restoreRow = nullptr;
};

} // namespace heartwood::ui
