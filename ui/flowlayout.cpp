#include "ui/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace heartwood::ui {

namespace {

bool wantsToGrow(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.emplace(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

QList<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    QList<Row> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const bool fits = !rows.isEmpty() && rows.last().width + spacing() + wanted.width() <= width;
        if (!fits)
            rows << Row{.items = {}};
        Row &row = rows.last();
        row.width += wanted.width() + (row.items.isEmpty() ? 0 : spacing());
        row.height = std::max(row.height, wanted.height());
        row.items << item.get();
    }
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    const QList<Row> rows = rowsFor(width);
    int height = std::max(0, int(rows.size()) - 1) * spacing();
    for (const Row &row : rows)
        height += row.height;
    return height;
}

QSize FlowLayout::sizeHint() const
{
    const QList<Row> rows = rowsFor(QWIDGETSIZE_MAX);
    return rows.isEmpty() ? QSize(0, 0) : QSize(rows.first().width, rows.first().height);
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int top = rect.top();
    for (const Row &row : rowsFor(rect.width())) {
        place(row, top, rect);
        top += row.height + spacing();
    }
}

void FlowLayout::place(const Row &row, int top, const QRect &rect)
{
    auto growing = int(std::ranges::count_if(row.items, wantsToGrow));
    int left = rect.width() - row.width; // negative where a single item is wider than the layout
    int x = rect.left();
    for (QLayoutItem *item : row.items) {
        QSize size = item->sizeHint();
        const int more = left < 0 ? left : wantsToGrow(item) ? left / std::max(1, growing--) : 0;
        size.rwidth() = std::clamp(size.width() + more, item->minimumSize().width(), item->maximumSize().width());
        left -= more;
        const QRect place(QPoint(x, top + (row.height - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
        x += size.width() + spacing();
    }
}

} // namespace heartwood::ui
