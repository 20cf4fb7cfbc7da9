#include "ui/homeview.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/actionwords.h"
#include "ui/changetable.h"
#include "ui/firststeps.h"
#include "ui/progressbar.h"
#include "ui/ringswidget.h"
#include "ui/widgets.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int pageWidth = 1440;
constexpr int leastRings = 360;
constexpr int aroundRings = 330;    ///< what else stands on a page, above and below the rings
constexpr double ringsShare = 0.38; ///< height of the rings, of the page's width
constexpr int stackedBelow = 900;   ///< design pixels: the two columns stand one above the other
constexpr int stepsShown = 3;

void addLine(QVBoxLayout *list, const QString &text, TextSize size, const char *tone = "muted")
{
    QLabel *label = makeText(list->parentWidget(), size, 400, tone);
    label->setText(text);
    list->addWidget(label);
}

QString whoAndWhen(const Action &action)
{
    QStringList parts{action.owner.isEmpty() ? HomeView::tr("no owner yet") : action.owner};
    const QString mark = dueMarkOf(action, QDate::currentDate()).text;
    if (action.due)
        parts << (mark.isEmpty() ? HomeView::tr("due %1", "a date").arg(report::longDate(*action.due))
                                 : HomeView::tr("%1, %2", "due in some days, and the date")
                                       .arg(mark, report::longDate(*action.due)));
    return parts.join(QStringLiteral(" · "));
}

void clear(QVBoxLayout *list)
{
    while (QLayoutItem *item = list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

HomeView::HomeView(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    QVBoxLayout *content = makeCanvas(this, pageWidth);
    makeHeader(content);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme().length(18));
    content->addLayout(m_columns);
    makeStanding();
    m_columns->addWidget(m_standing, 46);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme().length(18));
    m_progress = makeListCard(m_progressTitle, m_progressList);
    m_change = makeListCard(m_changeTitle, m_changeList);
    m_steps = makeListCard(m_stepsTitle, m_stepsList);
    m_actions = makeButton(m_steps);
    m_actions->setObjectName(QStringLiteral("actions"));
    cardLayout(m_steps)->addWidget(m_actions, 0, Qt::AlignLeading);
    connect(m_actions, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Actions}); });
    for (QFrame *card : {m_progress, m_change, m_steps})
        right->addWidget(card);
    right->addStretch(1);
    m_columns->addLayout(right, 54);
    content->addStretch(1);
}

void HomeView::makeHeader(QVBoxLayout *content)
{
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().length(2));
    m_title = makeText(this, TextSize::Title, 700);
    m_subtitle = makeText(this, TextSize::Body, 400, "muted");
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    m_workshop = makeButton(this);
    m_start = makeButton(this, ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("start"));
    head->addWidget(m_workshop, 0, Qt::AlignTop);
    head->addWidget(m_start, 0, Qt::AlignTop);
    content->addLayout(head);

    m_sampleNotice = new QFrame(this);
    m_sampleNotice->setProperty("notice", QStringLiteral("true"));
    auto *row = new QHBoxLayout(m_sampleNotice);
    m_sampleText = makeText(m_sampleNotice);
    m_sampleRemove = makeButton(m_sampleNotice, ButtonKind::Small);
    m_sampleRemove->setObjectName(QStringLiteral("removeSample"));
    row->addWidget(m_sampleText, 1);
    row->addWidget(m_sampleRemove);
    content->addWidget(m_sampleNotice);
    connect(m_workshop, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Prepare}); });
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::NewAssessment}); });
    connect(m_sampleRemove, &QPushButton::clicked, this, &HomeView::sampleUnwanted);
}

