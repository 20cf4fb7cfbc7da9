#pragma once

#include "report/charts.h"
#include "report/textpainter.h"

/// Where everything of the priority map lies.
namespace heartwood::report {

struct PriorityPlace
{
    QPointF dot;
    QRectF label; ///< empty where there is no room
    QString text;
};

struct PriorityGeometry
{
    QRectF frame; ///< the four quadrants, with a strip for their names above and below the values
    QRectF plot;  ///< value 0 at the bottom, topValue at the top
    double topValue = 0;
    double dotRadius = 0;
    double nameHeight = 0;       ///< of a quadrant's name, at the frame's upper or lower edge
    QList<PriorityPlace> places; ///< as PriorityData::points

    double y(double value) const { return plot.bottom() - plot.height() * value / topValue; }
    double columnLeft(int effort) const { return frame.left() + frame.width() * (effort - 1) / levelCount; }
    double dotX(int effort) const { return columnLeft(effort) + 3 * dotRadius; }
};

constexpr double priorityHighValue = 4; ///< METHODS section 5: from here on a value is high
constexpr int priorityHighEffort = 3;   ///< and from here on an effort

PriorityGeometry priorityGeometry(const QRectF &area, const PriorityData &data, double labelSize);
TextLook priorityLabel(double labelSize);

} // namespace heartwood::report
