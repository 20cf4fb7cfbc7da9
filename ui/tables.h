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
    QList<int> expendable;  ///< hidden, first to last, until the rest fits; those that fit after all come back
    int rowsInSight = 0; ///< the table is as high as its rows, but may shrink to this many; 0: as high as there is room
};
/// Gives columns and rows their sizes, from headers, the rows in sight and the text; again whenever the table's width
/// changes.
class ColumnFitter : public QObject
{
    Q_OBJECT
public:
    ColumnFitter(QTableView *table, const ColumnPlan &plan);
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int wantedWidth(int column) const;
    void fitHeight();

    QTableView *m_table = nullptr;
    ColumnPlan m_plan;
};

} // namespace heartwood::ui
