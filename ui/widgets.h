#pragma once

#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

/// The few plain pieces that all pages are made of; their looks are in theme.qss.
namespace heartwood::ui {

/// A label of plain text that wraps. Roles are properties that theme.qss knows.
QLabel *makeText(QWidget *parent, TextSize size = TextSize::Body, int strength = 400, const char *tone = nullptr);
void setTone(QLabel *label, const char *tone);
enum class ButtonKind { Plain, Primary, Link, Small };
QPushButton *makeButton(QWidget *parent, ButtonKind kind = ButtonKind::Plain);
void setKind(QPushButton *button, ButtonKind kind);
/// The key that presses it, as a key cap behind the button's words; a null character takes it away.
void showKey(QPushButton *button, QChar key);
/// White, rounded, with a thin line; its layout is vertical, with the design's margins.
QFrame *makeCard(QWidget *parent);
QVBoxLayout *cardLayout(QFrame *card);
/// A thin horizontal line.
QFrame *makeRule(QWidget *parent);
/// A page's scrolling canvas: the returned layout takes the content, at most maximumWidth (design pixels) wide.
QVBoxLayout *makeCanvas(QWidget *page, int maximumWidth, QScrollArea **scroller = nullptr);
/// Scrolling a page must not change what the pointer happens to pass over: the wheel goes on to the page.
void ignoreWheel(QWidget *control);
/// Lays out at once what changed, for whoever asks where things are before the next turn of the event loop.
void settleLayouts();
/// What a dialog of that width needs, its texts wrapped.
int heightAtWidth(const QWidget &dialog, int width);
/// Re-reads a widget's style after one of its properties changed.
void repolish(QWidget *widget);

} // namespace heartwood::ui
