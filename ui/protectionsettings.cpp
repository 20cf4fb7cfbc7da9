#include "ui/protectionsettings.h"

#include "ui/dialogs.h"
#include "ui/passworddialog.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

ProtectionSettings::ProtectionSettings(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_protect = makeButton(this);
    m_protect->setObjectName(QStringLiteral("protect"));
    m_unprotect = makeButton(this);
    m_unprotect->setObjectName(QStringLiteral("unprotect"));
    m_row = new SettingsRow({m_protect, m_unprotect}, card);
    cardLayout(card)->addWidget(m_row);
    connect(m_protect, &QPushButton::clicked, this, &ProtectionSettings::askPassphrase);
    connect(m_unprotect, &QPushButton::clicked, this, &ProtectionSettings::askToRemoveProtection);
}

void ProtectionSettings::refresh()
{
    const bool on = m_session.isOpen() && m_session.workspace().isProtected();
    const bool writable = m_session.isOpen() && !m_session.readOnly();
    m_protect->setText(on ? tr("Change…") : tr("Protect…"));
    m_protect->setAccessibleName(on ? tr("Change the passphrase") : tr("Protect with a passphrase"));
    m_unprotect->setText(tr("Remove…"));
    m_unprotect->setAccessibleName(tr("Remove the passphrase"));
    m_unprotect->setVisible(on);
    m_protect->setEnabled(writable);
    m_unprotect->setEnabled(writable);
    m_row->setText(tr("Passphrase"), on ? tr("The file and its backups are encrypted. Nobody opens them without it.")
                                        : tr("None: whoever has the file can read it."));
}

void ProtectionSettings::askPassphrase()
{
    PasswordDialog *dialog = PasswordDialog::forWorkspace(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT protect(dialog->password()); });
    dialog->open();
}

void ProtectionSettings::askToRemoveProtection()
{
    const bool sure = askWhether(window(), {.title = tr("Remove the passphrase?"),
                                            .text = tr("Whoever has the file can read it then. Backups that were made "
                                                       "so far keep their passphrase."),
                                            .yes = tr("Remove"),
                                            .no = tr("Keep")});
    if (sure)
        Q_EMIT protect({});
}

} // namespace heartwood::ui
