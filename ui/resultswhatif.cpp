#include "ui/resultspage.h"

#include "report/figures.h"
#include "ui/aimeditor.h"
#include "ui/changetable.h"
#include "ui/chartwidget.h"
#include "ui/resultsfindings.h"
#include "ui/resultsmodel.h"
#include "ui/talltable.h"
#include "ui/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>

#include <algorithm>

/// The results page: what if, since last time, and the charts below the table.
namespace heartwood::ui {

/// A bar at the foot, outside of what scrolls: what follows is in sight while a bar is moved, wherever its row is.
QFrame *ResultsPage::makeWhatIf()
{
    m_whatIfCard = new QFrame(this);
    m_whatIfCard->setProperty("bar", QStringLiteral("bottom"));
    auto *row = new QHBoxLayout(m_whatIfCard);
    row->setContentsMargins(theme().length(32), theme().length(10), theme().length(28), theme().length(10));
    row->setSpacing(theme().length(16));
    m_whatIfText = makeText(m_whatIfCard);
    m_whatIfText->setObjectName(QStringLiteral("whatIfText"));
    m_putBack = makeButton(m_whatIfCard, ButtonKind::Small);
    m_putBack->setObjectName(QStringLiteral("putBack"));
    row->addWidget(m_whatIfText, 1);
    row->addWidget(m_putBack);
    connect(m_putBack, &QPushButton::clicked, this, &ResultsPage::toggleWhatIf);
    return m_whatIfCard;
}

void ResultsPage::keepRowInSight()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    settleLayouts(); // the bar at the foot may just have come, or taken a second line
    const QRect row = m_table->visualRect(current);
    const QPoint at = m_table->viewport()->mapTo(m_scroller->widget(), row.center());
    m_scroller->ensureVisible(at.x(), at.y(), 0, 2 * row.height());
}

void ResultsPage::toggleWhatIf()
{
    m_supposing = !m_supposing;
    m_supposed.clear();
    m_shown = m_round;
    m_whatIf->setChecked(m_supposing);
    m_editor->setSupposing(m_supposing);
    showScores();
    fitTables();
    // A dimension's score follows from its practices': the keys need a practice to begin with.
    const int row = m_table->currentIndex().row();
    if (m_supposing && (row < 0 || m_model->practiceAt(row) < 0))
        m_table->setCurrentIndex(m_model->index(m_model->rowOfPractice(0), 0));
    m_table->setFocus(Qt::OtherFocusReason);
    keepRowInSight();
}

void ResultsPage::suppose(int practice, double score)
{
    m_supposed.insert(practice, score);
    auto supposed = std::make_shared<Round>(*m_round);
    supposed->scorecard = scoring::supposing(m_round->questionnaire, m_round->scorecard, m_supposed);
    m_shown = std::move(supposed);
    showScores();
    keepRowInSight();
}

void ResultsPage::showSupposed()
{
    m_whatIf->setText(tr("What if"));
    m_whatIf->setToolTip(tr("Suppose other scores and see what follows; nothing is saved (Space)"));
    m_putBack->setText(tr("Put back"));
    m_whatIfCard->setVisible(m_supposing);
    m_tableHint->setVisible(!m_supposing);
    if (!m_supposing)
        return;
    if (m_supposed.isEmpty()) {
        m_whatIfText->setText(tr("What if: drag a bar, or move a practice’s score with ← and →. Nothing is saved; Esc "
                                 "puts everything back."));
        return;
    }
    QList<int> practices = m_supposed.keys();
    std::ranges::sort(practices);
    QStringList changes;
    for (const int practice : std::as_const(practices))
        changes << tr("%1 %2", "a practice and its supposed score")
                       .arg(practiceTitle(practice), report::figure(m_supposed[practice]));
    const auto &before = m_round->scorecard.overall.score;
    const auto &after = shown().scorecard.overall.score;
    m_whatIfText->setText(tr("Supposed: %1. The whole goes from %2 to %3. Nothing is saved; Esc puts it back.")
                              .arg(report::listed(changes), report::figure(before), report::figure(after)));
}

