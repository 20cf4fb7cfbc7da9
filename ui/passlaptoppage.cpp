#include "ui/passlaptoppage.h"

#include "ui/choicecard.h"
#include "ui/formfield.h"
#include "ui/liveworkshop.h"
#include "ui/preferences.h"
#include "ui/progressbar.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

constexpr int formWidth = 560;
constexpr int questionWidth = 820;
constexpr int longestName = 80; ///< as on phones

} // namespace

PassLaptopPage::PassLaptopPage(Session &session, const Preferences &preferences, QWidget *parent)
    : Page(session, parent), m_preferences(preferences)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget(this);
    m_views->addWidget(makeHandOver());
    m_views->addWidget(makeQuestion());
    layout->addWidget(m_views);
}

QWidget *PassLaptopPage::makeHandOver()
{
    auto *view = new QWidget(m_views);
    QVBoxLayout *content = makeCanvas(view, formWidth);
    content->addStretch(1);
    m_title = makeText(view, TextSize::Display, 700);
    m_title->setObjectName(QStringLiteral("handOverTitle"));
    m_text = makeText(view, TextSize::Large, 400, "muted");
    m_name = makeLineEdit(view, "seatName");
    m_name->setMaxLength(longestName);
    m_nameField = new FormField(m_name, view);
    m_group = new QComboBox(view);
    m_group->setObjectName(QStringLiteral("seatGroup"));
    ignoreWheel(m_group);
    m_groupField = new FormField(m_group, view);
    m_trouble = makeText(view, TextSize::Body, 400, "danger");
    m_begin = makeButton(view, ButtonKind::Primary);
    m_begin->setObjectName(QStringLiteral("beginSeat"));
    m_console = makeButton(view, ButtonKind::Link);
    m_console->setObjectName(QStringLiteral("backToConsole"));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_nameField),
          static_cast<QWidget *>(m_groupField), static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_begin)})
        content->addWidget(widget);
    content->addStretch(2);
    content->addWidget(m_console);
    connect(m_begin, &QPushButton::clicked, this, &PassLaptopPage::sit);
    connect(m_name, &QLineEdit::returnPressed, this, &PassLaptopPage::sit);
    connect(m_console, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Console}); });
    return view;
}

QWidget *PassLaptopPage::makeQuestion()
{
    auto *view = new QWidget(m_views);
    QVBoxLayout *content = makeCanvas(view, questionWidth);
    content->setSpacing(theme().length(8));
    auto *head = new QHBoxLayout;
    m_place = makeText(view, TextSize::Small, 400, "muted");
    m_saved = makeText(view, TextSize::Small, 400, "muted");
    m_saved->setObjectName(QStringLiteral("seatSaved"));
    head->addWidget(m_place, 1);
    head->addWidget(m_saved);
    m_bar = new ProgressBar(view);
    m_practice = makeText(view, TextSize::Body, 600);
    m_question = makeText(view, TextSize::Title, 700);
    m_question->setObjectName(QStringLiteral("seatQuestion"));
    m_question->setProperty("focusable", true);
    m_question->setFocusPolicy(Qt::StrongFocus);
    content->addLayout(head);
    content->addWidget(m_bar);
    content->addSpacing(theme().length(10));
    content->addWidget(m_practice);
    content->addWidget(m_question);
    content->addSpacing(theme().length(6));
    for (int level = 1; level <= levelCount; ++level) {
        auto *choice = new ChoiceCard(level, view);
        m_choices << choice;
        content->addWidget(choice);
        connect(choice, &ChoiceCard::toggled, this, [this, level](bool on) {
            if (on && !m_showing)
                answer(answerOfLevel(level));
        });
        connect(choice, &ChoiceCard::taken, this, [this, level] { answer(answerOfLevel(level)); });
        connect(choice, &ChoiceCard::moved, this, [this, level](int by) {
            m_choices[(level - 1 + by + levelCount) % levelCount]->setFocus(Qt::OtherFocusReason);
        });
    }
    auto *others = new QHBoxLayout;
    m_notApplicable = makeButton(view);
    m_dontKnow = makeButton(view);
    for (QPushButton *button : {m_notApplicable, m_dontKnow}) {
        button->setCheckable(true);
        others->addWidget(button);
    }
    others->addStretch(1);
    content->addLayout(others);
    content->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_back = makeButton(view);
    m_next = makeButton(view, ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("seatNext"));
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    content->addLayout(buttons);
    connect(m_notApplicable, &QPushButton::clicked, this, [this] { answer(Answer::NotApplicable); });
    connect(m_dontKnow, &QPushButton::clicked, this, [this] { answer(Answer::DontKnow); });
    connect(m_back, &QPushButton::clicked, this, &PassLaptopPage::back);
    connect(m_next, &QPushButton::clicked, this, &PassLaptopPage::next);
    return view;
}

