#include "ui/reviewpage.h"

#include "scoring/scorecard.h"
#include "scoring/statistics.h"
#include "ui/answerrow.h"
#include "ui/pages.h"
#include "ui/plainwords.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int pageWidth = 1180;

} // namespace

ReviewPage::ReviewPage(Session &session, QWidget *parent) : Page(session, parent), m_flow(session)
{
    auto *frame = new QWidget(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(frame, 1);
    QVBoxLayout *content = makeCanvas(frame, pageWidth);
    m_kicker = makeText(this, TextSize::Body, 400, "muted");
    m_title = makeText(this, TextSize::Title, 700);
    m_summary = makeText(this, TextSize::Body, 400, "muted");
    auto *head = new QVBoxLayout;
    head->setSpacing(theme().length(4));
    for (QLabel *label : {m_kicker, m_title, m_summary})
        head->addWidget(label);
    content->addLayout(head);
    m_gridHost = new QWidget(this);
    content->addWidget(m_gridHost);
    auto *gaps = makeCard(this);
    gaps->setObjectName(QStringLiteral("gaps"));
    m_gapsTitle = makeText(gaps, TextSize::Large, 600);
    m_gaps = makeText(gaps);
    cardLayout(gaps)->addWidget(m_gapsTitle);
    cardLayout(gaps)->addWidget(m_gaps);
    content->addWidget(gaps);
    content->addStretch(1);

    auto *bottom = new QFrame(this);
    bottom->setProperty("bar", QStringLiteral("bottom"));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(theme().length(28), theme().length(12), theme().length(28), theme().length(12));
    m_close = makeButton(bottom);
    m_open = makeButton(bottom);
    m_finish = makeButton(bottom, ButtonKind::Primary);
    m_finish->setObjectName(QStringLiteral("finish"));
    row->addWidget(m_close);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(m_finish);
    outer->addWidget(bottom);

    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Overview}); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::Question, .assessment = m_flow.assessmentId()}); });
    connect(m_finish, &QPushButton::clicked, this, &ReviewPage::finish);
}

void ReviewPage::enter(const Route &route)
{
    const auto begun = m_flow.begin(route.assessment, -1);
    if (!begun) {
        Q_EMIT notify({.text = problemText(begun.error())});
        Q_EMIT goTo({.place = Place::Assessments});
        return;
    }
    refresh();
}

QString ReviewPage::heading() const
{
    return tr("Review");
}

QWidget *ReviewPage::firstFocus()
{
    return m_finish;
}

bool ReviewPage::finished() const
{
    return m_flow.assessment().head.state == State::Finished && m_flow.assessment().head.deeper.isEmpty();
}

void ReviewPage::refresh()
{
    const AssessmentHead &head = m_flow.assessment().head;
    const int total = int(m_flow.items().size());
    const int open = total - m_flow.answeredCount();
    const auto unknown = std::ranges::count_if(
        m_flow.items(), [this](int item) { return m_flow.assessment().answer(0, item) == Answer::DontKnow; });
    m_kicker->setText(head.organization.isEmpty() ? head.title
                                                  : QStringLiteral("%1 › %2").arg(head.organization, head.title));
    m_title->setText(open == 0 ? tr("Every question has an answer") : tr("%n question(s) still open", nullptr, open));
    m_summary->setText(unknown == 0 ? tr("Choose any answer to look at it again or to change it.")
                                    : tr("%n answer(s) are “don’t know”: a finding, not a fault. Choose any answer to "
                                         "look at it again or to change it.",
                                         nullptr, int(unknown)));
    m_close->setText(tr("Close"));
    m_open->setText(tr("Go to the first open question"));
    m_open->setVisible(open > 0);
    m_finish->setText(finished() ? tr("Results") : tr("Finish"));
    m_finish->setEnabled(finished() || !session().readOnly());
    clearGrid();
    fillGrid();
    showGaps();
}