void HomeView::makeStanding()
{
    m_standing = makeCard(this);
    auto *head = new QHBoxLayout;
    m_standingTitle = makeText(m_standing, TextSize::Large, 600);
    m_level = makeText(m_standing, TextSize::Small, 600);
    m_level->setProperty("chip", true);
    m_level->setWordWrap(false);
    head->addWidget(m_standingTitle, 1);
    head->addWidget(m_level);
    cardLayout(m_standing)->addLayout(head);
    m_rings = new RingsWidget(m_standing);
    connect(m_rings, &RingsWidget::told, this, &HomeView::told);
    m_rings->setMinimumHeight(theme().length(leastRings));
    cardLayout(m_standing)->addWidget(m_rings, 1);
    m_results = makeButton(m_standing);
    m_results->setObjectName(QStringLiteral("results"));
    cardLayout(m_standing)->addWidget(m_results, 0, Qt::AlignLeading);
    connect(m_results, &QPushButton::clicked, this, [this] {
        if (m_latest)
            Q_EMIT goTo({.place = Place::Results, .assessment = m_latest->assessment.head.id});
    });
}

QFrame *HomeView::makeListCard(QLabel *&title, QVBoxLayout *&list)
{
    QFrame *card = makeCard(this);
    title = makeText(card, TextSize::Large, 600);
    list = new QVBoxLayout;
    list->setSpacing(theme().length(8));
    cardLayout(card)->addWidget(title);
    cardLayout(card)->addLayout(list);
    return card;
}

void HomeView::read(const QList<AssessmentHead> &heads)
{
    m_heads.clear();
    m_latest.reset();
    m_previous.reset();
    if (heads.isEmpty())
        return;
    // The user's own before the sample's, whatever their dates.
    const auto own = std::ranges::find(heads, false, &AssessmentHead::sample);
    const AssessmentHead &first = own == heads.end() ? heads.first() : *own;
    std::ranges::copy_if(heads, std::back_inserter(m_heads), [&](const AssessmentHead &head) {
        return head.sample == first.sample && head.organization == first.organization;
    });
    const auto finished = std::ranges::find(m_heads, State::Finished, &AssessmentHead::state);
    if (finished == m_heads.end())
        return;
    if (auto latest = m_session.round(finished->id))
        m_latest = *latest;
    if (const auto before = m_session.previousOf(*finished))
        if (auto previous = m_session.round(before->id))
            m_previous = *previous;
}

QWidget *HomeView::firstFocus() const
{
    return m_start;
}

void HomeView::refresh()
{
    if (m_heads.isEmpty())
        return;
    showHeader();
    showStanding();
    showProgress();
    showChange();
    showSteps();
}

void HomeView::showHeader()
{
    m_title->setText(m_heads.first().organization);
    QStringList facts{tr("%n assessment(s) since %1", nullptr, int(m_heads.size()))
                          .arg(QLocale().toString(m_heads.last().date, QStringLiteral("MMMM yyyy")))};
    if (m_latest)
        facts << tr("last one %1, %2")
                     .arg(report::longDate(m_latest->assessment.head.date),
                          report::words::people(m_latest->scorecard.respondents));
    m_subtitle->setText(facts.join(QStringLiteral(" · ")));
    m_workshop->setText(tr("Run a workshop"));
    m_start->setText(tr("Start self-assessment"));
    m_start->setEnabled(!m_session.readOnly());
    m_sampleNotice->setVisible(m_heads.first().sample);
    m_sampleText->setText(tr("This is a sample: a fictitious organization with two rounds, to look around in."));
    m_sampleRemove->setText(tr("Remove the sample"));
    m_sampleRemove->setEnabled(!m_session.readOnly());
}

void HomeView::showStanding()
{
    m_standing->setVisible(m_latest != nullptr);
    if (!m_latest)
        return;
    const auto &card = m_latest->scorecard;
    m_standingTitle->setText(tr("Where we stand"));
    m_level->setText(report::words::levelChip(m_latest->questionnaire, card.overall));
    m_level->setVisible(card.overall.scored());
    m_rings->setData(report::ringsOf(m_latest->questionnaire, card, nullptr));
    m_results->setText(tr("Results"));
}

