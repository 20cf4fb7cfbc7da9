#include "ui/passworddialog.h"

#include "storage/seal.h"
#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int widthWanted = 440;
constexpr int mostPdfBytes = 127; ///< what AES-256 in a PDF looks at

} // namespace

PasswordDialog *PasswordDialog::forPdf(QWidget *parent)
{
    return new PasswordDialog(
        {.title = tr("Protect the PDF"),
         .hint = tr("Nobody opens the PDF without it, and nobody can find it again: it is not kept anywhere."),
         .name = tr("Password"),
         .take = tr("Protect"),
         .mostBytes = mostPdfBytes},
        parent);
}

PasswordDialog *PasswordDialog::forWorkspace(QWidget *parent)
{
    return new PasswordDialog(
        {.title = tr("Protect the workspace"),
         .hint = tr("The whole file is encrypted, and its backups. Nobody opens it without the passphrase, and nobody "
                    "can find a forgotten one: everything in it would be lost for good. Several words are best. "
                    "Reports that you export are not protected by it."),
         .name = tr("Passphrase"),
         .take = tr("Protect"),
         .fewestLetters = storage::shortestPassphrase},
        parent);
}

PasswordDialog::PasswordDialog(const Wording &wording, QWidget *parent) : QDialog(parent), m_wording(wording)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(m_wording.title);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().length(12));
    QLabel *hint = makeText(this);
    hint->setText(m_wording.hint);
    layout->addWidget(hint);
    const auto add = [this, layout](const char *objectName, const QString &name) {
        QLineEdit *edit = makeLineEdit(this, objectName);
        auto *field = new FormField(edit, this);
        field->setText(name);
        layout->addWidget(field);
        connect(edit, &QLineEdit::textChanged, this, &PasswordDialog::check);
        return edit;
    };
    m_first = add("password", m_wording.name);
    m_second = add("passwordAgain", tr("The same again"));
    auto *letters = new QCheckBox(tr("Show"), this);
    letters->setObjectName(QStringLiteral("showPassword"));
    m_trouble = makeText(this, TextSize::Small, 400, "muted");
    m_trouble->setObjectName(QStringLiteral("passwordTrouble"));
    layout->addWidget(letters);
    layout->addWidget(m_trouble);
    makeButtons();
    connect(letters, &QCheckBox::toggled, this, &PasswordDialog::showLetters);
    showLetters(false);
    check();
    const int width = theme().length(widthWanted);
    resize(width, heightAtWidth(*this, width));
}

void PasswordDialog::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = makeButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_take = makeButton(this, ButtonKind::Primary);
    m_take->setObjectName(QStringLiteral("takePassword"));
    m_take->setText(m_wording.take);
    m_take->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
}

QString PasswordDialog::password() const
{
    return m_first->text();
}

void PasswordDialog::check()
{
    const QString text = m_first->text();
    const bool tooLong = text.toUtf8().size() > m_wording.mostBytes;
    const bool tooShort = !text.isEmpty() && text.size() < m_wording.fewestLetters;
    const bool same = text == m_second->text();
    m_take->setEnabled(!text.isEmpty() && same && !tooLong && !tooShort);
    // A blank keeps the line's place: nothing moves while somebody types.
    m_trouble->setText(tooLong    ? tr("That is too long.")
                       : tooShort ? tr("At least %n letter(s).", nullptr, m_wording.fewestLetters)
                       : same || m_second->text().isEmpty() ? QStringLiteral(" ")
                                                            : tr("The two are not the same yet."));
}

void PasswordDialog::showLetters(bool shown)
{
    for (QLineEdit *edit : {m_first, m_second})
        edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace heartwood::ui
