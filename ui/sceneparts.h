#pragma once

#include "ui/scene.h"
#include "ui/scenecanvas.h"

/// Parts of paintScene, each in the area left to it.
namespace heartwood::ui::sceneparts {

using Look = SceneCanvas::Look;

constexpr double gap = 24;

Look heading(const SceneCanvas &canvas);
Look body(const SceneCanvas &canvas);
Look muted(const SceneCanvas &canvas);

/// Heading, wrapped; what is left below it.
QRectF paintHeading(SceneCanvas &canvas, const QRectF &area, const QString &text, double mostHeight);
void paintResult(SceneCanvas &canvas, const QRectF &area, const Scene &scene);
void paintDrill(SceneCanvas &canvas, const QRectF &area, const Scene &scene);
void paintDots(SceneCanvas &canvas, const QRectF &area, const Scene &scene);

} // namespace heartwood::ui::sceneparts
