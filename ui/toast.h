#pragma once

#include "ui/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace heartwood::ui {

/// Says what has happened, at the window's foot, for some seconds; with Undo where it can be undone.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    void show(const Notice &notice);
    void place();
    /// Something at the window's foot that it must not cover while that is shown.
    void standOn(const QWidget *below) { m_below = below; }
    const Notice &notice() const { return m_notice; }

private:
    Notice m_notice;
    const QWidget *m_below = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace heartwood::ui
