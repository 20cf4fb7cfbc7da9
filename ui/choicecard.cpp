#include "ui/choicecard.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace heartwood::ui {

namespace {

constexpr int side = 18;
constexpr int keyCap = 20;
constexpr int gap = 14;
constexpr int radius = 10;

} // namespace

ChoiceCard::ChoiceCard(int number, QWidget *parent) : QRadioButton(parent), m_number(number)
{
    setObjectName(QStringLiteral("choice%1").arg(number));
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setAnchor(const QString &text)
{
    m_text = text;
    m_pointed = false;
    setAccessibleName(QStringLiteral("%1: %2").arg(m_number).arg(text));
    updateGeometry();
    update();
}

void ChoiceCard::setDimension(int dimension)
{
    m_dimension = dimension;
    update();
}

void ChoiceCard::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
}

int ChoiceCard::padding() const
{
    return theme().length(m_compact ? 9 : 15);
}

QRect ChoiceCard::textRect(int width, int height) const
{
    const int left = theme().length(side + keyCap + gap);
    const QRect area(left, padding(), width - left - theme().length(side), height - 2 * padding());
    return QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height), area);
}

int ChoiceCard::heightForWidth(int width) const
{
    // Measured as chosen (600), so that choosing never moves the cards below.
    const QFontMetrics metrics(theme().font(TextSize::Body, QFont::DemiBold));
    const QRect area(0, 0, textRect(width, 0).width(), 10000);
    const int words = metrics.boundingRect(area, Qt::TextWordWrap, m_text).height();
    return std::max(words, theme().length(keyCap)) + 2 * padding();
}

QSize ChoiceCard::sizeHint() const
{
    const int width = theme().length(480);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {theme().length(240), theme().length(keyCap) + 2 * padding()};
}

bool ChoiceCard::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

void ChoiceCard::nextCheckState()
{
    setChecked(true);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT taken();
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        Q_EMIT moved(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
        Q_EMIT moved(1);
        return;
    default:
        QRadioButton::keyPressEvent(event);
    }
}

void ChoiceCard::mouseMoveEvent(QMouseEvent *event)
{
    QRadioButton::mouseMoveEvent(event);
    m_pointed = true;
    update();
}

void ChoiceCard::leaveEvent(QEvent *event)
{
    QRadioButton::leaveEvent(event);
    m_pointed = false;
    update();
}

void ChoiceCard::paintKeyCap(QPainter &painter) const
{
    const report::Palette &p = theme().palette();
    const int size = theme().length(keyCap);
    const int top = padding() + (QFontMetrics(theme().font(TextSize::Body)).height() - size) / 2;
    const QRect cap = QStyle::visualRect(layoutDirection(), rect(), QRect(theme().length(side), top, size, size));
    painter.setPen(QPen(report::mixed(p.line, p.muted, 0.35), 1));
    painter.setBrush(p.card);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(p.muted);
    painter.setFont(theme().font(TextSize::Small));
    painter.drawText(cap, Qt::AlignCenter, locale().toString(m_number));
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const report::Palette &p = theme().palette();
    const size_t hue = size_t(m_dimension) % p.dimensionText.size();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    const QColor edge = chosen ? p.dimensionText[hue] : hasFocus() ? p.focus : p.line;
    const double thickness = chosen || hasFocus() ? 2 : 1;
    painter.setPen(QPen(edge, thickness));
    painter.setBrush(chosen ? p.dimensionSoft[hue] : m_pointed && isEnabled() ? p.hover : p.card);
    const double inset = thickness / 2;
    const QRectF frame = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(frame, theme().length(radius), theme().length(radius));
    if (chosen && hasFocus()) { // both states stay visible
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(p.focus, 1, Qt::DotLine));
        painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), theme().length(radius - 3), theme().length(radius - 3));
    }
    paintKeyCap(painter);
    painter.setPen(isEnabled() ? p.ink : p.muted);
    painter.setFont(theme().font(TextSize::Body, chosen ? QFont::DemiBold : QFont::Normal));
    painter.drawText(textRect(width(), height()), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace heartwood::ui
