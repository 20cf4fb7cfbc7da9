#include "ui/actionoffer.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

Action actionOf(const Questionnaire &questionnaire, const Advice &advice)
{
    QStringList moves;
    for (const int item : advice.moves)
        moves << questionnaire.items[item].key;
    return {.practice = questionnaire.practices[advice.practice].key,
            .advice = advice.key,
            .text = advice.text,
            .owner = {},
            .due = {},
            .moves = moves};
}

} // namespace

ActionOffer::ActionOffer(const Questionnaire &questionnaire, const Advice &advice, bool writable, QWidget *parent)
    : QWidget(parent), m_action(actionOf(questionnaire, advice))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(6));
    m_made = makeText(this, TextSize::Small, 600, "bark");
    m_made->setObjectName(QStringLiteral("madeAction"));
    m_made->setProperty("focusable", true);
    m_make = makeButton(this, ButtonKind::Small);
    m_make->setObjectName(QStringLiteral("makeAction"));
    m_make->setText(tr("Make this an action"));
    m_make->setAccessibleName(tr("Make this an action: %1").arg(advice.text));
    m_make->setEnabled(writable);
    column->addWidget(m_made);
    column->addWidget(m_make);
    mark({});
    connect(m_make, &QPushButton::clicked, this, [this] {
        Q_EMIT wanted(m_action);
        if (m_made->isVisible()) // the button went, and with it the keyboard's place
            m_made->setFocus(Qt::OtherFocusReason);
    });
}

void ActionOffer::mark(const QHash<QString, ActionState> &states)
{
    const auto state = states.constFind(m_action.advice);
    const bool made = state != states.cend();
    m_made->setVisible(made);
    m_made->setText(made ? tr("Among our actions: %1").arg(report::sentenceCase(report::words::actionState(*state)))
                         : QString());
    m_make->setVisible(!made || !isToDo(*state)); // what is over may be begun again
}

} // namespace heartwood::ui
