#include "ui/tables.h"

#include "ui/theme.h"

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

int wantedWidth(QTableView *table, int column, int widest)
{
    const QHeaderView *header = table->horizontalHeader();
    const int head = header->sectionSizeHint(column);
    const int cells = static_cast<QAbstractItemView *>(table)->sizeHintForColumn(column);
    return std::max(head, std::min(cells, theme().length(widest))) + theme().length(cellMargin);
}

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

void fitColumns(QTableView *table, const ColumnPlan &plan)
{
    table->verticalHeader()->setDefaultSectionSize(theme().length(rowHeight));
    const int columns = table->model()->columnCount();
    QList<int> widths;
    for (int column = 0; column < columns; ++column)
        widths << (column == plan.stretched ? 0 : wantedWidth(table, column, plan.widest));
    int left = table->viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    QList<int> hidden;
    for (const int column : plan.expendable) {
        if (left >= theme().length(plan.leastStretched))
            break;
        left += widths[column];
        hidden << column;
    }
    widths[plan.stretched] = std::max(left, theme().length(plan.leastStretched));
    for (int column = 0; column < columns; ++column) {
        table->setColumnHidden(column, hidden.contains(column));
        table->setColumnWidth(column, widths[column]);
    }
}

} // namespace heartwood::ui
