#include "ui/troublepage.h"

#include "cli/recovery.h"
#include "model/plaintext.h"
#include "storage/sealedfile.h"
#include "ui/background.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/recoverywords.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
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
    m_text->setObjectName(QStringLiteral("whatHappened"));
    m_backupText->setObjectName(QStringLiteral("backupText"));
    m_savedText = makeText(this);
    m_savedText->setObjectName(QStringLiteral("savedText"));
    for (QLabel *label : {m_title, m_text, m_file, m_backupText, m_savedText})
        content->addWidget(label);
    m_restore = makeButton(this);
    m_restore->setObjectName(QStringLiteral("restoreBackup"));
    m_read = makeButton(this);
    m_read->setObjectName(QStringLiteral("openForReading"));
    m_openSaved = makeButton(this);
    m_openSaved->setObjectName(QStringLiteral("openSaved"));
    m_save = makeButton(this);
    m_save->setObjectName(QStringLiteral("saveReadable"));
    m_again = makeButton(this);
    m_choose = makeButton(this);
    m_default = makeButton(this);
    // Two rows: what may help this workspace, and how to leave it.
    for (const auto &row : {QList{m_openSaved, m_restore, m_read, m_save, m_again}, QList{m_choose, m_default}}) {
        auto *buttons = new QHBoxLayout;
        for (QPushButton *button : row)
            buttons->addWidget(button);
        buttons->addStretch(1);
        content->addLayout(buttons);
    }
    content->addStretch(2);
    connect(m_restore, &QPushButton::clicked, this, &TroublePage::restore);
    connect(m_save, &QPushButton::clicked, this, &TroublePage::saveReadable);
    connect(m_openSaved, &QPushButton::clicked, this, [this] { Q_EMIT openWorkspace(m_saved); });
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
    for (QPushButton *button : {m_openSaved, m_restore, m_read, m_save})
        if (button->isVisibleTo(this))
            return button;
    return m_again;
}

void TroublePage::showTrouble(const QString &path, const Error &error)
{
    m_path = path;
    m_error = error;
    m_saved.clear();
    m_backup =
        error.code == ErrorCode::Damaged ? storage::newestGoodBackup(path, m_preferences.backupFolder()) : std::nullopt;
    refresh();
    firstFocus()->setFocus();
}

void TroublePage::refresh()
{
    m_title->setText(m_saved.isEmpty() ? heading() : tr("What could be read was saved"));
    showWhatHappened();
    m_restore->setText(tr("Go back to the backup"));
    m_save->setText(tr("Save what can be read…"));
    m_openSaved->setText(tr("Open what was saved"));
    m_read->setText(tr("Open for reading"));
    m_again->setText(tr("Try again"));
    m_choose->setText(tr("Open another workspace"));
    m_default->setText(tr("Open my workspace"));
    showOffers();
}

/// What the database says of the damage is for whoever is asked for help: it stands small, below the file's name.
void TroublePage::showWhatHappened()
{
    const bool damaged = m_error.code == ErrorCode::Damaged;
    const QString file = plainLine(QDir::toNativeSeparators(m_path));
    m_text->setText(damaged ? tr("The file is damaged. It was left as it is.") : problemText(m_error));
    m_file->setText(damaged && !m_error.detail.isEmpty() ? file + u'\n' + plainLine(m_error.detail) : file);
    m_backupText->setVisible(damaged);
    m_backupText->setText(
        m_backup ? tr("The newest sound backup is from %1. Going back to it keeps the damaged file beside it.")
                       .arg(QLocale().toString(m_backup->time.toLocalTime(), QLocale::ShortFormat))
                 : tr("No sound backup of it was found."));
}

void TroublePage::showOffers()
{
    const bool damaged = m_error.code == ErrorCode::Damaged;
    const bool saved = !m_saved.isEmpty();
    m_restore->setVisible(m_backup.has_value());
    m_read->setVisible(m_error.code == ErrorCode::InUse || m_error.code == ErrorCode::ReadOnly);
    m_save->setVisible(damaged && !saved && !storage::SealedFile::isSealed(m_path)); // that is whole, or nothing
    m_openSaved->setVisible(saved);
    m_default->setVisible(m_path != Preferences::defaultWorkspace());
    m_savedText->setVisible(saved || m_saving);
    m_savedText->setText(m_saving ? tr("Reading what is left of it…") : m_savedLines.join(u'\n'));
    for (QPushButton *button : {m_restore, m_save, m_choose, m_default})
        button->setEnabled(!m_saving);
    bool advised = false; // the first that is offered
    for (QPushButton *button : {m_openSaved, m_restore, m_read, m_save, m_again}) {
        setKind(button, advised || button->isHidden() ? ButtonKind::Plain : ButtonKind::Primary);
        advised |= !button->isHidden();
    }
}

void TroublePage::saveReadable()
{
    const QFileInfo file(m_path);
    const QString into =
        askSaveFile(this, {.title = tr("Save what can be read"),
                           .filter = tr("Heartwood workspaces (*.heartwood)"),
                           .suggested = file.dir().filePath(tr("%1 recovered.heartwood").arg(file.completeBaseName())),
                           .suffix = QStringLiteral("heartwood")});
    if (into.isEmpty())
        return;
    m_saving = true;
    showOffers();
    inBackground(
        this, [damaged = m_path, into] { return storage::recover(damaged, into, cli::shippedQuestionnaires()); },
        [this, into](const Result<storage::Recovered> &recovered) { showSaved(into, recovered); });
}

void TroublePage::showSaved(const QString &path, const Result<storage::Recovered> &recovered)
{
    m_saving = false;
    if (recovered) {
        m_saved = path;
        m_savedLines = QStringList(tr("Saved as %1:").arg(QDir::toNativeSeparators(path))) + recoveryWords(*recovered);
    }
    refresh();
    if (!recovered)
        return Q_EMIT notify({.text = problemText(recovered.error())});
    m_openSaved->setFocus();
    QAccessibleEvent alert(m_savedText, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
