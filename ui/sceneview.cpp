#include "ui/sceneview.h"

#include "ui/scenepainter.h"
#include "ui/theme.h"

#include <QPainter>

namespace heartwood::ui {

SceneView::SceneView(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus); // a screen reader finds it, and keys of the page around it work
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SceneView::setScene(const Scene &scene)
{
    m_scene = scene;
    setAccessibleName(tr("What the room sees"));
    setAccessibleDescription(wordsOf(scene));
    update();
}

QSize SceneView::sizeHint() const
{
    return {theme().length(800), theme().length(450)};
}

QSize SceneView::minimumSizeHint() const
{
    return {theme().length(320), theme().length(180)};
}

/// On the projector nobody asks where the keyboard is.
bool SceneView::isWindowFilling() const
{
    return parentWidget() && parentWidget()->isWindow();
}

void SceneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScene(painter, rect(), m_scene, theme().palette(), layoutDirection() == Qt::RightToLeft);
    if (!hasFocus() || isWindowFilling())
        return;
    painter.setPen(QPen(theme().palette().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace heartwood::ui
