#include "ui/sceneview.h"

#include "ui/scenepainter.h"
#include "ui/theme.h"

#include <QPainter>

namespace heartwood::ui {

SceneView::SceneView(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
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

void SceneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScene(painter, rect(), m_scene, theme().palette(), layoutDirection() == Qt::RightToLeft);
}

} // namespace heartwood::ui
