#include "ui/evidencepanel.h"

#include "model/limits.h"
#include "ui/noteedit.h"
#include "ui/widgets.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTimer>

namespace heartwood::ui {

namespace {

constexpr int noteLines = 3;
constexpr int typingPause = 600; ///< milliseconds without a key, then the note is saved

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent) : QFrame(parent)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("evidencePanel"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme().length(18), theme().length(14), theme().length(18), theme().length(14));
    layout->setHorizontalSpacing(theme().length(10));
    layout->setVerticalSpacing(theme().length(6));
    m_title = makeText(this, TextSize::Body, 600);
    m_hint = makeText(this, TextSize::Small, 400, "muted");
    layout->addWidget(m_title, 0, 0, 1, 3);
    layout->addWidget(m_hint, 1, 0, 1, 3);
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        Kind &kind = m_kinds[i];
        kind.box = new QCheckBox(this);
        kind.box->setObjectName(evidenceKindKey(allEvidenceKinds[i]));
        kind.date = new QDateEdit(this);
        kind.date->setCalendarPopup(true);
        kind.date->setEnabled(false);
        layout->addWidget(kind.box, int(i) + 2, 0);
        layout->addWidget(kind.date, int(i) + 2, 1);
        connect(kind.box, &QCheckBox::toggled, kind.date, &QWidget::setEnabled);
        const auto tellChange = [this] {
            if (!m_showing)
                Q_EMIT evidenceChanged();
        };
        connect(kind.box, &QCheckBox::toggled, this, tellChange);
        connect(kind.date, &QDateEdit::dateChanged, this, tellChange);
    }
    m_note = new NoteEdit(limits::note, this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    layout->addWidget(m_note, 2, 2, 3, 1);
    m_private = new QCheckBox(this);
    m_private->setObjectName(QStringLiteral("privateNote"));
    layout->addWidget(m_private, 5, 2);
    layout->setColumnStretch(2, 1);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_pause->start();
    });
    connect(m_pause, &QTimer::timeout, this, &EvidencePanel::noteChanged);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_private->setEnabled(!note().isEmpty()); });
    connect(m_private, &QCheckBox::toggled, this, [this] {
        m_pause->stop(); // the words go along
        if (!m_showing)
            Q_EMIT noteChanged();
    });
    retranslate();
}

void EvidencePanel::retranslate()
{
    m_title->setText(tr("Evidence and note"));
    m_hint->setText(tr("Evidence never changes the score; it says how far one can rely on it."));
    const std::array names{tr("Confirmed by those who do it"), tr("Document or record"), tr("Measured result")};
    const std::array dates{tr("Date of the confirmation"), tr("Date of the document"), tr("Date of the measurement")};
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i].box->setText(names[i]);
        m_kinds[i].date->setAccessibleName(dates[i]);
        const QFontMetrics metrics(theme().font(TextSize::Body));
        const QString widest = QLocale().toString(QDate(2028, 12, 28), m_kinds[i].date->displayFormat());
        m_kinds[i].date->setMinimumWidth(metrics.horizontalAdvance(widest) + theme().length(56));
        // The calendar inside has controls of its own, which nobody else names.
        m_kinds[i].date->calendarWidget()->setAccessibleName(dates[i]);
    }
    m_note->setAccessibleName(tr("Note"));
    m_private->setText(tr("Private: not in a client’s copy"));
    m_note->setPlaceholderText(tr("A case, a figure, where to find it"));
    m_note->setMinimumHeight(QFontMetrics(theme().font(TextSize::Body)).lineSpacing() * noteLines + theme().length(24));
    m_note->setMaximumHeight(m_note->minimumHeight() * 2);
}

void EvidencePanel::show(const QList<Evidence> &evidence, const Note &note, const QDate &assessmentDate, int item)
{
    m_showing = true;
    m_item = item;
    m_pause->stop();
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        const Evidence *given = nullptr;
        for (const Evidence &each : evidence)
            if (each.kind == allEvidenceKinds[i])
                given = &each;
        m_kinds[i].box->setChecked(given != nullptr);
        m_kinds[i].date->setDate(given && given->date ? *given->date : assessmentDate);
    }
    if (m_note->toPlainText() != note.text)
        m_note->setPlainText(note.text);
    m_private->setChecked(note.isPrivate);
    m_private->setEnabled(!note.text.isEmpty());
    m_showing = false;
}

QList<Evidence> EvidencePanel::evidence() const
{
    QList<Evidence> given;
    for (size_t i = 0; i < m_kinds.size(); ++i)
        if (m_kinds[i].box->isChecked())
            given.append({.item = m_item, .kind = allEvidenceKinds[i], .date = m_kinds[i].date->date()});
    return given;
}

QString EvidencePanel::note() const
{
    return m_note->toPlainText().trimmed();
}

bool EvidencePanel::isNotePrivate() const
{
    return m_private->isChecked();
}

void EvidencePanel::focusFirst()
{
    m_kinds.front().box->setFocus(Qt::ShortcutFocusReason);
}

void EvidencePanel::flush()
{
    if (!m_pause->isActive())
        return;
    m_pause->stop();
    Q_EMIT noteChanged();
}

} // namespace heartwood::ui
