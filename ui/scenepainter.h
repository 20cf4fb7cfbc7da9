#pragma once

#include "report/palette.h"
#include "ui/scene.h"

class QPainter;

namespace heartwood::ui {

/// Paints a scene into any area: sizes are of a screen 1280 by 720 and grow with the area, so that a projector and a
/// small preview show the same. mirrored: right to left.
void paintScene(QPainter &painter, const QRectF &area, const Scene &scene, const report::Palette &palette,
                bool mirrored);

} // namespace heartwood::ui
