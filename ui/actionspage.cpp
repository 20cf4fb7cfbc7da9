#include "ui/actionspage.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/adviceview.h"
#include "ui/pagehead.h"
#include "ui/teaching.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 860;
constexpr qsizetype practicesShown = 6; ///< more than that nobody starts at once

/// The newest finished one; the sample's only where there is no other.
const AssessmentHead *newestFinished(const QList<AssessmentHead> &heads)
{
    const AssessmentHead *sample = nullptr;
    for (const AssessmentHead &head : heads) {
        if (head.state != State::Finished)
            continue;
        if (!head.sample)
            return &head;
        if (!sample)
            sample = &head;
    }
    return sample;
}

} // namespace

ActionsPage::ActionsPage(Session &session, QWidget *parent) : Page(session, parent)
{
    m_content = makeCanvas(this, columnWidth);
    m_head = new PageHead(this);
    m_results = makeButton(this);
    m_results->setObjectName(QStringLiteral("results"));
    m_head->addButton(m_results);
    m_teaching = new Teaching(this);
    m_teaching->button()->setObjectName(QStringLiteral("start"));
    m_content->addWidget(m_head);
    m_content->addWidget(m_teaching, 1);
    m_content->addStretch(1);
    connect(m_results, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::Results, .assessment = m_round->assessment.head.id}); });
    connect(m_teaching->button(), &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::NewAssessment}); });
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
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
    const auto heads = session().heads();
    const AssessmentHead *head = newestFinished(heads);
    const auto round = head ? session().round(head->id) : Result<RoundPointer>(RoundPointer());
    if (round)
        m_round = *round;
}

QString ActionsPage::heading() const
{
    return tr("Actions");
}

QWidget *ActionsPage::firstFocus()
{
    return m_round ? m_results : m_teaching->button();
}

void ActionsPage::refresh()
{
    const bool any = m_round && !m_round->scorecard.priority.order.isEmpty();
    QString source;
    if (m_round) {
        const AssessmentHead &head = m_round->assessment.head;
        source = tr("Proposed by %1, %2").arg(report::words::quoted(head.title), report::longDate(head.date));
        if (!head.organization.isEmpty())
            source = tr("%1 · %2").arg(head.organization, source);
    }
    m_head->setText(heading(), source);
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
               "how to begin within 30 days."),
            tr("Start self-assessment"));
    m_teaching->setVisible(!any);
    rebuild();
}

void ActionsPage::rebuild()
{
    delete m_steps;
    m_steps = nullptr;
    if (!m_round || m_round->scorecard.priority.order.isEmpty())
        return;
    m_steps = new QWidget(this);
    auto *column = new QVBoxLayout(m_steps);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(12));
    addGroup(tr("Quick wins"), tr("Much to gain, little effort."), scoring::Quadrant::QuickWin);
    addGroup(tr("Major projects"), tr("Much to gain, much effort."), scoring::Quadrant::MajorProject);
    addGroup(tr("Fill-ins"), tr("Less to gain, little effort."), scoring::Quadrant::FillIn);
    addLater();
    m_content->insertWidget(1, m_steps);
}

QList<int> ActionsPage::shown(scoring::Quadrant quadrant) const
{
    QList<int> practices;
    for (const int position : m_round->scorecard.priority.order.mid(0, practicesShown))
        if (m_round->scorecard.practices[position].priority.quadrant == quadrant)
            practices << position;
    return practices;
}

void ActionsPage::addGroup(const QString &title, const QString &meaning, scoring::Quadrant quadrant)
{
    const QList<int> practices = shown(quadrant);
    if (practices.isEmpty())
        return;
    QLabel *name = makeText(m_steps, TextSize::Large, 700);
    name->setText(title);
    QLabel *explanation = makeText(m_steps, TextSize::Body, 400, "muted");
    explanation->setText(meaning);
    QLayout *column = m_steps->layout();
    column->addWidget(name);
    column->addWidget(explanation);
    for (const int position : practices)
        column->addWidget(makeAdviceCard(*m_round, m_round->scorecard.practices[position], m_steps));
}

void ActionsPage::addLater()
{
    const QList<int> &order = m_round->scorecard.priority.order;
    QStringList later;
    for (qsizetype rank = 0; rank < order.size(); ++rank) {
        const scoring::PracticeResult &result = m_round->scorecard.practices[order[rank]];
        const bool waits = !result.priority.quadrant || result.priority.quadrant == scoring::Quadrant::Defer;
        if (rank >= practicesShown || waits)
            later << m_round->questionnaire.practices[result.practice].title;
    }
    if (later.isEmpty())
        return;
    QLabel *label = makeText(m_steps, TextSize::Body, 400, "muted");
    label->setText(tr("These can wait: %1.").arg(report::listed(later)));
    m_steps->layout()->addWidget(label);
}

} // namespace heartwood::ui
