#pragma once

#include "ui/page.h"

class QComboBox;
class QFrame;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class BackupSettings;
class BrandingSettings;
class Choices;
class PageHead;
class Preferences;
class ProtectionSettings;
class SettingsRow;
class WorkspaceSettings;

/// Language, appearance, text size, keys, where the workspace lies, backups. Everything applies at once.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Session &session, Preferences &preferences, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void preferencesChanged();
    void openWorkspace(const QString &path);
    void protect(const QString &passphrase);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SettingsRow *addRow(const QList<QWidget *> &controls, QFrame *card);
    void makeAppearance(QVBoxLayout *content);
    void makeAbout(QVBoxLayout *content);
    void readPreferences();
    void fillLanguages();

    Preferences &m_preferences;
    PageHead *m_head = nullptr;
    QComboBox *m_language = nullptr;
    Choices *m_appearance = nullptr;
    Choices *m_textScale = nullptr;
    Choices *m_singleKeys = nullptr;
    SettingsRow *m_languageRow = nullptr;
    SettingsRow *m_appearanceRow = nullptr;
    SettingsRow *m_textScaleRow = nullptr;
    SettingsRow *m_singleKeysRow = nullptr;
    SettingsRow *m_aboutRow = nullptr;
    QPushButton *m_about = nullptr;
    WorkspaceSettings *m_workspace = nullptr;
    BrandingSettings *m_branding = nullptr;
    ProtectionSettings *m_protection = nullptr;
    BackupSettings *m_backups = nullptr;
};

} // namespace heartwood::ui
