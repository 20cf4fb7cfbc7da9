#include "ui/talltable.h"

#include "ui/tables.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>
#include <numeric>

namespace heartwood::ui {

namespace {

constexpr int rowLength = 33;
constexpr int beside = 4; ///< a cell's text, both sides together

} // namespace

TallTable::TallTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
}

void TallTable::setPlan(const Plan &plan)
{
    m_plan = plan;
    fit();
}

int TallTable::wantedWidth(int column) const
{
    return std::max(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column) + theme().length(beside));
}

void TallTable::fit()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const int columns = model()->columnCount();
    verticalHeader()->setDefaultSectionSize(theme().length(rowLength));
    setFixedHeight(verticalHeader()->length() + horizontalHeader()->sizeHint().height() + 2 * frameWidth());
    QList<int> widths;
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, false); // a hidden one does not tell its width
        widths << (column == m_plan.stretched ? 0 : wantedWidth(column));
    }
    const int least =
        std::max(theme().length(m_plan.leastStretched), horizontalHeader()->sectionSizeHint(m_plan.stretched));
    int left = viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (const int column : m_plan.expendable) {
        if (left >= least)
            break;
        left += widths[column];
        setColumnHidden(column, true);
    }
    widths[m_plan.stretched] = std::max(left, least);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[column]);
}

void TallTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace heartwood::ui
