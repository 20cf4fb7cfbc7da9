#pragma once

#include "ui/scene.h"

#include <QWidget>

namespace heartwood::ui {

/// A scene in whatever room there is: the projector's screen, or the console's small picture of it. Screen readers hear
/// it in words.
class SceneView : public QWidget
{
    Q_OBJECT
public:
    explicit SceneView(QWidget *parent);

    void setScene(const Scene &scene);
    const Scene &scene() const { return m_scene; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isWindowFilling() const;

    Scene m_scene;
};

} // namespace heartwood::ui
