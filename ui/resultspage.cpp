#include "ui/resultspage.h"

#include "report/charts.h"
#include "report/figures.h"
#include "ui/aimeditor.h"
#include "ui/groupscard.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/resultsdelegates.h"
#include "ui/resultsfindings.h"
#include "ui/resultsmodel.h"
#include "ui/ringswidget.h"
#include "ui/talltable.h"
#include "ui/whypopup.h"
#include "ui/widgets.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int widest = 1640;

bool onePerson(const AssessmentHead &head)
{
    return head.respondents == 1;
}

/// Whether more items than those scored could be answered on top.
bool canGoDeeper(const Round &round)
{
    const AssessmentHead &head = round.assessment.head;
    const QList<int> asked = scoredItemsOf(round.questionnaire, head);
    const Variant *full = round.questionnaire.variant(QStringLiteral("full"));
    return onePerson(head) && head.state == State::Finished && head.deeper.isEmpty() && !asked.isEmpty() && full &&
           full->items.size() > asked.size();
}

bool isBegun(const AssessmentHead &head)
{
    return onePerson(head) && (head.state == State::Open || !head.deeper.isEmpty());
}

} // namespace

ResultsPage::ResultsPage(Session &session, QWidget *parent) : Page(session, parent)
{
    QVBoxLayout *content = makeCanvas(this, widest, &m_scroller);
    makeHead(content);
    m_body = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(theme().length(16));
    content->addWidget(m_body);
    makeLeft();
    makeRight();
    makeGroups(content);
    content->addStretch(1);
    layout()->addWidget(makeWhatIf());
    m_popup = new WhyPopup(this);
    connect(&this->session(), &Session::changed, this, [this] {
        if (isVisible() && m_id != 0)
            reload();
    });
}

void ResultsPage::makeHead(QBoxLayout *content)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().length(4));
    m_breadcrumb = makeText(this, TextSize::Body, 400, "muted");
    m_breadcrumb->setObjectName(QStringLiteral("breadcrumb"));
    m_head = new PageHead(this);
    m_why = makeButton(this);
    m_whatIf = makeButton(this);
    m_whatIf->setCheckable(true);
    m_whatIf->setObjectName(QStringLiteral("whatIf"));
    m_answers = makeButton(this);
    m_deeper = makeButton(this);
    m_report = makeButton(this, ButtonKind::Primary);
    m_why->setObjectName(QStringLiteral("whyOverall"));
    m_answers->setObjectName(QStringLiteral("answers"));
    m_deeper->setObjectName(QStringLiteral("goDeeper"));
    m_report->setObjectName(QStringLiteral("report"));
    for (QPushButton *button : {m_why, m_whatIf, m_answers, m_deeper, m_report})
        m_head->addButton(button);
    m_remark = makeText(this);
    m_remark->setObjectName(QStringLiteral("remark"));
    words->addWidget(m_breadcrumb);
    words->addWidget(m_head);
    words->addWidget(m_remark);
    content->addLayout(words);
    connect(m_answers, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::Review, .assessment = m_id}); });
    connect(m_report, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo({.place = Place::Report, .assessment = m_id}); });
    connect(m_deeper, &QPushButton::clicked, this, &ResultsPage::goDeeper);
    connect(m_why, &QPushButton::clicked, this, &ResultsPage::explainOverall);
    connect(m_whatIf, &QPushButton::toggled, this, [this](bool supposing) {
        if (supposing != m_supposing)
            toggleWhatIf();
    });
}

ResultsPage::TextCard ResultsPage::makeTextCard(QBoxLayout *layout)
{
    TextCard card;
    card.card = makeCard(m_left);
    card.title = makeText(card.card, TextSize::Large, 600);
    card.text = makeText(card.card);
    cardLayout(card.card)->addWidget(card.title);
    cardLayout(card.card)->addWidget(card.text);
    layout->addWidget(card.card);
    return card;
}

