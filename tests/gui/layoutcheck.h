#pragma once

#include <QAccessible>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

/// Whether everything that a page says can be read: nothing clipped, nothing outside the window, no two words on top of
/// each other, nothing focusable without a name. Meant for the pseudo-language at the smallest window; works on any
/// page.
namespace heartwood::ui::test {

inline QString described(const QWidget &widget, const QString &text, const QString &fault)
{
    return QStringLiteral("%1 \"%2\" %3: %4x%5, wants %6x%7")
        .arg(QLatin1String(widget.metaObject()->className()), text.left(40), fault)
        .arg(widget.width())
        .arg(widget.height())
        .arg(widget.sizeHint().width())
        .arg(widget.sizeHint().height());
}

inline QString buttonFault(const QPushButton &button)
{
    const QSize wanted = button.sizeHint();
    const bool clipped = button.width() < wanted.width() || button.height() < wanted.height();
    return clipped ? described(button, button.text(), QStringLiteral("is clipped")) : QString();
}

inline QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    int widestWord = 0;
    for (const QString &word : label.text().split(u' '))
        widestWord = std::max(widestWord, label.fontMetrics().horizontalAdvance(word));
    const int words = label.wordWrap() ? widestWord : label.fontMetrics().horizontalAdvance(label.text());
    const int height = label.wordWrap() ? label.heightForWidth(label.width()) : label.minimumSizeHint().height();
    if (label.contentsRect().width() < words)
        return described(label, label.text(), QStringLiteral("is too narrow"));
    return label.height() < height ? described(label, label.text(), QStringLiteral("is too low")) : QString();
}

inline bool outsideWindow(const QWidget &widget)
{
    const int left = widget.mapTo(widget.window(), QPoint(0, 0)).x();
    return left < 0 || left + widget.width() > widget.window()->width();
}

inline bool isUnnamed(QWidget &widget)
{
    if (widget.focusPolicy() == Qt::NoFocus || widget.focusProxy())
        return false;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken && spoken->text(QAccessible::Name).isEmpty();
}

/// One line a fault; empty where all is well. Only what is visible counts, once the layouts have settled.
inline QStringList layoutFaults(const QWidget &root)
{
    constexpr int roundsToSettle = 5; // a layout may change its mind when it learns its width
    for (int i = 0; i < roundsToSettle; ++i)
        QCoreApplication::processEvents();
    QStringList faults;
    QList<const QWidget *> seen;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && isUnnamed(*widget))
            faults << described(*widget, widget->objectName(), QStringLiteral("has no name"));
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!widget->isVisible() || (!button && !label))
            continue;
        const QString text = button ? button->text() : label->text();
        const QString fault = button ? buttonFault(*button) : labelFault(*label);
        if (!fault.isEmpty())
            faults << fault;
        if (outsideWindow(*widget))
            faults << described(*widget, text, QStringLiteral("is cut off by the window"));
        for (const QWidget *other : seen)
            if (other->parentWidget() == widget->parentWidget() && other->geometry().intersects(widget->geometry()))
                faults << described(*widget, text, QStringLiteral("lies on its neighbour"));
        if (!text.isEmpty())
            seen << widget;
    }
    return faults;
}

} // namespace heartwood::ui::test

/// Fails with the list of what cannot be read.
#define VERIFY_READABLE(page)                                                                                          \
    do {                                                                                                               \
        const QStringList found = heartwood::ui::test::layoutFaults(page);                                             \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));                                                      \
    } while (false)
