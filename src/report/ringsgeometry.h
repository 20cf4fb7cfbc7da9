#pragma once

#include "report/charts.h"

/// Where everything of the growth rings lies; painting and pointing share it.
namespace heartwood::report {

struct RingLabel
{
    QRectF rect;
    QString text;
    bool right = true; ///< of the centre: its text starts at the circle
};

struct RingsGeometry
{
    QPointF centre;
    double inner = 0;         ///< radius of the middle
    double outer = 0;         ///< radius of score 5
    QList<double> from, to;   ///< degrees clockwise from the top, gaps taken off neither
    QList<bool> opensQuarter; ///< whether another dimension ends where this sector begins
    QList<RingLabel> labels;  ///< one a sector; empty where there is no room or none are wanted

    double radius(double score) const { return inner + (outer - inner) * score / levelCount; }
    /// The point at an angle (degrees clockwise from the top) and a distance from the centre.
    QPointF at(double degrees, double distance) const;
};

RingsGeometry ringsGeometry(const QRectF &area, const RingsData &data, const RingsStyle &style);

} // namespace heartwood::report
