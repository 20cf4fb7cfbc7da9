#include "ui/tables.h"

#include "ui/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace heartwood::ui {

namespace {

constexpr int rowHeight = 42;
constexpr int cellMargin = 14; ///< beside the text of a cell, both sides together
constexpr int focusWidth = 2;

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table || !table->hasFocus() || table->currentIndex().row() != index.row())
        return;
    const QRect cell = option.rect;
    const QColor colour = theme().palette().focus;
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), focusWidth), colour);
    painter->fillRect(QRect(cell.left(), cell.bottom() + 1 - focusWidth, cell.width(), focusWidth), colour);
}

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor)
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

QTableView *makeTableView(QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setItemDelegate(new RowDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Widths come from the rows in sight: asking all of them would cost more than painting the page.
    table->horizontalHeader()->setResizeContentsPrecision(0);
    return table;
}

ColumnFitter::ColumnFitter(QTableView *table, const ColumnPlan &plan) : QObject(table), m_table(table), m_plan(plan)
{
    table->viewport()->installEventFilter(this);
}

bool ColumnFitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fit();
    return QObject::eventFilter(watched, event);
}

int ColumnFitter::wantedWidth(int column) const
{
    const int head = m_table->horizontalHeader()->sectionSizeHint(column);
    const int cells = static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column);
    return std::max(head, std::min(cells, theme().length(m_plan.widest))) + theme().length(cellMargin);
}

void ColumnFitter::fitHeight()
{
    if (m_plan.rowsInSight == 0)
        return;
    const int rows = m_table->model()->rowCount();
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int beside = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    m_table->setMinimumHeight(beside + std::min(rows, m_plan.rowsInSight) * row);
    m_table->setMaximumHeight(beside + rows * row);
}

void ColumnFitter::fit()
{
    if (!m_table->isVisible()) // Qt would measure every row of a table that nobody sees
        return;
    m_table->verticalHeader()->setDefaultSectionSize(theme().length(rowHeight));
    fitHeight();
    const int columns = m_table->model()->columnCount();
    QList<int> widths;
    for (int column = 0; column < columns; ++column) {
        m_table->setColumnHidden(column, false); // a hidden one does not tell its width
        widths << (column == m_plan.stretched ? 0 : wantedWidth(column));
    }
    int left = m_table->viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (const int column : m_plan.expendable) {
        if (left >= theme().length(m_plan.leastStretched))
            break;
        left += widths[column];
        m_table->setColumnHidden(column, true);
    }
    // A wide one that had to go in the end may have made room for narrower ones that went before.
    for (auto column = m_plan.expendable.crbegin(); column != m_plan.expendable.crend(); ++column)
        if (m_table->isColumnHidden(*column) && left - widths[*column] >= theme().length(m_plan.leastStretched)) {
            left -= widths[*column];
            m_table->setColumnHidden(*column, false);
        }
    widths[m_plan.stretched] = std::max(left, theme().length(m_plan.leastStretched));
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, widths[column]);
}

} // namespace heartwood::ui
