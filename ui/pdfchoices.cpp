#include "ui/pdfchoices.h"

#include "ui/flowlayout.h"
#include "ui/passworddialog.h"
#include "ui/theme.h"

#include <QCheckBox>

namespace heartwood::ui {

PdfChoices::PdfChoices(QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowLayout(this, theme().length(8));
    m_pdfA = new QCheckBox(this);
    m_pdfA->setObjectName(QStringLiteral("pdfA"));
    m_protect = new QCheckBox(this);
    m_protect->setObjectName(QStringLiteral("protect"));
    row->addWidget(m_pdfA);
    row->addWidget(m_protect);
    // An archive must be able to open its files: PDF/A forbids encryption.
    connect(m_pdfA, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            forgetPassword();
    });
    // Toggled, not clicked: a screen reader only toggles.
    connect(m_protect, &QCheckBox::toggled, this, [this](bool on) {
        m_password.fill(u'\0');
        m_password.clear();
        if (on)
            askPassword();
    });
}

bool PdfChoices::pdfA() const
{
    return m_pdfA->isChecked();
}

void PdfChoices::forgetPassword()
{
    m_protect->setChecked(false);
}

void PdfChoices::askPassword()
{
    auto *dialog = PasswordDialog::forPdf(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_password = dialog->password();
        m_pdfA->setChecked(false);
    });
    connect(dialog, &QDialog::rejected, this, &PdfChoices::forgetPassword);
    dialog->open();
}

void PdfChoices::retranslate()
{
    m_pdfA->setText(tr("PDF/A, for archives"));
    m_pdfA->setToolTip(tr("Must be open to everybody: choosing it takes the password away"));
    m_protect->setText(tr("Protect with a password…"));
    m_protect->setToolTip(tr("The PDF only, and not as PDF/A: choosing it takes that away. The password is kept until "
                             "you leave this page"));
}

} // namespace heartwood::ui
