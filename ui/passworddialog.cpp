#include "ui/passworddialog.h"

#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int widthWanted = 440;
constexpr int mostBytes = 127; ///< of UTF-8: what AES-256 in a PDF looks at

} // namespace

PasswordDialog::PasswordDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(tr("Protect the PDF"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().length(12));
    QLabel *hint = makeText(this, TextSize::Body, 400, "muted");
    hint->setText(tr("Nobody opens the PDF without it, and nobody can find it again: it is not kept anywhere."));
    layout->addWidget(hint);
    const auto add = [this, layout](const char *objectName, const QString &name) {
        QLineEdit *edit = makeLineEdit(this, objectName);
        auto *field = new FormField(edit, this);
        field->setText(name);
        layout->addWidget(field);
        connect(edit, &QLineEdit::textChanged, this, &PasswordDialog::check);
        return edit;
    };
    m_first = add("password", tr("Password"));
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
    resize(theme().length(widthWanted), sizeHint().height());
}

void PasswordDialog::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = makeButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_take = makeButton(this, ButtonKind::Primary);
    m_take->setObjectName(QStringLiteral("takePassword"));
    m_take->setText(tr("Protect"));
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
    const bool tooLong = m_first->text().toUtf8().size() > mostBytes;
    const bool same = m_first->text() == m_second->text();
    m_take->setEnabled(!m_first->text().isEmpty() && same && !tooLong);
    // A blank keeps the line's place: nothing moves while somebody types.
    m_trouble->setText(tooLong                              ? tr("That is too long.")
                       : same || m_second->text().isEmpty() ? QStringLiteral(" ")
                                                            : tr("The two are not the same yet."));
}

void PasswordDialog::showLetters(bool shown)
{
    for (QLineEdit *edit : {m_first, m_second})
        edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace heartwood::ui
