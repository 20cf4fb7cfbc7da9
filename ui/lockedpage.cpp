#include "ui/lockedpage.h"

#include "model/plaintext.h"
#include "ui/background.h"
#include "ui/formfield.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 640;

} // namespace

LockedPage::LockedPage(Session &session, QWidget *parent) : Page(session, parent)
{
    QVBoxLayout *content = makeCanvas(this, columnWidth);
    content->addStretch(1);
    m_title = makeText(this, TextSize::Title, 700);
    m_text = makeText(this, TextSize::Large);
    m_file = makeText(this, TextSize::Body, 400, "muted");
    for (QLabel *label : {m_title, m_text, m_file})
        content->addWidget(label);
    m_asked = new QWidget(this);
    content->addWidget(m_asked);
    makeAsked(m_asked);
    content->addStretch(2);
}

void LockedPage::makeAsked(QWidget *canvas)
{
    auto *layout = new QVBoxLayout(canvas);
    layout->setContentsMargins(0, theme().length(8), 0, 0);
    layout->setSpacing(theme().length(12));
    m_passphrase = makeLineEdit(canvas, "passphrase");
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_field = new FormField(m_passphrase, canvas);
    m_show = new QCheckBox(canvas);
    m_show->setObjectName(QStringLiteral("showPassphrase"));
    m_trouble = makeText(canvas);
    m_trouble->setObjectName(QStringLiteral("passphraseTrouble"));
    layout->addWidget(m_field);
    layout->addWidget(m_show);
    layout->addWidget(m_trouble);
    m_open = makeButton(canvas, ButtonKind::Primary);
    m_open->setObjectName(QStringLiteral("unlock"));
    m_choose = makeButton(canvas);
    m_default = makeButton(canvas);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_choose, m_default})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this] { setState(m_state); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockedPage::tryToOpen);
    connect(m_show, &QCheckBox::toggled, this,
            [this](bool shown) { m_passphrase->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_open, &QPushButton::clicked, this, &LockedPage::tryToOpen);
    connect(m_choose, &QPushButton::clicked, this, &LockedPage::chooseWorkspace);
    connect(m_default, &QPushButton::clicked, this, [this] { Q_EMIT openWorkspace(Preferences::defaultWorkspace()); });
}

void LockedPage::enter(const Route &)
{
    refresh();
}

QString LockedPage::heading() const
{
    switch (m_state) {
    case State::Encrypting:
        return tr("The workspace is being encrypted");
    case State::Decrypting:
        return tr("The passphrase is being removed");
    case State::Asking:
    case State::Opening:
        break;
    }
    return tr("This workspace is protected");
}

QWidget *LockedPage::firstFocus()
{
    return m_passphrase;
}

void LockedPage::askFor(const QString &path, bool reading)
{
    m_path = path;
    m_reading = reading;
    m_error.reset();
    m_passphrase->clear();
    m_show->setChecked(false);
    setState(State::Asking);
    m_passphrase->setFocus();
}

void LockedPage::showWork(const QString &path, bool encrypting)
{
    m_path = path;
    m_error.reset();
    m_passphrase->clear();
    setState(encrypting ? State::Encrypting : State::Decrypting);
}

void LockedPage::setState(State state)
{
    m_state = state;
    refresh();
}

void LockedPage::refresh()
{
    const bool asking = m_state == State::Asking;
    m_title->setText(heading());
    m_text->setText(asking || m_state == State::Opening ? tr("It opens with its passphrase only.")
                                                        : tr("This takes a few seconds. It opens again by itself."));
    m_file->setText(plainLine(QDir::toNativeSeparators(m_path)));
    m_asked->setVisible(asking || m_state == State::Opening);
    m_field->setText(tr("Passphrase"));
    m_show->setText(tr("Show"));
    m_open->setText(asking ? tr("Open") : tr("Opening…"));
    m_open->setEnabled(asking && !m_passphrase->text().isEmpty());
    m_passphrase->setEnabled(asking);
    m_choose->setText(tr("Open another workspace"));
    m_default->setText(tr("Open my workspace"));
    m_choose->setEnabled(asking);
    m_default->setEnabled(asking);
    m_default->setVisible(m_path != Preferences::defaultWorkspace());
    m_trouble->setText(m_error ? problemText(*m_error) : QString());
    m_trouble->setVisible(m_error.has_value());
}

void LockedPage::tryToOpen()
{
    if (m_state != State::Asking || m_passphrase->text().isEmpty())
        return;
    m_error.reset();
    setState(State::Opening);
    inBackground(
        this,
        [path = m_path, passphrase = m_passphrase->text()] { return storage::SealedFile::open(path, passphrase); },
        [this](const Result<std::shared_ptr<storage::SealedFile>> &opened) { take(opened); });
}

void LockedPage::take(const Result<std::shared_ptr<storage::SealedFile>> &opened)
{
    setState(State::Asking);
    if (!isVisible()) // another workspace was opened meanwhile
        return;
    if (opened) {
        m_passphrase->clear();
        Q_EMIT unlocked(*opened, m_reading);
        return;
    }
    if (opened.error().code != ErrorCode::WrongPassphrase) {
        Q_EMIT failed(m_path, opened.error());
        return;
    }
    m_error = opened.error();
    refresh();
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

} // namespace heartwood::ui
