#include "ui/whypopup.h"

#include "ui/widgets.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainterPath>
#include <QRegion>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace heartwood::ui {

namespace {

constexpr int popupWidth = 440;
constexpr int radius = 12;
constexpr int tallest = 560;
constexpr int away = 6; ///< from the anchor and from the window's edges

QLabel *addText(QVBoxLayout *layout, const QString &text, TextSize size, int strength, const char *tone)
{
    QLabel *label = makeText(layout->parentWidget(), size, strength, tone);
    label->setText(text);
    layout->addWidget(label);
    return label;
}

QLayout *makeGrid(const WhySection &section, QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().length(14));
    grid->setVerticalSpacing(theme().length(4));
    grid->setColumnStretch(0, 1);
    int line = 0;
    const auto add = [&](const QStringList &cells, TextSize size, const char *tone) {
        for (int column = 0; column < int(cells.size()); ++column) {
            QLabel *label = makeText(parent, size, 400, tone);
            label->setText(cells[column]);
            label->setWordWrap(column == 0 || line == 0);
            const auto side = column == 0 ? Qt::AlignLeading : Qt::AlignTrailing;
            label->setAlignment(side | Qt::AlignTop);
            grid->addWidget(label, line, column);
        }
        ++line;
    };
    add(section.header, TextSize::Small, "muted");
    for (const QStringList &row : section.rows)
        add(row, TextSize::Body, nullptr);
    return grid;
}

} // namespace

WhyPopup::WhyPopup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("whyPopup"));
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    m_scroller = new QScrollArea(this);
    m_scroller->setWidgetResizable(true);
    m_scroller->setFrameShape(QFrame::NoFrame);
    m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroller);
}

void WhyPopup::show(const WhyText &why, const QRect &anchor)
{
    m_plain = why.plain();
    setAccessibleName(why.title);
    m_scroller->setAccessibleName(why.title);
    m_scroller->setAccessibleDescription(m_plain);
    fill(why);
    place(anchor);
    QFrame::show();
    m_scroller->setFocus(Qt::PopupFocusReason);
}

void WhyPopup::fill(const WhyText &why)
{
    auto *host = new QWidget;
    auto *content = new QVBoxLayout(host);
    content->setContentsMargins(theme().length(18), theme().length(14), theme().length(18), theme().length(14));
    content->setSpacing(theme().length(8));
    addText(content, why.title, TextSize::Large, 600, nullptr);
    addText(content, why.subject, TextSize::Body, 400, "muted");
    for (const WhySection &section : why.sections)
        addSection(content, section, why.sections.size() == 1);
    content->addStretch(1);
    m_scroller->setWidget(host); // deletes the one before
    m_scroller->verticalScrollBar()->setValue(0);
}

void WhyPopup::addSection(QVBoxLayout *content, const WhySection &section, bool only)
{
    if (!only) {
        content->addWidget(makeRule(content->parentWidget()));
        addText(content, section.title, TextSize::Body, 600, nullptr);
    }
    addText(content, section.rule, TextSize::Body, 400, "muted");
    if (!section.rows.isEmpty())
        content->addLayout(makeGrid(section, content->parentWidget()));
    int strength = 600; // the first line is the figure's own, the others come with it
    for (const QString &line : section.arithmetic)
        addText(content, line, TextSize::Body, std::exchange(strength, 400), nullptr);
    if (!section.remark.isEmpty())
        addText(content, section.remark, TextSize::Body, 400, "muted");
}

void WhyPopup::place(const QRect &anchor)
{
    const QWidget *window = parentWidget()->window();
    const QRect room = QRect(window->mapToGlobal(QPoint()), window->size()).adjusted(away, away, -away, -away);
    const int wide = std::min(theme().length(popupWidth), room.width());
    const int bar = m_scroller->verticalScrollBar()->sizeHint().width();
    const int needed = m_scroller->widget()->layout()->totalHeightForWidth(wide - 4 - bar) + 4;
    const int high = std::min({needed, theme().length(tallest), room.height()});
    int top = anchor.bottom() + away;
    if (top + high > room.bottom())
        top = std::max(room.top(), anchor.top() - away - high);
    if (top + high > room.bottom() || top < room.top())
        top = std::clamp(top, room.top(), std::max(room.top(), room.bottom() - high));
    const int left = std::clamp(anchor.left(), room.left(), std::max(room.left(), room.right() - wide));
    setGeometry(left, top, wide, high);
}

void WhyPopup::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    QPainterPath outline;
    outline.addRoundedRect(rect(), theme().length(radius), theme().length(radius));
    setMask(QRegion(outline.toFillPolygon().toPolygon()));
}

void WhyPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_plain);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace heartwood::ui
