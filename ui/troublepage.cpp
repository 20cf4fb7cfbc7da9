#include "ui/troublepage.h"

#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/widgets.h"

#include <QDir>
#include <QLocale>
#include <QVBoxLayout>

namespace heartwood::ui {

TroublePage::TroublePage(Session &session, const Preferences &preferences, QWidget *parent)
    : Page(session, parent), m_preferences(preferences)
{
    QVBoxLayout *content = makeCanvas(this, 640);
    content->addStretch(1);
    m_title = makeText(this, TextSize::Title, 700);
    m_text = makeText(this, TextSize::Large);
    m_file = makeText(this, TextSize::Body, 400, "muted");
    m_backupText = makeText(this);
    for (QLabel *label : {m_title, m_text, m_file, m_backupText})
        content->addWidget(label);
    m_restore = makeButton(this, ButtonKind::Primary);
    m_read = makeButton(this, ButtonKind::Primary);
    m_read->setObjectName(QStringLiteral("openForReading"));
    m_again = makeButton(this);
    m_choose = makeButton(this);
    m_default = makeButton(this);
    // Two rows: what may help this workspace, and how to leave it.
    for (const auto &row : {QList{m_restore, m_read, m_again}, QList{m_choose, m_default}}) {
        auto *buttons = new QHBoxLayout;
        for (QPushButton *button : row)
            buttons->addWidget(button);
        buttons->addStretch(1);
        content->addLayout(buttons);
    }
    content->addStretch(2);
    connect(m_restore, &QPushButton::clicked, this, &TroublePage::restore);
    connect(m_read, &QPushButton::clicked, this, [this] { Q_EMIT openForReading(m_path); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT openWorkspace(m_path); });
    connect(m_choose, &QPushButton::clicked, this, &TroublePage::chooseWorkspace);
    connect(m_default, &QPushButton::clicked, this, [this] { Q_EMIT openWorkspace(Preferences::defaultWorkspace()); });
}

void TroublePage::enter(const Route &)
{
    refresh();
}

QString TroublePage::heading() const
{
    return tr("The workspace could not be opened");
}

QWidget *TroublePage::firstFocus()
{
    return m_backup ? m_restore : m_read->isVisibleTo(this) ? m_read : m_again;
}

void TroublePage::showTrouble(const QString &path, const Error &error)
{
    m_path = path;
    m_error = error;
    m_backup =
        error.code == ErrorCode::Damaged ? storage::newestGoodBackup(path, m_preferences.backupFolder()) : std::nullopt;
    refresh();
    firstFocus()->setFocus();
}

void TroublePage::refresh()
{
    m_title->setText(heading());
    m_text->setText(problemText(m_error));
    m_file->setText(QDir::toNativeSeparators(m_path));
    m_backupText->setVisible(m_backup.has_value());
    m_restore->setVisible(m_backup.has_value());
    if (m_backup)
        m_backupText->setText(
            tr("The newest sound backup is from %1. Going back to it keeps the damaged file beside it.")
                .arg(QLocale().toString(m_backup->time.toLocalTime(), QLocale::ShortFormat)));
    m_restore->setText(tr("Go back to the backup"));
    const bool readable = m_error.code == ErrorCode::InUse || m_error.code == ErrorCode::ReadOnly;
    m_read->setVisible(readable);
    m_read->setText(tr("Open for reading"));
    m_again->setText(tr("Try again"));
    m_choose->setText(tr("Open another workspace"));
    m_default->setText(tr("Open my workspace"));
    m_default->setVisible(m_path != Preferences::defaultWorkspace());
}

void TroublePage::restore()
{
    const auto kept = storage::restoreBackup(*m_backup, m_path);
    if (kept)
        Q_EMIT openWorkspace(m_path);
    else
        showTrouble(m_path, kept.error());
}

} // namespace heartwood::ui
