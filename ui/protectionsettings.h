#pragma once

#include <QWidget>

class QPushButton;

namespace heartwood::ui {

class Session;
class SettingsRow;

/// The workspace's passphrase: given, changed and taken away.
class ProtectionSettings : public QWidget
{
    Q_OBJECT
public:
    ProtectionSettings(Session &session, QWidget *parent);

    void refresh();

Q_SIGNALS:
    /// Empty: take the protection away.
    void protect(const QString &passphrase);

private:
    void askPassphrase();
    void askToRemoveProtection();

    Session &m_session;
    QPushButton *m_protect = nullptr;
    QPushButton *m_unprotect = nullptr;
    SettingsRow *m_row = nullptr;
};

} // namespace heartwood::ui
