#include "report/charts.h"
#include "report/figures.h"
#include "report/ringsgeometry.h"
#include "report/textpainter.h"

#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace heartwood::report {
namespace {

constexpr double sectorGap = 0.014; ///< shares of the outer radius
constexpr double quarterGap = 0.035;
constexpr double targetWidth = 0.018;
constexpr double hairline = 0.006;
constexpr double lighterStep = 0.15; ///< from one sector of a quarter to the next
constexpr double ofFiveShare = 0.28; ///< size of what stands under the overall score, of the inner radius
constexpr double readable = 0.6;     ///< of the labels' size: smaller words are left out

struct Brush
{
    QPainter &painter;
    const RingsGeometry &geometry;
    const Palette &palette;
    double unit; ///< the outer radius
};

QRectF circle(const RingsGeometry &geometry, double radius)
{
    return {geometry.centre.x() - radius, geometry.centre.y() - radius, 2 * radius, 2 * radius};
}

/// Half the gap at one side of a sector, as an angle at that radius: the gap itself stays equally wide.
double halfGap(const RingsGeometry &geometry, bool quarter, double radius)
{
    const double gap = geometry.outer * (quarter ? quarterGap : sectorGap);
    return qRadiansToDegrees(std::asin(std::min(1.0, gap / 2 / radius)));
}

struct Span
{
    double from, to;
};

Span spanAt(const RingsGeometry &geometry, int sector, double radius)
{
    const int next = int((sector + 1) % geometry.from.size());
    return {geometry.from[sector] + halfGap(geometry, geometry.opensQuarter[sector], radius),
            geometry.to[sector] - halfGap(geometry, geometry.opensQuarter[next], radius)};
}

/// Qt's arcs start at three o'clock and run counter-clockwise.
void addArc(QPainterPath &path, const RingsGeometry &geometry, double radius, double from, double to)
{
    path.arcTo(circle(geometry, radius), 90 - from, from - to);
}

QPainterPath arcPath(const RingsGeometry &geometry, int sector, double radius)
{
    const Span span = spanAt(geometry, sector, radius);
    QPainterPath path;
    path.arcMoveTo(circle(geometry, radius), 90 - span.from);
    addArc(path, geometry, radius, span.from, span.to);
    return path;
}

QPainterPath sectorPath(const RingsGeometry &geometry, int sector, double radius)
{
    const Span outer = spanAt(geometry, sector, radius);
    const Span inner = spanAt(geometry, sector, geometry.inner);
    QPainterPath path(geometry.at(inner.from, geometry.inner));
    path.lineTo(geometry.at(outer.from, radius));
    addArc(path, geometry, radius, outer.from, outer.to);
    path.lineTo(geometry.at(inner.to, geometry.inner));
    addArc(path, geometry, geometry.inner, inner.to, inner.from);
    path.closeSubpath();
    return path;
}

void paintGround(const Brush &b)
{
    const QColor pale = mixed(b.palette.card, b.palette.track, 0.45);
    for (int ring = levelCount; ring >= 1; --ring) {
        b.painter.setPen(ring == levelCount ? QPen(b.palette.line, b.unit * hairline) : QPen(Qt::NoPen));
        b.painter.setBrush(ring % 2 == 1 ? pale : b.palette.track);
        b.painter.drawEllipse(circle(b.geometry, b.geometry.radius(ring)));
    }
}

void paintQuarterLines(const Brush &b)
{
    b.painter.setPen(QPen(b.palette.line, b.unit * hairline));
    for (int i = 0; i < b.geometry.from.size(); ++i)
        if (b.geometry.opensQuarter[i])
            b.painter.drawLine(b.geometry.at(b.geometry.from[i], b.geometry.inner),
                               b.geometry.at(b.geometry.from[i], b.unit * 1.05));
}

QColor sectorColour(const RingsData &data, int sector, const Palette &palette)
{
    int place = 0;
    while (place < sector && data.sectors[sector - place - 1].dimension == data.sectors[sector].dimension)
        ++place;
    return mixed(palette.dimensionFill(data.sectors[sector].dimension), palette.card,
                 std::min(0.6, lighterStep * place));
}

void paintScored(const Brush &b, int sector, double score, const QColor &fill)
{
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(fill);
    b.painter.drawPath(sectorPath(b.geometry, sector, b.geometry.radius(score)));
    b.painter.setBrush(Qt::NoBrush);
    b.painter.setPen(QPen(mixed(fill, b.palette.card, 0.28), b.unit * hairline, Qt::SolidLine, Qt::FlatCap));
    for (int ring = 1; ring < score; ++ring)
        b.painter.drawPath(arcPath(b.geometry, sector, b.geometry.radius(ring)));
}

void paintUnscored(const Brush &b, int sector)
{
    QPen pen(b.palette.muted, b.unit * hairline * 1.6, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 3});
    b.painter.setPen(pen);
    b.painter.setBrush(b.palette.card);
    b.painter.drawPath(sectorPath(b.geometry, sector, b.geometry.outer * 0.985));
    b.painter.setBrush(Qt::NoBrush);
}