void HomeView::showProgress()
{
    clear(m_progressList);
    m_progressTitle->setText(tr("In progress"));
    bool any = false;
    for (const AssessmentHead &head : m_heads) {
        if (head.state == State::Finished && head.deeper.isEmpty())
            continue;
        m_progressList->addWidget(progressRow(head));
        any = true;
    }
    m_progress->setVisible(any);
}

QWidget *HomeView::progressRow(const AssessmentHead &head)
{
    auto *row = new QWidget(m_progress);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    QLabel *title = makeText(row, TextSize::Body, 600);
    title->setText(head.title);
    int total = 0;
    if (const auto asked = m_session.questionnaire(head.questionnaireHash))
        total = int(itemsToAnswer(*asked, head).size());
    QLabel *state = makeText(row, TextSize::Body, 400, "muted");
    state->setText(tr("%1 of %2 answered").arg(head.answered).arg(total));
    auto *bar = new ProgressBar(row);
    bar->setShare(total > 0 ? double(head.answered) / total : 0);
    words->addWidget(title);
    words->addWidget(state);
    words->addWidget(bar);
    layout->addLayout(words, 1);
    QPushButton *go = makeButton(row, ButtonKind::Primary);
    go->setText(tr("Continue"));
    go->setObjectName(QStringLiteral("continue"));
    go->setAccessibleDescription(head.title);
    connect(go, &QPushButton::clicked, this,
            [this, id = head.id] { Q_EMIT goTo({.place = Place::Question, .assessment = id}); });
    layout->addWidget(go);
    return row;
}

void HomeView::showChange()
{
    clear(m_changeList);
    m_change->setVisible(m_latest && m_previous);
    if (m_change->isHidden())
        return;
    m_changeTitle->setText(tr("Since last time"));
    const auto comparison = scoring::comparisonOf(m_latest->questionnaire, m_latest->assessment,
                                                  m_previous->questionnaire, m_previous->assessment);
    m_changeList->addWidget(makeChangeTable(m_latest->questionnaire, comparison, m_previous->assessment.head.date,
                                            m_latest->assessment.head.date, m_change));
}

/// What was undertaken; until something was, what would be worth it.
void HomeView::showSteps()
{
    clear(m_stepsList);
    const QList<Action> actions = toDo();
    if (!actions.isEmpty()) {
        m_stepsTitle->setText(tr("Next actions"));
        addLine(m_stepsList, pressingText(actions, QDate::currentDate()), TextSize::Body);
        for (const Action &action : actions.mid(0, stepsShown))
            m_stepsList->addWidget(makeStep(action.text, whoAndWhen(action)));
    } else if (m_latest) {
        m_stepsTitle->setText(tr("Next steps"));
        for (const PressingStep &step : pressingSteps(*m_latest, stepsShown))
            m_stepsList->addWidget(makeStep(step.advice.text, sourceOf(*m_latest, step)));
    }
    m_actions->setText(actions.isEmpty() ? tr("Make them actions") : tr("All actions"));
    m_steps->setVisible(m_stepsList->count() > 0);
}

/// The most pressing first.
QList<Action> HomeView::toDo() const
{
    QList<Action> actions;
    const AssessmentHead &head = m_heads.first();
    if (const auto kept = m_session.actions().listOf(head.organization, head.sample))
        for (const storage::KeptAction &each : *kept)
            if (isToDo(each.action.state))
                actions << each.action;
    std::ranges::sort(actions, {}, urgencyOf);
    return actions;
}

QWidget *HomeView::makeStep(const QString &text, const QString &about)
{
    auto *row = new QWidget(m_steps);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, theme().length(4));
    layout->setSpacing(theme().length(1));
    addLine(layout, text, TextSize::Body, nullptr);
    addLine(layout, about, TextSize::Small);
    return row;
}

void HomeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < theme().length(stackedBelow);
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int room = std::min(height() - theme().length(aroundRings),
                              int(std::min(width(), theme().length(pageWidth)) * ringsShare));
    m_rings->setMinimumHeight(std::max(room, theme().length(leastRings)));
}

} // namespace heartwood::ui
