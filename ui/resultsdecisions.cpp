#include "ui/resultspage.h"

#include "ui/actionwords.h"
#include "ui/customerwords.h"
#include "ui/firststeps.h"
#include "ui/groupscard.h"
#include "ui/pages.h"
#include "ui/widgets.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPointer>

/// The results page: what to do, what customers say, and who leads.
namespace heartwood::ui {

void ResultsPage::makeSteps(QBoxLayout *column)
{
    m_steps = new FirstSteps(m_left);
    column->addWidget(m_steps);
    connect(m_steps, &FirstSteps::wanted, this, &ResultsPage::addAction);
    connect(m_steps, &FirstSteps::moreWanted, this, [this] { Q_EMIT goTo({.place = Place::Actions}); });
}

void ResultsPage::makeGroups(QBoxLayout *content)
{
    m_groups = new GroupsCard(this);
    content->addWidget(m_groups);
    connect(m_groups, &GroupsCard::roleChosen, this, &ResultsPage::chooseRole);
}

/// All that follows from the round itself: what is supposed doesn't change it.
void ResultsPage::showDecisions()
{
    m_steps->show(m_round, !session().readOnly());
    markSteps();
    showCustomers();
    m_groups->setRound(m_round, !session().readOnly());
}

void ResultsPage::makeCustomers(QBoxLayout *column)
{
    m_customers = makeCard(m_left);
    m_customers->setObjectName(QStringLiteral("customers"));
    m_customersTitle = makeText(m_customers, TextSize::Large, 600);
    cardLayout(m_customers)->addWidget(m_customersTitle);
    column->addWidget(m_customers);
}

void ResultsPage::showCustomers()
{
    delete m_said;
    m_said = new QWidget(m_customers);
    auto *column = new QVBoxLayout(m_said);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(2));
    m_customersTitle->setText(tr("What customers say"));
    const QList<CustomerWords> said = customersSay(session(), m_round->assessment.head);
    for (const CustomerWords &words : said) {
        QLabel *figure = makeText(m_said, TextSize::Body, 600);
        figure->setText(words.figure);
        QLabel *about = makeText(m_said, TextSize::Small, 400, "muted");
        about->setText(words.about);
        column->addWidget(figure);
        column->addWidget(about);
        column->addSpacing(theme().length(4));
    }
    cardLayout(m_customers)->addWidget(m_said);
    m_said->show(); // a layout would do so later only
    m_customers->setVisible(!said.isEmpty());
}

void ResultsPage::markSteps()
{
    const AssessmentHead &head = m_round->assessment.head;
    const auto kept = session().actions().listOf(head.organization, head.sample);
    m_steps->mark(kept ? statesByAdvice(*kept) : QHash<QString, ActionState>());
}

void ResultsPage::addAction(const Action &action)
{
    const auto id = session().actions().add(m_id, action);
    if (!id) {
        Q_EMIT notify({.text = problemText(id.error())});
        return;
    }
    markSteps();
    Q_EMIT notify({.text = tr("Added to our actions. Its owner and its due date stand there."),
                   .actionText = tr("Undo"),
                   .action = [page = QPointer(this), id = *id, workspace = session().path()] {
                       if (page)
                           page->takeActionBack(id, workspace);
                   }});
}

void ResultsPage::takeActionBack(qint64 action, const QString &workspace)
{
    if (session().path() != workspace) // another has been opened since
        return;
    if (const auto removed = session().actions().remove(action); !removed)
        Q_EMIT notify({.text = problemText(removed.error())});
    if (m_round)
        markSteps();
}

void ResultsPage::chooseRole(const QString &group, GroupRole role)
{
    if (const auto saved = session().assessments().saveGroupRole(m_id, group, role); !saved)
        Q_EMIT notify({.text = problemText(saved.error())});
    session().touched();
}

QWidget *ResultsPage::foot()
{
    return m_whatIfCard;
}

void ResultsPage::keyPressEvent(QKeyEvent *event)
{
    // Put back with one key, wherever the keyboard is on the page.
    if (m_supposing && event->key() == Qt::Key_Escape)
        toggleWhatIf();
    else
        Page::keyPressEvent(event);
}

} // namespace heartwood::ui
