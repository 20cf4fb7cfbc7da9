#include "report/figures.h"
#include "ui/aimeditor.h"
#include "ui/groupscard.h"
#include "ui/pages.h"
#include "ui/resultsdelegates.h"
#include "ui/resultsmodel.h"
#include "ui/resultspage.h"
#include "ui/ringswidget.h"
#include "ui/talltable.h"
#include "ui/whypopup.h"
#include "ui/widgets.h"

#include <QBoxLayout>
#include <QPointer>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

/// What the results page does with its width, and when somebody acts on it.
namespace heartwood::ui {

namespace {

constexpr int sideBySide = 970;   ///< a page this wide: rings left, table right
constexpr int besideColumns = 74; ///< margins of the page, and what is between two columns
constexpr int leastLeft = 332;
constexpr int mostLeft = 460;
constexpr double leftShare = 0.315;  ///< of the page, beside the table
constexpr double ringsAspect = 0.78; ///< height of the rings and what is said below them, of their width
constexpr int leastBar = 90;
constexpr int mostImportant = 4; ///< practices that may have the highest importance

} // namespace

void ResultsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ResultsPage::arrange()
{
    const bool wide = width() >= theme().length(sideBySide);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_leftLayout->setDirection(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int left = std::clamp(int(width() * leftShare), theme().length(leastLeft), theme().length(mostLeft));
    m_left->setMinimumWidth(wide ? left : 0);
    m_left->setMaximumWidth(wide ? left : QWIDGETSIZE_MAX);
    m_leftLayout->setStretch(0, wide ? 0 : 1); // below each other, the second takes what is left
    // Before the stretch at its end; so both columns are about as high where they stand beside each other.
    QBoxLayout *home = wide ? m_besides : m_standing;
    if (home->indexOf(m_aspectsCard) < 0)
        home->insertWidget(home->count() - 1, m_aspectsCard);
    const int column = wide ? left : (width() - theme().length(besideColumns)) / 2;
    m_rings->setFixedHeight(int(column * ringsAspect));
    if (m_round)
        fitTables();
}

void ResultsPage::fitTables()
{
    const auto at = [this](ResultsModel::Column column) { return m_model->position(column); };
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setItemDelegateForColumn(column, nullptr);
    m_table->setItemDelegateForColumn(at(ResultsModel::Title), m_practiceDelegate);
    m_table->setItemDelegateForColumn(at(ResultsModel::Bar), m_barDelegate);
    m_table->setItemDelegateForColumn(at(ResultsModel::Importance), m_dotsDelegate);
    // A level follows from its score, alignment from nothing that is shown.
    QList<int> expendable{at(ResultsModel::Answered),  at(ResultsModel::Target),     at(ResultsModel::Level),
                          at(ResultsModel::Alignment), at(ResultsModel::Importance), at(ResultsModel::Confidence)};
    expendable.removeAll(-1);
    m_table->setPlan({.stretched = at(ResultsModel::Bar), .leastStretched = leastBar, .expendable = expendable});
    m_tableHint->setText(hint());
    m_table->setAccessibleDescription(m_tableHint->text());
    m_groups->fit();
}

QString ResultsPage::hint() const
{
    if (m_supposing)
        return tr("Drag a bar, or ← and →: what if · Esc puts everything back");
    const QString why = tr("click a figure, or Enter: why this number");
    if (session().readOnly())
        return tr("Open for reading: targets cannot be changed") + QStringLiteral(" · ") + why;
    const bool dots = !m_table->isColumnHidden(m_model->position(ResultsModel::Importance));
    return QStringList{tr("Drag a handle, or ← and →: target"), tr("Space: what if"),
                       dots ? tr("dots, or + and −: importance") : tr("+ and −: importance"), why}
        .join(QStringLiteral(" · "));
}

void ResultsPage::goDeeper()
{
    const AssessmentHead &head = m_round->assessment.head;
    if (head.state == State::Finished && head.deeper.isEmpty()) {
        const auto begun = session().assessments().goDeeper(m_id, QStringLiteral("full"));
        if (!begun) {
            Q_EMIT notify({.text = problemText(begun.error()), .actionText = {}, .action = {}});
            return;
        }
        session().touched();
    }
    Q_EMIT goTo({.place = Place::Question, .assessment = m_id});
}

void ResultsPage::explain(const QModelIndex &index, Figure figure)
{
    if (refuseToExplain())
        return;
    const int practice = m_model->practiceAt(index.row());
    const WhyText why = practice < 0 ? whyDimension(shown(), m_model->dimensionAt(index.row()), figure)
                                     : whyPractice(shown(), practice, figure);
    QRect cell = m_table->visualRect(index);
    cell.moveTopLeft(m_table->viewport()->mapToGlobal(cell.topLeft()));
    m_popup->show(why, cell);
}

void ResultsPage::explainOverall()
{
    if (refuseToExplain())
        return;
    m_popup->show(whyOverall(shown(), Figure::All), QRect(m_why->mapToGlobal(QPoint()), m_why->size()));
}

void ResultsPage::showPractice(int practice)
{
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(m_model->index(m_model->rowOfPractice(practice), 0));
    keepRowInSight();
}

QString ResultsPage::practiceTitle(int practice) const
{
    return m_round->questionnaire.practices[m_round->scorecard.practices[practice].practice].title;
}

QString ResultsPage::importanceRefusal(int practice, const Aim &aim) const
{
    if (aim.importance < levelCount)
        return {};
    QStringList titles;
    for (int i = 0; i < int(m_round->scorecard.practices.size()); ++i)
        if (i != practice && m_round->scorecard.practices[i].aim.importance == levelCount)
            titles << practiceTitle(i);
    if (titles.size() < mostImportant)
        return {};
    return tr("Four practices have importance 5 already; where everything matters most, nothing does. Lower one of "
              "them "
              "first: %1.")
        .arg(report::listed(titles));
}

void ResultsPage::saveAim(int practice, const Aim &aim)
{
    const Aim before = m_round->scorecard.practices[practice].aim;
    if (aim == before)
        return;
    const QString refusal = aim.importance == before.importance ? QString() : importanceRefusal(practice, aim);
    if (!refusal.isEmpty()) {
        Q_EMIT notify({.text = refusal, .actionText = {}, .action = {}});
        return;
    }
    if (m_undoPractice != practice) {
        m_undoPractice = practice;
        m_undoAim = before;
    }
    const int inQuestionnaire = m_round->scorecard.practices[practice].practice;
    const QString done = aim.target == before.target
                             ? tr("%1: importance %2").arg(practiceTitle(practice), QString::number(aim.importance))
                             : tr("%1: target %2").arg(practiceTitle(practice), report::figure(aim.target));
    const QPointer<ResultsPage> page(this);
    const auto undo = [page, id = m_id, inQuestionnaire, aim = m_undoAim] {
        if (page)
            page->store(id, inQuestionnaire, aim);
    };
    if (store(m_id, inQuestionnaire, aim))
        Q_EMIT notify({.text = done, .actionText = tr("Undo"), .action = [page, undo] {
                           undo();
                           if (page)
                               page->m_undoPractice = -1;
                       }});
}

bool ResultsPage::store(qint64 assessment, int practice, const Aim &aim)
{
    const auto saved = session().assessments().saveAim(assessment, practice, aim);
    if (!saved)
        Q_EMIT notify({.text = problemText(saved.error()), .actionText = {}, .action = {}});
    session().touched();
    return saved.ok();
}

} // namespace heartwood::ui
