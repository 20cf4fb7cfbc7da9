#include "ui/progressbar.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int thickness = 6;

} // namespace

ProgressBar::ProgressBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {theme().length(160), theme().length(thickness)};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    const report::Palette &p = theme().palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(p.track);
    painter.drawRoundedRect(rect(), radius, radius);
    QRectF filled = rect();
    filled.setWidth(width() * m_share);
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(width());
    painter.setBrush(p.bark);
    painter.drawRoundedRect(filled, radius, radius);
}

} // namespace heartwood::ui
