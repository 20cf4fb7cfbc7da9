#include "ui/aimeditor.h"

#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/resultsdelegates.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr double smallStep = 0.1;
constexpr double largeStep = 0.5;
constexpr int reach = 9; ///< how far beside its handle a target can be caught

double onGrid(double target)
{
    return std::clamp(scoring::roundHalfAway(target, 1), 1.0, double(levelCount));
}

} // namespace

AimEditor::AimEditor(QTableView *table, ResultsModel *model)
    : QObject(table), m_table(table), m_viewport(table->viewport()), m_model(model)
{
    table->installEventFilter(this);
    m_viewport->installEventFilter(this);
    m_viewport->setMouseTracking(true);
}

bool AimEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress)
        return key(*static_cast<QKeyEvent *>(event));
    if (watched != m_viewport) // the table itself may be half gone: its viewport still gets events
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return pressed(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return moved(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return released(*static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

bool AimEditor::overHandle(const QModelIndex &index, const QPoint &point) const
{
    if (!index.isValid() || m_model->columnAt(index.column()) != ResultsModel::Bar ||
        m_model->practiceAt(index.row()) < 0)
        return false;
    const QRectF area = BarDelegate::barArea(m_table->visualRect(index));
    return std::abs(report::scoreBarX(area, m_model->aimAt(index.row()).target) - point.x()) <= theme().length(reach);
}

bool AimEditor::pressed(const QMouseEvent &event)
{
    const QModelIndex index = m_table->indexAt(event.position().toPoint());
    if (m_supposing)
        return event.button() == Qt::LeftButton && pressedSupposing(index, event.position().toPoint().x());
    if (event.button() != Qt::LeftButton || !overHandle(index, event.position().toPoint()))
        return false;
    m_table->setFocus(Qt::MouseFocusReason);
    m_table->setCurrentIndex(index);
    if (m_editable) {
        m_dragged = index.row();
        m_before = m_model->aimAt(index.row());
    } else {
        Q_EMIT refused();
    }
    return true;
}

void AimEditor::setSupposing(bool supposing)
{
    m_supposing = supposing;
    m_dragged = -1;
}

bool AimEditor::pressedSupposing(const QModelIndex &index, int x)
{
    if (!index.isValid() || m_model->columnAt(index.column()) != ResultsModel::Bar ||
        m_model->practiceAt(index.row()) < 0)
        return false;
    m_table->setFocus(Qt::MouseFocusReason);
    m_table->setCurrentIndex(index);
    m_dragged = index.row();
    supposeAt(index.row(), x);
    return true;
}

void AimEditor::supposeAt(int row, int x)
{
    const QModelIndex cell = m_model->index(row, m_model->position(ResultsModel::Bar));
    const double score = onGrid(report::scoreAtX(BarDelegate::barArea(m_table->visualRect(cell)), x));
    Q_EMIT supposed(m_model->practiceAt(row), score);
}

void AimEditor::supposeBy(double by)
{
    const int row = m_table->currentIndex().row();
    const std::optional<double> score = row < 0 ? std::nullopt : m_model->scoreAt(row);
    if (score && m_model->practiceAt(row) >= 0)
        Q_EMIT supposed(m_model->practiceAt(row), onGrid(*score + by));
}

bool AimEditor::moved(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (m_supposing && m_dragged >= 0) {
        supposeAt(m_dragged, point.x());
        return true;
    }
    if (m_dragged < 0) {
        const bool handle = m_editable && !m_supposing && overHandle(m_table->indexAt(point), point);
        m_table->viewport()->setCursor(handle ? Qt::SplitHCursor : Qt::ArrowCursor);
        return false;
    }
    const QModelIndex cell = m_model->index(m_dragged, m_model->position(ResultsModel::Bar));
    Aim aim = m_before;
    aim.target = onGrid(report::scoreAtX(BarDelegate::barArea(m_table->visualRect(cell)), point.x()));
    m_model->preview(m_model->practiceAt(m_dragged), aim);
    QToolTip::showText(event.globalPosition().toPoint(), tr("Target %1").arg(report::figure(aim.target)), m_table);
    return true;
}

bool AimEditor::released(const QMouseEvent &event)
{
    if (m_supposing && m_dragged >= 0) {
        m_dragged = -1;
        return true;
    }
    if (m_dragged >= 0) {
        const int row = std::exchange(m_dragged, -1);
        const Aim aim = m_model->aimAt(row);
        QToolTip::hideText();
        if (aim != m_before)
            choose(row, aim);
        return true;
    }
    const QModelIndex index = m_table->indexAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || !index.isValid() || overHandle(index, event.position().toPoint()))
        return false;
    if (m_supposing && m_model->columnAt(index.column()) == ResultsModel::Importance)
        return false; // what is supposed is scores, and nothing is saved
    if (m_model->columnAt(index.column()) != ResultsModel::Importance) {
        Q_EMIT whyAsked(index, figureOf(index));
    } else if (m_model->practiceAt(index.row()) >= 0) {
        Aim aim = m_model->aimAt(index.row());
        aim.importance = DotsDelegate::importanceAt(m_table->visualRect(index), event.position().toPoint().x(),
                                                    m_table->layoutDirection());
        choose(index.row(), aim);
    }
    return false;
}

void AimEditor::cancelDrag()
{
    const int row = std::exchange(m_dragged, -1);
    m_model->preview(m_model->practiceAt(row), m_before);
    QToolTip::hideText();
}

bool AimEditor::key(const QKeyEvent &event)
{
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? largeStep : smallStep;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_supposing) {
            Q_EMIT whatIfToggled();
            return true;
        }
        if (m_dragged < 0)
            return false;
        cancelDrag();
        return true;
    case Qt::Key_Left: // the scale runs from left to right in every language
        m_supposing ? supposeBy(-step) : changeTarget(-step);
        return true;
    case Qt::Key_Right:
        m_supposing ? supposeBy(step) : changeTarget(step);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // + without Shift on many keyboards
        changeImportance(1);
        return true;
    case Qt::Key_Minus:
        changeImportance(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_table->currentIndex().isValid())
            Q_EMIT whyAsked(m_table->currentIndex(), Figure::All);
        return true;
    case Qt::Key_Space:
        Q_EMIT whatIfToggled();
        return true;
    default:
        return false;
    }
}

void AimEditor::changeTarget(double by)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_model->practiceAt(row) < 0)
        return;
    Aim aim = m_model->aimAt(row);
    aim.target = onGrid(aim.target + by);
    choose(row, aim);
}

void AimEditor::changeImportance(int by)
{
    const int row = m_table->currentIndex().row();
    if (m_supposing || row < 0 || m_model->practiceAt(row) < 0)
        return;
    Aim aim = m_model->aimAt(row);
    aim.importance = std::clamp(aim.importance + by, 1, levelCount);
    choose(row, aim);
}

void AimEditor::choose(int row, const Aim &aim)
{
    if (m_editable)
        Q_EMIT chosen(m_model->practiceAt(row), aim);
    else
        Q_EMIT refused();
}

Figure AimEditor::figureOf(const QModelIndex &index) const
{
    switch (m_model->columnAt(index.column())) {
    case ResultsModel::Now:
    case ResultsModel::Bar:
    case ResultsModel::Answered:
        return Figure::Score;
    case ResultsModel::Target:
        return Figure::Target;
    case ResultsModel::Level:
        return Figure::Level;
    case ResultsModel::Alignment:
        return Figure::Alignment;
    case ResultsModel::Confidence:
        return Figure::Confidence;
    default:
        return Figure::All;
    }
}

} // namespace heartwood::ui
