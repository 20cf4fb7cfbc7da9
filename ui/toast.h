#pragma once

#include "ui/page.h"

#include <QFrame>
#include <QPointer>

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
    void standOn(QWidget *bar);
    const Notice &notice() const { return m_notice; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Notice m_notice;
    QList<QPointer<QWidget>> m_bars;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace heartwood::ui
