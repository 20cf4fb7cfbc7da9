#include "ui/toast.h"

#include "model/plaintext.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace heartwood::ui {

namespace {

constexpr int shownSeconds = 8;

} // namespace

Toast::Toast(QWidget *window) : QFrame(window)
{
    setObjectName(QStringLiteral("toast"));
    setProperty("card", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().length(18), theme().length(8), theme().length(10), theme().length(8));
    m_text = makeText(this, TextSize::Body, 600);
    m_action = makeButton(this, ButtonKind::Link);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        const auto action = std::exchange(m_notice, {}).action;
        if (action)
            action();
    });
    hide();
}

void Toast::show(const Notice &notice)
{
    m_notice = notice;
    m_text->setText(plainText(notice.text)); // it may name a file
    m_action->setText(notice.actionText);
    m_action->setVisible(bool(notice.action));
    setAccessibleName(m_text->text());
    QFrame::show();
    place();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_timer->start(shownSeconds * 1000);
}

void Toast::standOn(QWidget *bar)
{
    m_bars << bar;
    bar->installEventFilter(this);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves =
        event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::Resize;
    if (moves && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(window->width() - theme().length(48), theme().length(520));
    const int height = std::max(sizeHint().height(), heightForWidth(width));
    int floor = window->height();
    for (const QPointer<QWidget> &bar : std::as_const(m_bars))
        floor -= bar && bar->isVisible() ? bar->height() : 0;
    setGeometry((window->width() - width) / 2, floor - height - theme().length(24), width, height);
}

} // namespace heartwood::ui
