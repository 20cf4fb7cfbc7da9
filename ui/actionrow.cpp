#include "ui/actionrow.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/actionwords.h"
#include "ui/dueedit.h"
#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int typingPause = 600; ///< milliseconds without a key, then the owner is saved

} // namespace

ActionRow::ActionRow(const ShownAction &shown, bool writable, QWidget *parent) : QWidget(parent), m_kept(shown.kept)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(6));
    makeWords(shown, writable);
    makeControls(writable);
    if (!shown.moved.isEmpty()) {
        QLabel *moved = makeText(this, TextSize::Small, 400, "muted");
        moved->setObjectName(QStringLiteral("moved"));
        moved->setText(shown.moved);
        column->addWidget(moved);
    }
    showMark();
}

void ActionRow::makeWords(const ShownAction &shown, bool writable)
{
    auto *top = new QHBoxLayout;
    QLabel *text = makeText(this, TextSize::Body, 600, isToDo(m_kept.action.state) ? nullptr : "muted");
    text->setObjectName(QStringLiteral("actionText"));
    text->setText(m_kept.action.text);
    m_remove = makeButton(this, ButtonKind::Small);
    m_remove->setObjectName(QStringLiteral("deleteAction"));
    m_remove->setText(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete: %1").arg(m_kept.action.text));
    m_remove->setEnabled(writable);
    top->addWidget(text, 1);
    top->addWidget(m_remove, 0, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setSpacing(theme().length(10));
    m_mark = makeText(this, TextSize::Small, 700);
    m_mark->setObjectName(QStringLiteral("dueMark"));
    m_mark->setWordWrap(false);
    QLabel *about = makeText(this, TextSize::Small, 400, "muted");
    about->setText(shown.about);
    below->addWidget(m_mark, 0, Qt::AlignTop);
    below->addWidget(about, 1, Qt::AlignTop);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(top);
    column->addLayout(below);
    connect(m_remove, &QPushButton::clicked, this, &ActionRow::removeWanted);
}

void ActionRow::makeControls(bool writable)
{
    m_owner = makeLineEdit(this, "owner");
    m_owner->setText(m_kept.action.owner);
    m_owner->setPlaceholderText(tr("Owner"));
    m_owner->setAccessibleName(tr("Owner: %1").arg(m_kept.action.text));
    m_owner->setReadOnly(!writable);
    m_due = new DueEdit(this);
    m_due->setDue(m_kept.action.due);
    m_due->retranslate(m_kept.action.text);
    m_due->setWritable(writable);
    makeState(writable);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().length(12));
    row->addWidget(m_owner, 1);
    row->addWidget(m_due);
    row->addWidget(m_state);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_owner, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_owner, &QLineEdit::editingFinished, this, &ActionRow::flush);
    connect(m_pause, &QTimer::timeout, this, &ActionRow::take);
    connect(m_due, &DueEdit::changed, this, &ActionRow::take);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ActionRow::take);
}

void ActionRow::makeState(bool writable)
{
    m_state = new QComboBox(this);
    m_state->setObjectName(QStringLiteral("state"));
    for (const ActionState state : allActionStates)
        m_state->addItem(report::sentenceCase(report::words::actionState(state)), int(state));
    m_state->setCurrentIndex(m_state->findData(int(m_kept.action.state)));
    m_state->setAccessibleName(tr("State: %1").arg(m_kept.action.text));
    m_state->setEnabled(writable);
    ignoreWheel(m_state);
}

void ActionRow::focusDelete()
{
    m_remove->setFocus(Qt::OtherFocusReason);
}

void ActionRow::flush()
{
    if (!m_pause->isActive())
        return;
    m_pause->stop();
    take();
}

void ActionRow::take()
{
    m_pause->stop();
    const Action before = m_kept.action;
    m_kept.action.owner = m_owner->text().trimmed();
    m_kept.action.due = m_due->due();
    m_kept.action.state = ActionState(m_state->currentData().toInt());
    if (m_kept.action == before)
        return;
    showMark();
    setTone(findChild<QLabel *>(QStringLiteral("actionText")), isToDo(m_kept.action.state) ? nullptr : "muted");
    Q_EMIT changed();
}

void ActionRow::showMark()
{
    const DueMark mark = dueMarkOf(m_kept.action, QDate::currentDate());
    m_mark->setText(mark.text);
    m_mark->setVisible(!mark.text.isEmpty());
    setTone(m_mark, mark.tone);
}

} // namespace heartwood::ui
