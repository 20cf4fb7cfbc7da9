#include "report/charts.h"
#include "report/figures.h"
#include "report/textpainter.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Aspects
{
    Q_DECLARE_TR_FUNCTIONS(Aspects)
};

// Shares of the label's size.
constexpr double titleShare = 1.7;
constexpr double scaleShare = 1.5;
constexpr double polesShare = 1.6;
constexpr double gapShare = 1.4; ///< between two axes
constexpr double axisShare = titleShare + scaleShare + polesShare;
constexpr double markerShare = 0.52; ///< radius
constexpr double polesGapShare = 1.2;
constexpr double leastPoleShare = 0.8; ///< so far poles shrink before they are cut

struct Look
{
    QPainter &painter;
    const Palette &palette;
    double size;
    double poleSize;
};

/// The middle of the marker; at the poles it is still whole.
double markerX(const QRectF &scale, double position, double size)
{
    const double inset = size * markerShare * 1.25;
    const double share = (std::clamp(position, 1.0, double(levelCount)) - 1) / (levelCount - 1);
    return scale.left() + inset + (scale.width() - 2 * inset) * share;
}

void paintScale(const Look &look, const QRectF &area, std::optional<double> position)
{
    QPainter &painter = look.painter;
    const double y = area.center().y();
    const double height = look.size * 0.34;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.palette.track);
    painter.drawRoundedRect(QRectF(area.left(), y - height / 2, area.width(), height), height / 2, height / 2);
    painter.setPen(QPen(look.palette.muted, std::max(0.6, look.size * 0.07), Qt::SolidLine, Qt::FlatCap));
    for (int tick = 1; tick <= levelCount; ++tick) {
        const double half = look.size * (tick == (levelCount + 1) / 2 ? 0.42 : 0.17);
        const double x = markerX(area, tick, look.size);
        painter.drawLine(QPointF(x, y - half), QPointF(x, y + half));
    }
    if (!position)
        return;
    painter.setPen(QPen(look.palette.card, look.size * 0.16));
    painter.setBrush(look.palette.bark);
    painter.drawEllipse(QPointF(markerX(area, *position, look.size), y), look.size * markerShare,
                        look.size * markerShare);
}

void paintTitle(const Look &look, const QRectF &area, const AspectsData::Axis &axis)
{
    const QString words = axis.position ? figure(*axis.position) : Aspects::tr("not scored");
    const TextLook place{look.size, axis.position ? QFont::DemiBold : QFont::Normal,
                         axis.position ? look.palette.ink : look.palette.muted};
    const double width = std::min(area.width(), textWidth(words, place) + look.size);
    drawElidedLine(look.painter, area.adjusted(0, 0, -width, 0), Qt::AlignVCenter | Qt::AlignLeft, axis.title,
                   {look.size, QFont::DemiBold, look.palette.ink});
    drawElidedLine(look.painter, QRectF(area.right() - width, area.top(), width, area.height()),
                   Qt::AlignVCenter | Qt::AlignRight, words, place);
}

double roomForPoles(double width, double size)
{
    return std::max(0.0, width - size * polesGapShare);
}

/// One for all axes: the label's, or as much smaller as the longest pair of poles asks for.
double poleSize(const AspectsData &data, double width, double size)
{
    double widest = 0;
    for (const AspectsData::Axis &axis : data.axes)
        widest = std::max(widest, textWidth(axis.low, {size, QFont::Normal, {}}) +
                                      textWidth(axis.high, {size, QFont::Normal, {}}));
    const double room = roomForPoles(width, size);
    return widest <= room ? size : size * std::max(leastPoleShare, room / widest);
}

void paintAxis(const Look &look, const QRectF &area, const AspectsData::Axis &axis)
{
    const QRectF title(area.left(), area.top(), area.width(), look.size * titleShare);
    const QRectF scale(area.left(), title.bottom(), area.width(), look.size * scaleShare);
    const TextLook pole{look.poleSize, QFont::Normal, look.palette.muted};
    // Half each, and what one leaves is the other's.
    const double free = roomForPoles(area.width(), look.size);
    const double half = free / 2;
    const double lowWidth = std::min(textWidth(axis.low, pole), std::max(half, free - textWidth(axis.high, pole)));
    const QRectF low(area.left(), scale.bottom(), lowWidth, look.size * polesShare);
    const QRectF high(area.right() - (free - lowWidth), scale.bottom(), free - lowWidth, look.size * polesShare);
    paintTitle(look, title, axis);
    paintScale(look, scale, axis.position);
    drawElidedLine(look.painter, low, Qt::AlignVCenter | Qt::AlignLeft, axis.low, pole);
    drawElidedLine(look.painter, high, Qt::AlignVCenter | Qt::AlignRight, axis.high, pole);
}

} // namespace

double aspectsHeight(const AspectsData &data, double labelSize)
{
    const auto axes = double(std::max<qsizetype>(1, data.axes.size()));
    return labelSize * (axes * axisShare + (axes - 1) * gapShare);
}

void paintAspects(QPainter &painter, const QRectF &area, const AspectsData &data, const Palette &palette,
                  double labelSize)
{
    const double size = std::min(labelSize, area.height() / aspectsHeight(data, 1));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Look look{painter, palette, size, poleSize(data, area.width(), size)};
    double y = area.top();
    for (const AspectsData::Axis &axis : data.axes) {
        paintAxis(look, QRectF(area.left(), y, area.width(), size * axisShare), axis);
        y += size * (axisShare + gapShare);
    }
    painter.restore();
}

} // namespace heartwood::report
