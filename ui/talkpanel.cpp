#include "ui/talkpanel.h"

#include "model/limits.h"
#include "ui/formfield.h"
#include "ui/liveworkshop.h"
#include "ui/noteedit.h"
#include "ui/widgets.h"

#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace heartwood::ui {

using namespace live;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 500ms;
constexpr int mostNames = 12;
constexpr int noteHeight = 84;
constexpr int minorityHeight = 54;

/// Names where there are any; how many otherwise, for a number is nobody.
QString missingText(const LiveWorkshop &live)
{
    QStringList names;
    for (const int person : live.now().missing)
        names << live.workshop().people()[person].name;
    names.removeAll(QString());
    if (names.isEmpty())
        return live.now().missing.isEmpty()
                   ? QString()
                   : TalkPanel::tr("%n have not answered yet", nullptr, int(live.now().missing.size()));
    const qsizetype more = names.size() - mostNames;
    QString text = names.mid(0, mostNames).join(TalkPanel::tr(", ", "between names"));
    if (more > 0)
        text = TalkPanel::tr("%1 and %n more", nullptr, int(more)).arg(text);
    return TalkPanel::tr("Still to answer: %1").arg(text);
}

/// What the facilitator may prepare for; empty at the end.
QString comingQuestion(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    const Plan &plan = workshop.plan();
    int next = workshop.item() + 1;
    if (!workshop.agenda().isEmpty() && !workshop.drilling())
        next = workshop.agenda().value(workshop.agenda().indexOf(workshop.item()) + 1, -1);
    const bool same = plan.isDrill(next) == workshop.drilling();
    return next < 0 || !same ? QString() : live.texts().asked.value(next).question;
}

} // namespace

TalkPanel::TalkPanel(QWidget *parent) : ConsolePanel(parent)
{
    makeVoting();
    makeTalk();
    m_nextName = makeText(this, TextSize::Small, 600, "muted");
    m_next = makeText(this, TextSize::Body, 400, "muted");
    m_next->setObjectName(QStringLiteral("comingQuestion"));
    column()->addStretch(1);
    column()->addWidget(m_nextName);
    column()->addWidget(m_next);
}

void TalkPanel::makeVoting()
{
    m_voting = new QWidget(this);
    auto *layout = new QVBoxLayout(m_voting);
    layout->setContentsMargins(0, 0, 0, 0);
    m_count = makeText(m_voting, TextSize::Title, 700);
    m_count->setObjectName(QStringLiteral("answeredCount"));
    m_missing = makeText(m_voting, TextSize::Body, 400, "muted");
    m_missing->setObjectName(QStringLiteral("missing"));
    layout->addWidget(m_count);
    layout->addWidget(m_missing);
    column()->addWidget(m_voting);
}

void TalkPanel::makeTalk()
{
    m_talk = new QWidget(this);
    auto *layout = new QVBoxLayout(m_talk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().length(10));
    m_agreedName = makeText(m_talk, TextSize::Body, 600);
    layout->addWidget(m_agreedName);
    auto *levels = new QHBoxLayout;
    levels->setSpacing(theme().length(6));
    m_agreed = new QButtonGroup(this);
    m_agreed->setExclusive(false); // a level can be taken back
    for (int level = 1; level <= levelCount; ++level) {
        QPushButton *button = makeButton(m_talk, ButtonKind::Small);
        button->setObjectName(QStringLiteral("agreed%1").arg(level));
        button->setText(QString::number(level));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_agreed->addButton(button, level);
        levels->addWidget(button);
        // Assistive technology toggles where a pointer clicks.
        connect(button, &QPushButton::toggled, this, [this, level](bool on) {
            if (!m_showing)
                Q_EMIT command(command::Agree{on ? std::optional(level) : std::nullopt});
        });
    }
    layout->addLayout(levels);
    const auto add = [&](const char *name, int height, FormField *&field) {
        auto *edit = new NoteEdit(limits::note, m_talk);
        edit->setObjectName(QLatin1String(name));
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(theme().length(height));
        field = new FormField(edit, m_talk);
        layout->addWidget(field);
        connect(edit, &QPlainTextEdit::textChanged, this, [this] { m_pause->start(); });
        return edit;
    };
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &TalkPanel::tell);
    m_note = add("talkNote", noteHeight, m_noteField);
    m_minority = add("minorityNote", minorityHeight, m_minorityField);
    column()->addWidget(m_talk);
}

void TalkPanel::retranslate()
{
    m_noteField->setText(tr("What was said"));
    m_minorityField->setText(tr("Who sees it differently, and why"));
    m_nextName->setText(tr("Coming next"));
    for (QAbstractButton *button : m_agreed->buttons())
        button->setAccessibleName(tr("Agreed: %1").arg(m_agreed->id(button)));
}

void TalkPanel::show(const LiveWorkshop &live)
{
    const bool voting = live.workshop().stage() == Stage::Voting;
    if (voting || live.workshop().item() != m_item)
        m_pause->stop(); // whoever goes on tells it before
    m_voting->setVisible(voting);
    m_talk->setVisible(!voting);
    if (voting)
        showVoting(live);
    else
        showTalk(live);
    const QString next = comingQuestion(live);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_nextName->setVisible(!next.isEmpty());
}

void TalkPanel::showVoting(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    m_item = -1;
    m_count->setText(tr("%1 of %2 answered").arg(workshop.voted()).arg(workshop.expected()));
    QStringList lines{workshop.paused() ? tr("Paused: phones say so, and time stands still.") : missingText(live)};
    if (workshop.voted() > 0 && workshop.voted() < Workshop::fewestShown)
        lines << tr("Of fewer than five answers no picture is shown.");
    lines.removeAll(QString());
    m_missing->setText(lines.join(QStringLiteral("\n\n")));
    m_missing->setVisible(!m_missing->text().isEmpty());
}

/// What is being typed stays: the room's copy of it is behind.
void TalkPanel::showTalk(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    const Talk &talk = workshop.talk(workshop.item());
    m_agreedName->setText(workshop.drilling() ? tr("Agreed choice") : tr("Agreed level"));
    {
        const QScopedValueRollback quiet(m_showing, true);
        for (QAbstractButton *button : m_agreed->buttons())
            button->setChecked(talk.agreed == m_agreed->id(button));
    }
    m_minorityField->setVisible(!workshop.drilling());
    if (m_item == workshop.item())
        return;
    m_item = workshop.item();
    const QSignalBlocker quietNote(m_note);
    const QSignalBlocker quietMinority(m_minority);
    m_note->setPlainText(talk.note);
    m_minority->setPlainText(talk.minority);
}

void TalkPanel::flush()
{
    if (!m_pause->isActive())
        return;
    m_pause->stop();
    tell();
}

void TalkPanel::tell()
{
    if (m_item >= 0)
        Q_EMIT command(command::Write{.note = m_note->toPlainText(), .minority = m_minority->toPlainText()});
}

} // namespace heartwood::ui
