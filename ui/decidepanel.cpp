#include "ui/decidepanel.h"

#include "report/figures.h"
#include "ui/actionform.h"
#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

QString lineOf(const Action &action)
{
    QStringList parts{action.text};
    parts << (action.owner.isEmpty() ? DecidePanel::tr("no owner yet") : action.owner);
    if (action.due)
        parts << report::longDate(*action.due);
    return parts.join(DecidePanel::tr(" · ", "between two facts"));
}

} // namespace

DecidePanel::DecidePanel(QWidget *parent) : ConsolePanel(parent)
{
    m_count = makeText(this, TextSize::Title, 700);
    m_count->setObjectName(QStringLiteral("placedCount"));
    m_hint = makeText(this, TextSize::Body, 400, "muted");
    m_actionsName = makeText(this, TextSize::Large, 600);
    m_actions = makeText(this);
    m_actions->setObjectName(QStringLiteral("writtenActions"));
    m_write = makeButton(this);
    m_write->setObjectName(QStringLiteral("writeAction"));
    m_form = new ActionForm(this);
    m_form->hide();
    column()->addWidget(m_count);
    column()->addWidget(m_hint);
    column()->addSpacing(theme().length(10));
    for (QWidget *widget : {static_cast<QWidget *>(m_actionsName), static_cast<QWidget *>(m_actions),
                            static_cast<QWidget *>(m_write), static_cast<QWidget *>(m_form)})
        column()->addWidget(widget);
    column()->addStretch(1);
    connect(m_write, &QPushButton::clicked, this, &DecidePanel::openForm);
    connect(m_form, &ActionForm::cancelled, this, [this] {
        m_form->hide();
        m_write->show();
        m_write->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &ActionForm::done, this, [this](const Action &action) {
        Q_EMIT written(action);
        m_form->begin(m_questionnaire, m_owners); // the next one
    });
}

void DecidePanel::retranslate()
{
    m_hint->setText(tr("Reveal the dots when all are placed; until then nobody sees where the others put theirs."));
    m_actionsName->setText(tr("What we undertake"));
    m_write->setText(tr("Write down an action"));
    m_form->retranslate();
}

void DecidePanel::openForm()
{
    m_write->hide();
    m_form->show();
    m_form->begin(m_questionnaire, m_owners);
}

void DecidePanel::show(const LiveWorkshop &live)
{
    if (m_questionnaire.hash != live.questionnaire().hash || m_questionnaire.language != live.questionnaire().language)
        m_questionnaire = live.questionnaire();
    const Workshop &workshop = live.workshop();
    const auto voters =
        std::ranges::count_if(workshop.people(), [](const Person &person) { return person.votes() && person.present; });
    m_count->setText(tr("%1 of %2 dots")
                         .arg(workshop.placed())
                         .arg(std::max<int>(int(voters) * Workshop::dotsEach, workshop.placed())));
    m_hint->setVisible(!workshop.dotsRevealed());
}

void DecidePanel::setActions(const QList<Action> &actions)
{
    QStringList lines;
    m_owners.clear();
    for (const Action &action : actions) {
        lines << lineOf(action);
        if (!action.owner.isEmpty() && !m_owners.contains(action.owner))
            m_owners << action.owner;
    }
    m_actions->setText(lines.join(u'\n'));
    m_actions->setVisible(!lines.isEmpty());
}

} // namespace heartwood::ui