void paintArc(const Brush &b, int sector, double score, const QPen &pen)
{
    b.painter.setBrush(Qt::NoBrush);
    b.painter.setPen(pen);
    b.painter.drawPath(arcPath(b.geometry, sector, b.geometry.radius(score)));
}

void paintPrevious(const Brush &b, int sector, double score)
{
    // A pale line under the dashes keeps them visible on the darkest fill.
    paintArc(b, sector, score, QPen(b.palette.card, b.unit * 0.016, Qt::SolidLine, Qt::FlatCap));
    QPen dashes(b.palette.ink, b.unit * 0.009, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 2.4});
    paintArc(b, sector, score, dashes);
}

void paintSector(const Brush &b, const RingsData &data, int sector, bool highlighted)
{
    const RingSector &s = data.sectors[sector];
    if (s.score)
        paintScored(b, sector, *s.score, sectorColour(data, sector, b.palette));
    else
        paintUnscored(b, sector);
    if (s.previous)
        paintPrevious(b, sector, *s.previous);
    if (s.target)
        paintArc(b, sector, *s.target, QPen(b.palette.ink, b.unit * targetWidth, Qt::SolidLine, Qt::FlatCap));
    if (highlighted) {
        b.painter.setBrush(Qt::NoBrush);
        b.painter.setPen(QPen(b.palette.focus, b.unit * 0.02));
        b.painter.drawPath(sectorPath(b.geometry, sector, b.geometry.outer));
    }
}

void paintMiddle(const Brush &b, const RingsData &data, const RingsStyle &style)
{
    const double small = b.geometry.inner * ofFiveShare;
    const bool withOfFive = data.overall && (!style.labels || small >= readable * style.labelSize);
    b.painter.setPen(QPen(b.palette.line, b.unit * hairline));
    b.painter.setBrush(b.palette.card);
    b.painter.drawEllipse(circle(b.geometry, b.geometry.inner));
    const QRectF middle = circle(b.geometry, b.geometry.inner);
    const double lift = withOfFive ? b.geometry.inner * 0.2 : 0;
    drawTextLine(b.painter, middle.translated(0, -lift), Qt::AlignCenter, figure(data.overall),
                 {b.geometry.inner * 0.72, QFont::Bold, data.overall ? b.palette.ink : b.palette.muted});
    if (withOfFive)
        drawTextLine(b.painter, middle.translated(0, b.geometry.inner * 0.42), Qt::AlignCenter, data.ofFive,
                     {small, QFont::Normal, b.palette.muted});
}

void paintLabels(const Brush &b, const RingsData &data, const RingsStyle &style)
{
    for (int i = 0; i < b.geometry.labels.size(); ++i) {
        const RingLabel &label = b.geometry.labels[i];
        const size_t dimension = size_t(data.sectors[i].dimension) % b.palette.dimensionText.size();
        const TextLook look{style.labelSize, i == style.highlighted ? QFont::Bold : QFont::DemiBold,
                            b.palette.dimensionText[dimension]};
        drawTextLine(b.painter, label.rect, Qt::AlignVCenter | (label.right ? Qt::AlignLeft : Qt::AlignRight),
                     label.text, look);
    }
}

} // namespace

void paintRings(QPainter &painter, const QRectF &area, const RingsData &data, const RingsStyle &style)
{
    const RingsGeometry geometry = ringsGeometry(area, data, style);
    const Brush brush{painter, geometry, *style.palette, geometry.outer};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(brush);
    paintQuarterLines(brush);
    for (int i = 0; i < data.sectors.size(); ++i)
        paintSector(brush, data, i, i == style.highlighted);
    paintMiddle(brush, data, style);
    paintLabels(brush, data, style);
    painter.restore();
}

int ringSectorAt(const QRectF &area, const RingsData &data, const RingsStyle &style, const QPointF &point)
{
    const RingsGeometry geometry = ringsGeometry(area, data, style);
    for (int i = 0; i < geometry.labels.size(); ++i)
        if (geometry.labels[i].rect.contains(point))
            return i;
    const QPointF offset = point - geometry.centre;
    const double distance = std::hypot(offset.x(), offset.y());
    if (data.sectors.isEmpty() || distance < geometry.inner || distance > geometry.outer)
        return -1;
    const double clockwise = qRadiansToDegrees(std::atan2(offset.x(), -offset.y()));
    const double degrees = clockwise < 0 ? clockwise + 360 : clockwise;
    return std::min(int(degrees / 360 * double(data.sectors.size())), int(data.sectors.size()) - 1);
}

} // namespace heartwood::report
