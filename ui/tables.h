#pragma once

#include <QStyledItemDelegate>

class QTableView;

/// What the pages' tables have in common.
namespace heartwood::ui {

/// Frames the whole row that has the keyboard, and names the editor of a cell for screen readers.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A quiet table: rows are chosen whole and one at a time, Tab leaves it.
QTableView *makeTableView(QWidget *parent);

struct ColumnPlan
{
    int stretched = 0;      ///< takes what the others leave
    int leastStretched = 0; ///< design pixels
    int widest = 0;         ///< of the other columns, design pixels
    QList<int> expendable;  ///< hidden, first to last, until the rest fits
};
/// Column widths from headers and the rows in sight, row heights from the text.
void fitColumns(QTableView *table, const ColumnPlan &plan);

} // namespace heartwood::ui
