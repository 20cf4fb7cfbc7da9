#include "ui/stepspanel.h"

#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

constexpr int mostSteps = 4;

QString lineOf(const LiveWorkshop &live, int item)
{
    const Workshop &workshop = live.workshop();
    const Talk &talk = workshop.talk(item);
    QStringList parts{QString::number(item + 1), live.questionnaire().items[workshop.plan().items[item]].shortTitle};
    if (item == workshop.item() && !workshop.drilling())
        parts << StepsPanel::tr("now", "the question at hand");
    else if (talk.agreed)
        parts << StepsPanel::tr("agreed: %1").arg(*talk.agreed);
    else if (talk.revealed && workshop.agenda().isEmpty())
        parts << StepsPanel::tr("shown", "a question's answers");
    else if (talk.skipped)
        parts << StepsPanel::tr("skipped");
    return parts.join(StepsPanel::tr(" · ", "between two facts"));
}

/// In the order in which they are asked, or talked about.
QList<int> order(const Workshop &workshop)
{
    QList<int> items = workshop.agenda();
    for (int item = 0; items.size() < workshop.plan().items.size() && workshop.agenda().isEmpty(); ++item)
        items << item;
    return items;
}

bool mayGo(Stage stage)
{
    return stage == Stage::Voting || stage == Stage::Revealed || stage == Stage::Discussing;
}

} // namespace

StepsPanel::StepsPanel(QWidget *parent) : ConsolePanel(parent)
{
    for (int i = 0; i < mostSteps; ++i) {
        QPushButton *button = makeButton(this);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_stepButtons << button;
        column()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT wanted(m_steps[i]); });
    }
    m_questionsName = makeText(this, TextSize::Body, 600);
    m_questions = new QListWidget(this);
    m_questions->setObjectName(QStringLiteral("questions"));
    m_questions->setUniformItemSizes(true);
    m_go = makeButton(this);
    m_go->setObjectName(QStringLiteral("goToQuestion"));
    m_back = makeButton(this, ButtonKind::Link);
    m_back->setObjectName(QStringLiteral("hideSteps"));
    column()->addSpacing(theme().length(6));
    column()->addWidget(m_questionsName);
    column()->addWidget(m_questions, 1);
    column()->addWidget(m_go);
    column()->addStretch();
    column()->addWidget(m_back);
    connect(m_questions, &QListWidget::itemActivated, this, &StepsPanel::goToChosen);
    connect(m_go, &QPushButton::clicked, this, &StepsPanel::goToChosen);
    connect(m_back, &QPushButton::clicked, this, &StepsPanel::back);
}

void StepsPanel::retranslate()
{
    m_questionsName->setText(tr("Questions"));
    m_questions->setAccessibleName(tr("Questions"));
    m_go->setText(tr("Go to this question"));
    m_back->setText(tr("Back to the notes"));
    m_lines.clear();
}

void StepsPanel::goToChosen()
{
    if (const QListWidgetItem *chosen = m_questions->currentItem())
        Q_EMIT wanted(
            {.kind = Step::Kind::Command, .text = {}, .command = command::GoTo{chosen->data(Qt::UserRole).toInt()}});
}

void StepsPanel::show(const LiveWorkshop &live)
{
    showSteps(live);
    const bool go = mayGo(live.workshop().stage());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_questionsName), static_cast<QWidget *>(m_questions), static_cast<QWidget *>(m_go)})
        widget->setVisible(go);
    if (go)
        showQuestions(live);
}

void StepsPanel::showSteps(const LiveWorkshop &live)
{
    m_steps = rareSteps(live);
    Q_ASSERT(m_steps.size() <= m_stepButtons.size());
    for (qsizetype i = 0; i < m_stepButtons.size(); ++i) {
        m_stepButtons[i]->setVisible(i < m_steps.size());
        m_stepButtons[i]->setText(i < m_steps.size() ? m_steps[i].text : QString());
    }
}

void StepsPanel::showQuestions(const LiveWorkshop &live)
{
    const QList<int> items = order(live.workshop());
    QStringList lines;
    for (const int item : items)
        lines << lineOf(live, item);
    if (lines == m_lines)
        return;
    m_lines = lines;
    m_questions->clear();
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto *row = new QListWidgetItem(lines[i], m_questions);
        row->setData(Qt::UserRole, items[i]);
        if (items[i] == live.workshop().item())
            m_questions->setCurrentItem(row);
    }
}

} // namespace heartwood::ui
