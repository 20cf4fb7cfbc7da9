#pragma once

#include "ui/consolesteps.h"

#include <QWidget>

namespace heartwood::ui {

class ConsoleBar;
class SceneView;

/// The room's window: on the second screen, all of it, where there is one. On the only screen it has the console's bar
/// at its foot, so that the workshop can be led from it. Presenters' remote controls work it as they do slides.
class Projector : public QWidget
{
    Q_OBJECT
public:
    explicit Projector(QWidget *console);

    void show(const LiveWorkshop &live);
    /// Where it belongs.
    void open();
    SceneView *view() const { return m_view; }

Q_SIGNALS:
    void wanted(const heartwood::ui::Step &step);
    void moreWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool hasScreenOfItsOwn() const;
    void toggleFullScreen();
    void leave();

    QWidget *m_console;
    SceneView *m_view = nullptr;
    ConsoleBar *m_bar = nullptr;
};

} // namespace heartwood::ui