/// One of the two that stand below each other beside the table, and beside each other above it.
QBoxLayout *ResultsPage::makeColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(theme().length(14));
    m_leftLayout->addLayout(column, 1);
    return column;
}

void ResultsPage::makeLeft()
{
    m_left = new QWidget(m_body);
    m_leftLayout = new QBoxLayout(QBoxLayout::TopToBottom, m_left);
    m_leftLayout->setContentsMargins(0, 0, 0, 0);
    m_leftLayout->setSpacing(theme().length(14));
    m_standing = makeColumn();
    QFrame *ringsCard = makeCard(m_left);
    m_rings = new RingsWidget(ringsCard);
    connect(m_rings, &RingsWidget::told, this, [this](const QString &text) { Q_EMIT notify({.text = text}); });
    cardLayout(ringsCard)->setContentsMargins(theme().length(8), theme().length(8), theme().length(8),
                                              theme().length(8));
    cardLayout(ringsCard)->addWidget(m_rings);
    m_standing->addWidget(ringsCard);
    m_holds = makeTextCard(m_standing);
    m_standing->addStretch(1);
    m_besides = makeColumn();
    makeSteps(m_besides);
    m_blind = makeTextCard(m_besides);
    m_unscored = makeTextCard(m_besides);
    makeCustomers(m_besides);
    m_aspectsCard = makeChart(m_besides, m_aspectsTitle, m_aspects);
    m_besides->addStretch(1);
    m_columns->addWidget(m_left, 0);
    connect(m_rings, &RingsWidget::activated, this, &ResultsPage::showPractice);
}

void ResultsPage::makeRight()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(theme().length(14));
    m_tableCard = makeCard(m_body);
    m_tableTitle = makeText(m_tableCard, TextSize::Large, 600);
    m_tableHint = makeText(m_tableCard, TextSize::Small, 400, "muted");
    const int margin = theme().length(14);
    cardLayout(m_tableCard)->setContentsMargins(margin, margin, margin, margin);
    const int besideCells = theme().length(6); // words begin where those of the cells do
    for (QLabel *words : {m_tableTitle, m_tableHint})
        words->setContentsMargins(besideCells, 0, besideCells, 0);
    m_table = new TallTable(m_tableCard);
    m_table->setObjectName(QStringLiteral("practices"));
    m_model = new ResultsModel(this);
    m_table->setModel(m_model);
    m_editor = new AimEditor(m_table, m_model);
    m_practiceDelegate = new PracticeDelegate(this);
    m_barDelegate = new BarDelegate(this);
    m_dotsDelegate = new DotsDelegate(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tableTitle, m_tableHint, m_table})
        cardLayout(m_tableCard)->addWidget(widget);
    right->addWidget(m_tableCard);
    makeSince(right);
    m_priorityCard = makeChart(right, m_priorityTitle, m_priority);
    right->addStretch(1);
    m_columns->addLayout(right, 1);
    connect(m_editor, &AimEditor::chosen, this, &ResultsPage::saveAim);
    connect(m_editor, &AimEditor::whyAsked, this, &ResultsPage::explain);
    connect(m_editor, &AimEditor::supposed, this, &ResultsPage::suppose);
    connect(m_editor, &AimEditor::whatIfToggled, this, &ResultsPage::toggleWhatIf);
    connect(m_editor, &AimEditor::refused, this, [this] {
        Q_EMIT notify({.text = tr("This workspace is open for reading: targets and importance stay as they are."),
                       .actionText = {},
                       .action = {}});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPage::keepRowInSight);
}

