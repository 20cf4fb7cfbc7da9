#include "ui/firststeps.h"

#include "report/figures.h"
#include "report/steps.h"
#include "report/words.h"
#include "ui/actionoffer.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int stepsShown = 3;

} // namespace

QList<PressingStep> pressingSteps(const Round &round, int atMost)
{
    QList<PressingStep> steps;
    for (const int position : round.scorecard.priority.order) {
        if (steps.size() == atMost)
            break;
        const scoring::PracticeResult &result = round.scorecard.practices[position];
        const auto next = report::stepsFrom(round.questionnaire.practices[result.practice], result.score.level);
        if (!next.isEmpty())
            steps << PressingStep{.position = position, .advice = next.first()};
    }
    return steps;
}

QString sourceOf(const Round &round, const PressingStep &step)
{
    const scoring::PracticeResult &result = round.scorecard.practices[step.position];
    return FirstSteps::tr("%1, now %2 · effort: %3 · effect: %4")
        .arg(round.questionnaire.practices[result.practice].title, report::figure(result.score.score),
             report::words::grade(step.advice.effort).toLower(), report::words::grade(step.advice.effect).toLower());
}

FirstSteps::FirstSteps(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("firstSteps"));
    setProperty("card", true);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(theme().length(20), theme().length(18), theme().length(20), theme().length(18));
    m_column->setSpacing(theme().length(8));
    m_title = makeText(this, TextSize::Large, 600);
    m_more = makeButton(this);
    m_more->setObjectName(QStringLiteral("allActions"));
    m_column->addWidget(m_title);
    m_column->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, &FirstSteps::moreWanted);
}

void FirstSteps::show(const RoundPointer &round, bool writable)
{
    m_round = round;
    m_offers.clear();
    if (m_steps) {
        m_steps->hide();
        m_steps->deleteLater(); // one of its buttons may be what leads here
    }
    m_steps = new QWidget(this);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(theme().length(6));
    m_title->setText(tr("What to do first"));
    m_more->setText(tr("More steps, and all actions"));
    for (const PressingStep &step : pressingSteps(*round, stepsShown))
        addStep(step, writable);
    m_column->insertWidget(1, m_steps);
    m_steps->show(); // a layout would do so later only
    setVisible(!m_offers.isEmpty());
}

void FirstSteps::addStep(const PressingStep &step, bool writable)
{
    auto *steps = static_cast<QVBoxLayout *>(m_steps->layout());
    if (!m_offers.isEmpty()) {
        steps->addSpacing(theme().length(4));
        steps->addWidget(makeRule(m_steps));
        steps->addSpacing(theme().length(4));
    }
    QLabel *text = makeText(m_steps);
    text->setText(step.advice.text);
    QLabel *source = makeText(m_steps, TextSize::Small, 400, "muted");
    source->setText(sourceOf(*m_round, step));
    auto *offer = new ActionOffer(m_round->questionnaire, step.advice, writable, m_steps);
    for (QWidget *widget : std::initializer_list<QWidget *>{text, source, offer})
        steps->addWidget(widget);
    m_offers << offer;
    connect(offer, &ActionOffer::wanted, this, &FirstSteps::wanted);
}

void FirstSteps::mark(const QHash<QString, ActionState> &states)
{
    for (ActionOffer *offer : std::as_const(m_offers))
        offer->mark(states);
}

} // namespace heartwood::ui
