#include "ui/resultsdelegates.h"

#include "ui/resultsmodel.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int swatch = 10;
constexpr int barHeight = 16;
constexpr int barWidth = 130;
constexpr int cellMargin = 8;
constexpr int handleWidth = 7;
constexpr int dot = 8;
constexpr int dotStep = 12;

QColor colourOf(const QModelIndex &index)
{
    return theme().palette().dimensionFill(index.data(ResultsModel::DimensionRole).toInt());
}

QPixmap swatchPixmap(const QColor &colour, double ratio)
{
    const int side = theme().length(swatch);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.25, side * 0.25);
    return pixmap;
}

void paintHandle(QPainter &painter, const QRectF &area, double target)
{
    const report::Palette &p = theme().palette();
    const double width = theme().length(handleWidth);
    const double x = report::scoreBarX(area, target);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.ink, 1.6 * theme().scale()));
    painter.setBrush(p.card);
    painter.drawRoundedRect(QRectF(x - width / 2, area.top(), width, area.height()), width * 0.35, width * 0.35);
    painter.restore();
}

} // namespace

void PracticeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (!index.data(ResultsModel::ImportanceRole).isValid())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    option->decorationSize = QSize(theme().length(swatch), theme().length(swatch));
    option->icon = QIcon(swatchPixmap(colourOf(index), ratio));
}

QSize PracticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool practice = index.data(ResultsModel::ImportanceRole).isValid();
    const QFontMetrics metrics(theme().font(TextSize::Body, practice ? QFont::Normal : QFont::DemiBold));
    return {metrics.horizontalAdvance(index.data().toString()) + theme().length(swatch + cellMargin * 2),
            RowDelegate::sizeHint(option, index).height()};
}

QRectF BarDelegate::barArea(const QRect &cell)
{
    const int height = theme().length(barHeight);
    const int margin = theme().length(cellMargin);
    return {double(cell.left() + margin), cell.center().y() + 0.5 - height / 2.0, double(cell.width() - 2 * margin),
            double(height)};
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme().length(barWidth), theme().length(barHeight + cellMargin)};
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    auto bar = index.data(ResultsModel::BarRole).value<report::ScoreBar>();
    bar.colour = colourOf(index);
    const QRectF area = barArea(option.rect);
    const bool handle = index.data(ResultsModel::ImportanceRole).isValid() && bar.target;
    const double target = bar.target.value_or(0);
    if (handle)
        bar.target.reset();
    report::paintScoreBar(*painter, area, bar, theme().palette());
    if (handle)
        paintHandle(*painter, area, target);
}

QSize DotsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme().length(dotStep * levelCount + cellMargin * 2), theme().length(dot + cellMargin)};
}

void DotsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const QVariant importance = index.data(ResultsModel::ImportanceRole);
    if (!importance.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const report::Palette &p = theme().palette();
    const double side = theme().length(dot);
    const double step = theme().length(dotStep);
    const bool mirrored = option.direction == Qt::RightToLeft;
    for (int i = 0; i < levelCount; ++i) {
        const double from = theme().length(cellMargin) + i * step;
        const double x = mirrored ? option.rect.right() + 1 - from - side : option.rect.left() + from;
        painter->setPen(QPen(p.muted, 1));
        painter->setBrush(i < importance.toInt() ? QBrush(p.muted) : QBrush(Qt::NoBrush));
        painter->drawEllipse(QRectF(x, option.rect.center().y() + 0.5 - side / 2, side, side).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

int DotsDelegate::importanceAt(const QRect &cell, int x, Qt::LayoutDirection direction)
{
    const int from =
        (direction == Qt::RightToLeft ? cell.right() + 1 - x : x - cell.left()) - theme().length(cellMargin);
    return std::clamp(1 + from / std::max(1, theme().length(dotStep)), 1, levelCount);
}

} // namespace heartwood::ui