QString PassLaptopPage::heading() const
{
    return tr("Pass the laptop");
}

QWidget *PassLaptopPage::firstFocus()
{
    return m_views->currentIndex() == 1 ? static_cast<QWidget *>(m_question)
           : m_nameField->isHidden()    ? static_cast<QWidget *>(m_begin)
                                        : m_name;
}

void PassLaptopPage::enter(const Route &)
{
    m_live = session().workshop();
    if (!m_live || m_live->workshop().stage() != Stage::OwnPace)
        return Q_EMIT goTo({.place = m_live ? Place::Console : Place::Workshops});
    handOver(false);
    refresh();
}

int PassLaptopPage::items() const
{
    return m_live ? int(m_live->workshop().plan().items.size()) : 0;
}

/// Nothing of the one before is left, neither on the screen nor behind it.
void PassLaptopPage::handOver(bool thanks)
{
    m_person = -1;
    m_answers.clear();
    m_numbers.clear();
    m_name->clear();
    m_group->setCurrentIndex(m_group->count() - 1);
    m_trouble->hide();
    m_title->setText(thanks ? tr("Thank you. Pass the laptop on.") : tr("Your turn"));
    m_views->setCurrentIndex(0);
    const QScopedValueRollback quiet(m_showing, true);
    m_question->clear();
    m_practice->clear();
    for (ChoiceCard *choice : m_choices) {
        choice->setAnchor({});
        choice->setChecked(false);
    }
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

void PassLaptopPage::refresh()
{
    if (!m_live)
        return;
    const Plan &plan = m_live->workshop().plan();
    const bool named = plan.mode == Mode::Named;
    m_text->setText(named ? tr("Whoever takes it now answers %n questions. The facilitator can see who answered what; "
                               "the next person cannot.",
                               nullptr, items())
                          : tr("Whoever takes it now answers %n questions. Nobody can see who answered what: neither "
                               "the next person nor the facilitator.",
                               nullptr, items()));
    m_nameField->setText(tr("Your name"));
    m_nameField->setVisible(named);
    m_groupField->setText(tr("Your group"));
    m_groupField->setVisible(!plan.groups.isEmpty());
    const int group = m_group->currentIndex();
    m_group->clear();
    for (int i = 0; i < plan.groups.size(); ++i)
        m_group->addItem(plan.groups[i], i);
    m_group->addItem(tr("I would rather not say"), -1);
    m_group->setCurrentIndex(group < 0 ? m_group->count() - 1 : group);
    m_begin->setText(tr("Begin"));
    m_console->setText(tr("Back to the console"));
    m_notApplicable->setText(tr("Not applicable"));
    m_dontKnow->setText(tr("Don’t know"));
    m_back->setText(tr("Back"));
    if (m_person >= 0)
        showItem(m_item);
}

void PassLaptopPage::sit()
{
    const bool named = m_live && m_live->workshop().plan().mode == Mode::Named;
    if (!m_live || !m_begin->isEnabled())
        return;
    if (named && m_name->text().trimmed().isEmpty()) {
        m_nameField->complain(tr("Type your name first."));
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    m_begin->setEnabled(false);
    m_live->seat({.name = named ? m_name->text().simplified() : QString(), .group = m_group->currentData().toInt()},
                 this, [this](int person) { seated(person); });
}

void PassLaptopPage::seated(int person)
{
    m_begin->setEnabled(true);
    m_trouble->setText(tr("No more people can join."));
    m_trouble->setVisible(person < 0);
    if (person < 0)
        return;
    m_person = person;
    m_answers = QList<Answer>(items(), Answer::Open);
    m_numbers = QList<quint32>(items(), 0);
    m_views->setCurrentIndex(1);
    showItem(0);
}

Answer PassLaptopPage::given(int item) const
{
    return m_answers.value(item, Answer::Open);
}

void PassLaptopPage::showItem(int item)
{
    const QScopedValueRollback quiet(m_showing, true);
    m_item = item;
    const ItemText &text = m_live->texts().asked[item];
    m_place->setText(tr("%1 of %2").arg(item + 1).arg(items()));
    m_bar->setShare(double(item) / items());
    m_practice->setText(text.practice);
    setTone(m_practice, qPrintable(QStringLiteral("dim%1").arg(text.dimension)));
    m_question->setText(text.question);
    for (ChoiceCard *choice : m_choices) {
        choice->setAnchor(text.anchors[size_t(choice->number() - 1)]);
        choice->setDimension(text.dimension);
        choice->setAutoExclusive(false); // so that none is chosen
        choice->setChecked(given(item) == answerOfLevel(choice->number()));
        choice->setAutoExclusive(true);
    }
    m_dontKnow->setChecked(given(item) == Answer::DontKnow);
    m_notApplicable->setChecked(given(item) == Answer::NotApplicable);
    m_saved->setText(given(item) == Answer::Open ? QString() : tr("Saved"));
    m_back->setEnabled(item > 0);
    m_next->setText(item + 1 == items() ? tr("Finish") : tr("Next"));
    m_question->setFocus(Qt::OtherFocusReason);
}

void PassLaptopPage::answer(Answer answer)
{
    if (!m_live || m_person < 0)
        return;
    const int item = m_item;
    m_answers[item] = answer;
    m_saved->setText(tr("Saving…"));
    m_live->cast({.person = m_person, .item = item, .answer = answer, .number = ++m_numbers[item]}, this,
                 [this, item, person = m_person](std::optional<Refusal> why) {
                     if (person == m_person)
                         kept(item, why);
                 });
}

/// Goes on once it is on the disk, as phones say that a vote is in.
void PassLaptopPage::kept(int item, std::optional<Refusal> why)
{
    if (why) {
        m_answers[item] = Answer::Open;
        showItem(m_item);
        m_saved->setText(why == Refusal::Paused ? tr("There is a pause: answer again after it.")
                                                : tr("This part has ended: the answer does not count."));
        return;
    }
    if (item != m_item)
        return;
    if (item + 1 < items())
        showItem(item + 1);
    else
        showItem(item);
}

void PassLaptopPage::next()
{
    if (m_item + 1 < items())
        showItem(m_item + 1);
    else
        finish();
}

void PassLaptopPage::back()
{
    if (m_item > 0)
        showItem(m_item - 1);
}

void PassLaptopPage::finish()
{
    handOver(true);
}

void PassLaptopPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const int level = event->key() - Qt::Key_0;
    const bool keys = m_preferences.on(Preference::SingleKeys) && m_person >= 0 && plain;
    if (keys && level >= 1 && level <= levelCount)
        answer(answerOfLevel(level));
    else if (keys && event->key() == Qt::Key_D)
        answer(Answer::DontKnow);
    else if (keys && event->key() == Qt::Key_Backspace)
        back();
    else if (keys && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        next();
    else if (keys && event->key() == Qt::Key_Down)
        m_choices.first()->setFocus(Qt::OtherFocusReason);
    else
        Page::keyPressEvent(event);
}

void PassLaptopPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        handOver(false);
    Page::hideEvent(event);
}

} // namespace heartwood::ui
