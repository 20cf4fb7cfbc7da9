#pragma once

#include "ui/tables.h"

/// How the results' cells look, and where in them the pointer has hold of something.
namespace heartwood::ui {

/// A practice's name behind a swatch in its dimension's colour; a dimension's name without one.
class PracticeDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// Score, interval and target; a practice's target is a handle.
class BarDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The bar in a cell.
    static QRectF barArea(const QRect &cell);
};

/// Importance as five small dots.
class DotsDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Which of the dots, 1..5, lies nearest.
    static int importanceAt(const QRect &cell, int x, Qt::LayoutDirection direction);
};

} // namespace heartwood::ui