void ReviewPage::clearGrid()
{
    qDeleteAll(m_gridHost->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_gridHost->layout();
}

void ReviewPage::fillGrid()
{
    auto *grid = new QGridLayout(m_gridHost);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().length(16));
    grid->setVerticalSpacing(theme().length(14));
    const Questionnaire &asked = m_flow.questionnaire();
    for (int d = 0; d < int(asked.dimensions.size()); ++d) {
        auto *card = makeCard(m_gridHost);
        QLabel *title = makeText(card, TextSize::Large, 700, qPrintable(QStringLiteral("dim%1").arg(d % 4)));
        title->setText(asked.dimensions[d].title);
        cardLayout(card)->addWidget(title);
        for (const int practice : asked.dimensions[d].practices)
            if (QWidget *block = makePractice(practice)) {
                block->setParent(card);
                cardLayout(card)->addWidget(block);
            }
        cardLayout(card)->addStretch(1);
        grid->addWidget(card, 0, d);
        grid->setColumnStretch(d, 1);
    }
}

QWidget *ReviewPage::makePractice(int practice)
{
    const Questionnaire &asked = m_flow.questionnaire();
    QList<int> items;
    std::ranges::copy_if(asked.practices[practice].items, std::back_inserter(items),
                         [this](int item) { return m_flow.items().contains(item); });
    if (items.isEmpty())
        return nullptr;
    auto *block = new QWidget;
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, theme().length(6), 0, 0);
    layout->setSpacing(0);
    QLabel *title = makeText(block, TextSize::Small, 600, "muted");
    title->setText(asked.practices[practice].title);
    layout->addWidget(title);
    for (const int item : items) {
        auto *row = new AnswerRow(asked.items[item].shortTitle, m_flow.assessment().answer(0, item), block);
        row->setObjectName(asked.items[item].key);
        row->setToolTip(plainToolTip(asked.items[item].question));
        connect(row, &QAbstractButton::clicked, this, [this, item] {
            Q_EMIT goTo({.place = Place::Question, .assessment = m_flow.assessmentId(), .item = item});
        });
        layout->addWidget(row);
    }
    return block;
}

void ReviewPage::showGaps()
{
    // Scored as if finished now, to say what would be missing and why.
    Assessment supposed = m_flow.assessment();
    if (!supposed.head.deeper.isEmpty()) {
        supposed.head.variant = supposed.head.deeper;
        supposed.head.asked.clear();
    }
    for (Respondent &respondent : supposed.respondents)
        respondent.finished = true;
    const auto card = scoring::scoreOf(m_flow.questionnaire(), supposed);
    QStringList lines;
    for (const scoring::PracticeResult &practice : card.practices) {
        if (practice.score.scored())
            continue;
        const QString title = m_flow.questionnaire().practices[practice.practice].title;
        int applicable = 0;
        int numeric = 0;
        for (const auto &item : practice.items) {
            const Answer given = supposed.answer(0, item.item);
            applicable += given == Answer::NotApplicable ? 0 : 1;
            numeric += isLevel(given) ? 1 : 0;
        }
        lines << (applicable == 0 ? tr("%1: does not apply to you; it is left out, without harm.").arg(title)
                                  : tr("%1: %2 of %3 answered with a level; %4 are needed.")
                                        .arg(title, QString::number(numeric), QString::number(applicable),
                                             QString::number(scoring::need(applicable))));
    }
    if (!card.overall.scored() && !lines.isEmpty())
        lines << tr("An overall score needs every dimension: two thirds of its practices.");
    m_gapsTitle->setText(lines.isEmpty() ? tr("Everything will be scored") : tr("What will not be scored"));
    m_gaps->setText(lines.isEmpty() ? tr("Each practice has enough answers.") : lines.join(u'\n'));
}

void ReviewPage::finish()
{
    if (!finished()) {
        const auto done = session().assessments().finish(m_flow.assessmentId());
        if (!done) {
            Q_EMIT notify({.text = problemText(done.error())});
            return;
        }
        session().touched();
    }
    Q_EMIT goTo({.place = Place::Results, .assessment = m_flow.assessmentId()});
}

} // namespace heartwood::ui
