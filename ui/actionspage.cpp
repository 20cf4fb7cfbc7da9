#include "ui/actionspage.h"

#include "ui/actionlist.h"
#include "ui/pagehead.h"
#include "ui/proposals.h"
#include "ui/teaching.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 860;

/// The newest finished one of each organization; one's own before the sample's.
QList<AssessmentHead> newestFinished(const QList<AssessmentHead> &heads)
{
    QList<AssessmentHead> newest;
    for (const AssessmentHead &head : heads) {
        const auto same = [&head](const AssessmentHead &other) {
            return other.organization == head.organization && other.sample == head.sample;
        };
        if (head.state == State::Finished && std::ranges::none_of(newest, same))
            newest << head;
    }
    std::ranges::stable_sort(newest, {}, &AssessmentHead::sample);
    return newest;
}

} // namespace

ActionsPage::ActionsPage(Session &session, QWidget *parent) : Page(session, parent)
{
    QVBoxLayout *content = makeCanvas(this, columnWidth, &m_scroller);
    makeHead();
    m_teaching = new Teaching(this);
    m_teaching->button()->setObjectName(QStringLiteral("start"));
    m_list = new ActionList(session, this);
    m_proposals = new Proposals(this);
    content->addWidget(m_head);
    content->addWidget(m_organization);
    content->addWidget(m_list);
    content->addWidget(m_proposals);
    content->addWidget(m_teaching, 1);
    content->addStretch(1);
    connect(m_teaching->button(), &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::NewAssessment}); });
    connect(m_list, &ActionList::notify, this, &Page::notify);
    connect(m_list, &ActionList::changed, this, [this] { m_proposals->mark(m_list->states()); });
    connect(m_proposals, &Proposals::wanted, this,
            [this](const Action &action) { keepProposalsInPlace([this, action] { m_list->add(action); }); });
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            enter({});
    });
}

void ActionsPage::makeHead()
{
    m_head = new PageHead(this);
    m_results = makeButton(this);
    m_results->setObjectName(QStringLiteral("results"));
    m_head->addButton(m_results);
    m_organization = new QComboBox(this);
    m_organization->setObjectName(QStringLiteral("organization"));
    m_organization->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    ignoreWheel(m_organization);
    connect(m_results, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::Results, .assessment = m_round->assessment.head.id}); });
    connect(m_organization, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_newest[index].id;
        enter({});
    });
}

void ActionsPage::enter(const Route &)
{
    read();
    refresh();
}

void ActionsPage::read()
{
    m_round.reset();
    m_newest = newestFinished(session().heads());
    const auto wanted = std::ranges::find(m_newest, m_wanted, &AssessmentHead::id);
    if (!m_newest.isEmpty()) {
        const auto round = session().round(wanted == m_newest.end() ? m_newest.first().id : wanted->id);
        if (round)
            m_round = *round;
    }
    m_list->read(m_round);
}

QString ActionsPage::heading() const
{
    return tr("Actions");
}

QWidget *ActionsPage::firstFocus()
{
    return m_round ? m_list->firstFocus() : m_teaching->button();
}

void ActionsPage::refresh()
{
    showOrganizations();
    setTexts();
    m_list->setVisible(bool(m_round));
    m_list->refresh();
    m_proposals->show(m_round, !session().readOnly());
    m_proposals->mark(m_list->states());
    m_teaching->setVisible(m_proposals->isHidden());
}

void ActionsPage::showOrganizations()
{
    m_organization->clear();
    for (const AssessmentHead &head : m_newest) {
        const QString name = head.organization.isEmpty() ? tr("No organization") : head.organization;
        m_organization->addItem(head.sample ? tr("%1 (sample)").arg(name) : name);
        if (m_round && m_round->assessment.head.id == head.id)
            m_organization->setCurrentIndex(m_organization->count() - 1);
    }
    m_organization->setVisible(m_newest.size() > 1);
    m_organization->setAccessibleName(tr("Organization"));
}

void ActionsPage::setTexts()
{
    // Where there are several, the choice below says which one.
    m_head->setText(heading(), m_round && m_newest.size() == 1 ? m_round->assessment.head.organization : QString());
    m_results->setText(tr("Results"));
    m_results->setVisible(bool(m_round));
    m_teaching->button()->setEnabled(!session().readOnly());
    if (m_round)
        m_teaching->setText(tr("Every scored practice has reached its target"),
                            tr("Raise a target in the results, and the steps that lead there stand here."), {});
    else
        m_teaching->setText(
            tr("What to do next follows from what was answered"),
            tr("Finish an assessment, and the steps worth taking first stand here: what to do, why, and "
               "how to begin within 30 days. Make them actions, and see in the next round what they moved."),
            tr("Start self-assessment"));
}

void ActionsPage::keepProposalsInPlace(const std::function<void()> &change)
{
    QWidget *canvas = m_scroller->widget();
    const int before = m_proposals->mapTo(canvas, QPoint(0, 0)).y();
    change();
    settleLayouts();
    const int after = m_proposals->mapTo(canvas, QPoint(0, 0)).y();
    QScrollBar *bar = m_scroller->verticalScrollBar();
    bar->setValue(bar->value() + after - before);
}

} // namespace heartwood::ui
