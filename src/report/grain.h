#pragma once

#include <QPainter>

namespace heartwood::report {

/// Growth rings of a trunk cut across, on dark bark: the report's cover and the first page of the window.
/// Vector only, no transparency; clips to the area.
void paintGrain(QPainter &painter, const QRectF &area);

} // namespace heartwood::report