void ResultsPage::makeSince(QBoxLayout *content)
{
    m_sinceCard = makeCard(m_body);
    m_sinceCard->setObjectName(QStringLiteral("since"));
    auto *head = new QHBoxLayout;
    m_sinceTitle = makeText(m_sinceCard, TextSize::Large, 600);
    m_since = new QComboBox(m_sinceCard);
    m_since->setObjectName(QStringLiteral("earlier"));
    head->addWidget(m_sinceTitle, 1);
    head->addWidget(m_since);
    cardLayout(m_sinceCard)->addLayout(head);
    m_sinceRows = new QVBoxLayout;
    cardLayout(m_sinceCard)->addLayout(m_sinceRows);
    content->addWidget(m_sinceCard);
    connect(m_since, &QComboBox::activated, this, [this] {
        m_wantedEarlier = m_since->currentData().toLongLong();
        compareWith(*m_wantedEarlier);
        showScores();
        showSince();
    });
}

void ResultsPage::offerEarlier()
{
    const AssessmentHead &head = m_round->assessment.head;
    const auto previous = session().previousOf(head);
    m_since->clear();
    m_since->addItem(tr("No comparison"), qint64(0));
    for (const AssessmentHead &earlier : session().earlierThan(head))
        m_since->addItem(tr("%1, %2", "a round and its date").arg(earlier.title, report::longDate(earlier.date)),
                         earlier.id);
    const qint64 wanted = m_wantedEarlier.value_or(previous ? previous->id : 0);
    m_since->setCurrentIndex(std::max(0, m_since->findData(wanted)));
    compareWith(m_since->currentData().toLongLong());
}

void ResultsPage::compareWith(qint64 earlier)
{
    const auto round = earlier == 0 ? Result<RoundPointer>(RoundPointer()) : session().round(earlier);
    m_earlier = round ? *round : nullptr;
    m_comparison.reset();
    if (m_earlier)
        m_comparison = std::make_shared<const scoring::Comparison>(scoring::comparisonOf(
            m_round->questionnaire, m_round->assessment, m_earlier->questionnaire, m_earlier->assessment));
}

void ResultsPage::showSince()
{
    while (QLayoutItem *item = m_sinceRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sinceCard->setVisible(m_since->count() > 1);
    m_sinceTitle->setText(tr("Since last time"));
    m_since->setAccessibleName(tr("Compare with"));
    if (!m_comparison)
        return;
    m_sinceRows->addWidget(makeChangeTable(m_round->questionnaire, *m_comparison, m_earlier->assessment.head.date,
                                           m_round->assessment.head.date, m_sinceCard));
    QLabel *rest = makeText(m_sinceCard, TextSize::Small, 400, "muted");
    rest->setText(changedPractices(*m_round, *m_comparison));
    m_sinceRows->addWidget(rest);
}

bool ResultsPage::refuseToExplain()
{
    if (m_supposed.isEmpty())
        return false;
    Q_EMIT notify(
        {.text = tr("A supposed score has no answers behind it. Put it back to see why a figure is what it is."),
         .actionText = {},
         .action = {}});
    return true;
}

QFrame *ResultsPage::makeChart(QBoxLayout *content, QLabel *&title, ChartWidget *&chart)
{
    QFrame *card = makeCard(m_body);
    title = makeText(card, TextSize::Large, 600);
    chart = new ChartWidget(card);
    connect(chart, &ChartWidget::told, this, [this](const QString &text) { Q_EMIT notify({.text = text}); });
    cardLayout(card)->addWidget(title);
    cardLayout(card)->addWidget(chart);
    content->addWidget(card);
    return card;
}

void ResultsPage::showCharts()
{
    m_priorityTitle->setText(tr("Value against effort"));
    m_aspectsTitle->setText(tr("Obsession or centricity"));
    m_priorityCard->setVisible(!shown().scorecard.priority.order.isEmpty());
    m_aspectsCard->setVisible(
        std::ranges::any_of(shown().scorecard.aspects, [](const auto &a) { return a.score.has_value(); }));
    m_priority->setChart(report::priorityOf(shown().questionnaire, shown().scorecard), m_priorityTitle->text());
    m_aspects->setChart(report::aspectsOf(shown().questionnaire, shown().scorecard), m_aspectsTitle->text());
}

} // namespace heartwood::ui
