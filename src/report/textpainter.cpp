#include "report/textpainter.h"

#include "report/fonts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace heartwood::report {
namespace {

QFont fontOf(const TextLook &look)
{
    return textFont(look.size * textScale, look.weight);
}

} // namespace

double textWidth(const QString &text, const TextLook &look)
{
    return QFontMetricsF(fontOf(look)).horizontalAdvance(text) / textScale;
}

double widestText(const QStringList &texts, const TextLook &look)
{
    double widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, textWidth(text, look));
    return widest;
}

double textHeight(const TextLook &look)
{
    return QFontMetricsF(fontOf(look)).height() / textScale;
}

QString elidedText(const QString &text, const TextLook &look, double width)
{
    return QFontMetricsF(fontOf(look)).elidedText(text, Qt::ElideRight, width * textScale);
}

void drawTextLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                  const TextLook &look)
{
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(1 / textScale, 1 / textScale);
    painter.setFont(fontOf(look));
    painter.setPen(look.colour);
    const QRectF scaled(0, 0, area.width() * textScale, area.height() * textScale);
    painter.drawText(scaled, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
    painter.restore();
}

void drawElidedLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                    const TextLook &look)
{
    drawTextLine(painter, area, alignment, elidedText(text, look, area.width()), look);
}

} // namespace heartwood::report
