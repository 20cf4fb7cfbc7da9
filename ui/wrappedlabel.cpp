#include "ui/wrappedlabel.h"

#include <QEvent>

#include <algorithm>

namespace heartwood::ui {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (const QString now = text(); now != m_of) {
        m_heights.clear();
        m_of = now;
    }
    const auto known = std::ranges::find(m_heights, width, &Height::width);
    if (known != m_heights.cend())
        return known->height;
    const int height = QLabel::heightForWidth(width);
    if (m_heights.size() == m_heights.capacity())
        m_heights.clear(); // a window drawn wider passes through many widths
    m_heights.append({width, height});
    return height;
}

bool WrappedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::ContentsRectChange:
    case QEvent::ScreenChangeInternal:
        m_heights.clear();
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

} // namespace heartwood::ui
