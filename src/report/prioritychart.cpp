#include "report/prioritygeometry.h"

#include <QCoreApplication>

#include <cmath>

namespace heartwood::report {
namespace {

class PriorityMap
{
    Q_DECLARE_TR_FUNCTIONS(PriorityMap)
};

constexpr int valueStep = 4;
constexpr double smallShare = 0.88; ///< of the label's size

struct Look
{
    QPainter &painter;
    const PriorityGeometry &geometry;
    const Palette &palette;
    double size;

    TextLook quiet() const { return {size * smallShare, QFont::Normal, palette.muted}; }
};

void paintFrame(const Look &look)
{
    const QRectF &frame = look.geometry.frame;
    const double hairline = look.size * 0.07;
    look.painter.setPen(QPen(look.palette.line, hairline));
    look.painter.setBrush(Qt::NoBrush);
    look.painter.drawRect(frame);
    for (int value = 0; value <= int(look.geometry.topValue); value += valueStep)
        look.painter.drawLine(QPointF(frame.left(), look.geometry.y(value)),
                              QPointF(frame.right(), look.geometry.y(value)));
    look.painter.setPen(
        QPen(mixed(look.palette.line, look.palette.muted, 0.6), hairline * 1.3, Qt::SolidLine, Qt::FlatCap));
    const double y = look.geometry.y(priorityHighValue);
    const double x = look.geometry.columnLeft(priorityHighEffort);
    look.painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    look.painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
}

void paintScales(const Look &look, const QRectF &area, const PriorityData &data)
{
    const PriorityGeometry &g = look.geometry;
    const double line = look.size * 1.4;
    drawElidedLine(look.painter, QRectF(area.left(), area.top(), area.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                   data.valueTitle, look.quiet());
    for (int value = 0; value <= int(g.topValue); value += valueStep)
        drawTextLine(look.painter,
                     QRectF(area.left(), g.y(value) - line / 2, g.frame.left() - area.left() - look.size * 0.4, line),
                     Qt::AlignVCenter | Qt::AlignRight, QString::number(value), look.quiet());
    for (int effort = 1; effort <= levelCount; ++effort)
        drawTextLine(look.painter, QRectF(g.dotX(effort) - line, g.frame.bottom() + look.size * 0.3, 2 * line, line),
                     Qt::AlignCenter, QString::number(effort), look.quiet());
    drawElidedLine(look.painter, QRectF(g.frame.left(), area.bottom() - line, g.frame.width(), line),
                   Qt::AlignVCenter | Qt::AlignRight, data.effortTitle, look.quiet());
}

void paintQuadrants(const Look &look, const PriorityData &data)
{
    const QRectF &frame = look.geometry.frame;
    const double pad = look.size * 0.5;
    const double middle = look.geometry.columnLeft(priorityHighEffort);
    const TextLook text{look.size * smallShare, QFont::DemiBold, look.palette.muted};
    for (size_t i = 0; i < data.quadrants.size(); ++i) {
        const bool left = i % 2 == 0;
        const double from = left ? frame.left() : middle;
        const double to = left ? middle : frame.right();
        const double height = look.geometry.nameHeight;
        const double top = i < 2 ? frame.top() + pad * 0.3 : frame.bottom() - height - pad * 0.3;
        drawElidedLine(look.painter, QRectF(from + pad, top, to - from - 2 * pad, height),
                       Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight), data.quadrants[i], text);
    }
}

bool needsLeader(const PriorityPlace &place, double radius)
{
    const QPointF end(place.label.left(), place.label.center().y());
    return std::abs(end.y() - place.dot.y()) > radius || end.x() - place.dot.x() > 4 * radius;
}

void paintLabels(const Look &look, const PriorityData &data)
{
    const QList<PriorityPlace> &places = look.geometry.places;
    look.painter.setPen(QPen(look.palette.muted, look.size * 0.06));
    for (const PriorityPlace &place : places)
        if (!place.text.isEmpty() && needsLeader(place, look.geometry.dotRadius))
            look.painter.drawLine(place.dot, QPointF(place.label.left() - look.size * 0.15, place.label.center().y()));
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i].text.isEmpty())
            continue;
        TextLook text = priorityLabel(look.size);
        text.colour = look.palette.dimensionWords(data.points[i].dimension);
        // Lines of the map stop at words.
        look.painter.fillRect(places[i].label, look.palette.card);
        drawTextLine(look.painter, places[i].label, Qt::AlignVCenter | Qt::AlignLeft, places[i].text, text);
    }
}

void paintEmpty(const Look &look)
{
    const QString words = PriorityMap::tr("no practice has a place on this map");
    QRectF area(QPointF(), QSizeF(textWidth(words, look.quiet()) + look.size, look.size * 2));
    area.moveCenter(look.geometry.frame.center());
    area = area.intersected(look.geometry.frame);
    look.painter.fillRect(area, look.palette.card);
    drawElidedLine(look.painter, area, Qt::AlignCenter, words, look.quiet());
}

void paintDots(const Look &look, const PriorityData &data)
{
    look.painter.setPen(QPen(look.palette.card, look.size * 0.1));
    for (qsizetype i = data.points.size() - 1; i >= 0; --i) {
        look.painter.setBrush(look.palette.dimensionFill(data.points[i].dimension));
        look.painter.drawEllipse(look.geometry.places[i].dot, look.geometry.dotRadius, look.geometry.dotRadius);
    }
}

} // namespace

void paintPriority(QPainter &painter, const QRectF &area, const PriorityData &data, const Palette &palette,
                   double labelSize)
{
    const PriorityGeometry geometry = priorityGeometry(area, data, labelSize);
    const Look look{painter, geometry, palette, labelSize};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(look);
    paintScales(look, area, data);
    paintQuadrants(look, data);
    paintLabels(look, data);
    paintDots(look, data);
    if (data.points.isEmpty())
        paintEmpty(look);
    painter.restore();
}

} // namespace heartwood::report