void ResultsPage::enter(const Route &route)
{
    m_id = route.assessment;
    m_undoPractice = -1;
    m_wantedEarlier.reset();
    m_supposing = false;
    m_whatIf->setChecked(false);
    m_editor->setSupposing(false);
    reload();
    m_scroller->ensureVisible(0, 0);
    m_beginAtPractice = false;
    for (int i = 0; m_round && i < int(m_round->scorecard.practices.size()); ++i)
        if (m_round->questionnaire.practices[m_round->scorecard.practices[i].practice].key == route.practice) {
            m_beginAtPractice = true;
            showPractice(i);
            QTimer::singleShot(0, this, &ResultsPage::keepRowInSight); // where it is, is known when the page is shown
        }
}

void ResultsPage::reload()
{
    const auto round = session().round(m_id);
    m_round = round ? *round : nullptr;
    m_shown = m_round;
    m_supposed.clear();
    if (m_round)
        offerEarlier();
    m_trouble = round ? QString() : problemText(round.error());
    refresh();
}

QString ResultsPage::heading() const
{
    return m_round ? tr("Results: %1").arg(m_round->assessment.head.title) : tr("Results");
}

QWidget *ResultsPage::firstFocus()
{
    if (m_beginAtPractice)
        return m_table;
    return m_report->isVisibleTo(this) ? m_report : nullptr;
}

void ResultsPage::refresh()
{
    const bool known = bool(m_round);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_breadcrumb, m_body, m_report})
        widget->setVisible(known);
    if (!known) {
        m_groups->hide();
        m_head->setText(tr("These results cannot be shown"), m_trouble);
        for (QWidget *widget : std::initializer_list<QWidget *>{m_remark, m_why, m_whatIf, m_answers, m_deeper})
            widget->hide();
        return;
    }
    const AssessmentHead &head = m_round->assessment.head;
    m_breadcrumb->setText(head.organization.isEmpty() ? head.title
                                                      : QStringLiteral("%1 › %2").arg(head.organization, head.title));
    refreshButtons();
    m_editor->setEditable(!session().readOnly());
    showScores();
    showSince();
    showDecisions();
    arrange();
}

void ResultsPage::fillCard(const TextCard &card, const QString &title, const QString &text)
{
    card.title->setText(title);
    card.text->setText(text);
    card.card->setVisible(!text.isEmpty());
}

/// All that changes with a supposed score.
void ResultsPage::showScores()
{
    const Headline headline = headlineOf(shown());
    m_head->setText(headline.title, headline.figures);
    m_remark->setText(headline.remark);
    m_remark->setVisible(!headline.remark.isEmpty());
    refreshCards();
    m_model->setRound(m_shown);
    showSupposed();
    showCharts();
}

void ResultsPage::refreshButtons()
{
    const AssessmentHead &head = m_round->assessment.head;
    m_answers->setText(tr("Answers"));
    m_answers->setVisible(head.mode == Mode::Named && onePerson(head));
    m_deeper->setText(isBegun(head) ? tr("Continue") : tr("Go deeper"));
    m_deeper->setVisible(!session().readOnly() && (isBegun(head) || canGoDeeper(*m_round)));
    m_report->setText(tr("Report"));
    m_report->setVisible(m_round->scorecard.respondents > 0);
    const auto &score = m_round->scorecard.overall.score;
    m_why->setText(score ? tr("Why %1?").arg(report::figure(*score)) : tr("Why no score?"));
    m_why->setVisible(m_round->scorecard.respondents > 0);
    m_whatIf->setVisible(!m_round->scorecard.maturity.practices.isEmpty() && m_round->scorecard.respondents > 0);
}

void ResultsPage::refreshCards()
{
    m_rings->setData(report::ringsOf(shown().questionnaire, shown().scorecard, m_comparison.get()));

    fillCard(m_holds, holdsTitle(shown().scorecard), holdsText(shown()));
    fillCard(m_blind, tr("What we cannot see"), blindSpots(*m_round).join(u'\n'));
    fillCard(m_unscored, tr("Not scored"), unscoredLines(*m_round).join(u'\n'));
    m_tableTitle->setText(tr("Dimensions and practices"));
    m_table->setAccessibleName(m_tableTitle->text());
}

} // namespace heartwood::ui
