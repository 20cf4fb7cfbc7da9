#include "ui/dimensionprogress.h"

#include "ui/plainwords.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace heartwood::ui {

namespace {

constexpr int barHeight = 6;
constexpr int between = 14;

} // namespace

DimensionProgress::DimensionProgress(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DimensionProgress::setParts(const QList<Part> &parts, int current)
{
    m_parts = parts;
    m_current = current;
    QStringList words;
    for (const Part &part : parts)
        words
            << tr("%1: %2 of %3 answered").arg(part.title, QString::number(part.answered), QString::number(part.asked));
    setAccessibleName(tr("Progress"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setToolTip(plainToolTip(words.join(u'\n')));
    update();
}

QSize DimensionProgress::sizeHint() const
{
    return {theme().length(600), QFontMetrics(theme().font(TextSize::Small)).height() + theme().length(barHeight + 4)};
}

QSize DimensionProgress::minimumSizeHint() const
{
    return {theme().length(240), sizeHint().height()};
}

void DimensionProgress::paintEvent(QPaintEvent *)
{
    if (m_parts.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int space = theme().length(between);
    const int count = int(m_parts.size());
    const int width_ = (width() - space * (count - 1)) / count;
    for (int i = 0; i < count; ++i)
        paintPart(painter, i,
                  QStyle::visualRect(layoutDirection(), rect(), {i * (width_ + space), 0, width_, height()}));
}

void DimensionProgress::paintPart(QPainter &painter, int index, const QRect &area) const
{
    const report::Palette &p = theme().palette();
    const Part &part = m_parts[index];
    const size_t hue = size_t(index) % p.dimensionText.size();
    const bool done = part.asked > 0 && part.answered >= part.asked;
    const bool begun = part.answered > 0 || index == m_current;

    QString count;
    if (done)
        count = QStringLiteral("✓");
    else if (index == m_current)
        count = tr("%1 of %2").arg(part.answered).arg(part.asked);
    painter.setFont(theme().font(TextSize::Small, begun ? QFont::DemiBold : QFont::Normal));
    painter.setPen(begun ? p.dimensionText[hue] : p.muted);
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = area.width() - metrics.horizontalAdvance(count) - theme().length(6);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int leading = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const int trailing = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(area, leading | Qt::AlignTop, metrics.elidedText(part.title, Qt::ElideRight, room));
    painter.drawText(area, trailing | Qt::AlignTop, count);

    const int thick = theme().length(barHeight);
    const QRectF track(area.x(), area.bottom() + 1 - thick, area.width(), thick);
    painter.setPen(Qt::NoPen);
    painter.setBrush(index == m_current ? report::mixed(p.track, p.dimension[hue], 0.15) : p.track);
    painter.drawRoundedRect(track, thick / 2.0, thick / 2.0);
    if (part.answered == 0 || part.asked == 0)
        return;
    QRectF filled = track;
    filled.setWidth(track.width() * part.answered / part.asked);
    if (mirrored)
        filled.moveRight(track.right());
    painter.setBrush(p.dimension[hue]);
    painter.drawRoundedRect(filled, thick / 2.0, thick / 2.0);
}

} // namespace heartwood::ui
