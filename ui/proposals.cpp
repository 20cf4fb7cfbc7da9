#include "ui/proposals.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/actionoffer.h"
#include "ui/adviceview.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr qsizetype practicesShown = 6; ///< more than that nobody starts at once

} // namespace

Proposals::Proposals(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
}

void Proposals::show(const RoundPointer &round, bool writable)
{
    delete m_content;
    m_content = nullptr;
    m_offers.clear();
    m_round = round;
    m_writable = writable;
    setVisible(m_round && !m_round->scorecard.priority.order.isEmpty());
    if (!m_round || m_round->scorecard.priority.order.isEmpty())
        return;
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(12));
    addHead();
    using enum scoring::Quadrant;
    for (const scoring::Quadrant quadrant : {QuickWin, MajorProject, FillIn})
        addGroup(quadrant);
    addLater();
    layout()->addWidget(m_content);
    m_content->show();
}

void Proposals::addHead()
{
    const AssessmentHead &head = m_round->assessment.head;
    QLabel *title = makeText(m_content, TextSize::Large, 700);
    title->setText(tr("What to do next"));
    QLabel *source = makeText(m_content, TextSize::Body, 400, "muted");
    source->setText(tr("Proposed by %1, %2").arg(report::words::quoted(head.title), report::longDate(head.date)));
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->addSpacing(theme().length(14));
    column->addWidget(title);
    column->addWidget(source);
}

QList<int> Proposals::shown(scoring::Quadrant quadrant) const
{
    QList<int> practices;
    for (const int position : m_round->scorecard.priority.order.mid(0, practicesShown))
        if (m_round->scorecard.practices[position].priority.quadrant == quadrant)
            practices << position;
    return practices;
}

void Proposals::addGroup(scoring::Quadrant quadrant)
{
    const QList<int> practices = shown(quadrant);
    if (practices.isEmpty())
        return;
    QLabel *name = makeText(m_content, TextSize::Body, 600);
    name->setText(report::words::quadrantHeading(quadrant));
    QLayout *column = m_content->layout();
    column->addWidget(name);
    const auto footer = [this](QFrame *card, const Advice &advice) { addOffer(card, advice); };
    for (const int position : practices)
        column->addWidget(makeAdviceCard(*m_round, m_round->scorecard.practices[position], m_content, footer));
}

void Proposals::addOffer(QFrame *card, const Advice &advice)
{
    auto *offer = new ActionOffer(m_round->questionnaire, advice, m_writable, card);
    cardLayout(card)->addWidget(offer);
    m_offers << offer;
    connect(offer, &ActionOffer::wanted, this, &Proposals::wanted);
}

void Proposals::mark(const QHash<QString, ActionState> &states)
{
    for (ActionOffer *offer : std::as_const(m_offers))
        offer->mark(states);
}

void Proposals::addLater()
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
    QLabel *label = makeText(m_content, TextSize::Body, 400, "muted");
    label->setText(tr("These can wait: %1.").arg(report::listed(later)));
    m_content->layout()->addWidget(label);
}

} // namespace heartwood::ui
