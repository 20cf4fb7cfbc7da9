#include "ui/ringswidget.h"

#include "report/figures.h"
#include "ui/chartwidget.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int captionLines = 2;
constexpr int focusWidth = 2;
constexpr int legendLine = 18;
constexpr int legendGap = 7;

} // namespace

RingsWidget::RingsWidget(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rings"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(policy);
}

void RingsWidget::setData(const report::RingsData &data)
{
    m_data = data;
    m_highlighted = -1;
    setAccessibleName(tr("Growth rings"));
    setAccessibleDescription(data.summary);
    update();
}

void RingsWidget::setHighlighted(int sector)
{
    if (sector == m_highlighted)
        return;
    m_highlighted = sector;
    setAccessibleDescription(sector < 0 ? m_data.summary : sectorText(sector));
    update();
}

QString RingsWidget::sectorText(int sector) const
{
    const report::RingSector &s = m_data.sectors[sector];
    QStringList parts{s.score ? tr("%1: %2", "a practice and its score").arg(s.title, report::figure(*s.score))
                              : tr("%1: not scored").arg(s.title)};
    if (s.target)
        parts << tr("target %1").arg(report::figure(*s.target));
    if (s.previous)
        parts << tr("before %1").arg(report::figure(*s.previous));
    return parts.join(tr(", ", "between figures"));
}

report::RingsStyle RingsWidget::style() const
{
    return {.palette = &theme().palette(),
            .labels = true,
            .labelSize = 10.5 * theme().scale(),
            .highlighted = m_highlighted};
}

QRectF RingsWidget::chartArea() const
{
    const int caption = fontMetrics().lineSpacing() * captionLines;
    const int margin = focusWidth + 1;
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin - caption);
}

QSize RingsWidget::sizeHint() const
{
    return {theme().length(340), theme().length(300)};
}

QSize RingsWidget::minimumSizeHint() const
{
    return {theme().length(260), theme().length(280)};
}

void RingsWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    report::paintRings(painter, chartArea(), m_data, style());
    const report::Palette &p = theme().palette();
    QRect caption = rect();
    caption.setTop(int(chartArea().bottom()));
    if (m_highlighted >= 0) {
        painter.setPen(p.ink);
        painter.setFont(theme().font(TextSize::Body));
        painter.drawText(caption, Qt::AlignCenter | Qt::TextWordWrap, sectorText(m_highlighted));
    } else {
        paintLegend(painter, caption);
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.focus, focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().length(8), theme().length(8));
    }
}

/// What the arcs are, in the place where a highlighted sector speaks.
void RingsWidget::paintLegend(QPainter &painter, const QRect &caption) const
{
    const auto any = [this](std::optional<double> report::RingSector::*figure) {
        return std::ranges::any_of(m_data.sectors,
                                   [figure](const auto &sector) { return (sector.*figure).has_value(); });
    };
    struct Entry
    {
        QString text;
        Qt::PenStyle line;
    };
    QList<Entry> entries;
    if (any(&report::RingSector::target))
        entries << Entry{tr("target", "what a line in the rings is"), Qt::SolidLine};
    if (any(&report::RingSector::previous))
        entries << Entry{tr("the round before", "what a line in the rings is"), Qt::DashLine};
    const int line = theme().length(legendLine), gap = theme().length(legendGap);
    painter.setFont(theme().font(TextSize::Small));
    const QFontMetrics metrics(painter.font());
    int wide = entries.isEmpty() ? 0 : -2 * gap;
    for (const Entry &entry : std::as_const(entries))
        wide += line + gap + metrics.horizontalAdvance(entry.text) + 2 * gap;
    int x = caption.center().x() - wide / 2;
    for (const Entry &entry : std::as_const(entries)) {
        painter.setPen(QPen(theme().palette().ink, entry.line == Qt::SolidLine ? 2 : 1, entry.line, Qt::FlatCap));
        painter.drawLine(x, caption.center().y(), x + line, caption.center().y());
        x += line + gap;
        painter.setPen(theme().palette().muted);
        const int text = metrics.horizontalAdvance(entry.text);
        painter.drawText(QRect(x, caption.top(), text + 1, caption.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.text);
        x += text + 2 * gap;
    }
}

void RingsWidget::mouseMoveEvent(QMouseEvent *event)
{
    const int sector = report::ringSectorAt(chartArea(), m_data, style(), event->position());
    setCursor(sector < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setHighlighted(sector);
}

void RingsWidget::mousePressEvent(QMouseEvent *event)
{
    const int sector = report::ringSectorAt(chartArea(), m_data, style(), event->position());
    if (event->button() == Qt::LeftButton && sector >= 0)
        Q_EMIT activated(sector);
    else
        QWidget::mousePressEvent(event);
}

void RingsWidget::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setHighlighted(-1);
}

void RingsWidget::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_data.sectors.size());
    if (event->matches(QKeySequence::Copy)) {
        copyToClipboard();
        return;
    }
    switch (count > 0 ? event->key() : 0) {
    case Qt::Key_Right: // sectors run clockwise from the top
    case Qt::Key_Down:
        setHighlighted((m_highlighted + 1) % count);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        setHighlighted(m_highlighted <= 0 ? count - 1 : m_highlighted - 1);
        break;
    case Qt::Key_Home:
        setHighlighted(0);
        break;
    case Qt::Key_End:
        setHighlighted(count - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_highlighted >= 0)
            Q_EMIT activated(m_highlighted);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RingsWidget::contextMenuEvent(QContextMenuEvent *event)
{
    offerChart(m_data, accessibleName(), event->globalPos(), this, [this](const QString &text) { Q_EMIT told(text); });
}

void RingsWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RingsWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setHighlighted(-1);
    update();
}

void RingsWidget::copyToClipboard()
{
    copyChart(m_data, accessibleName(), [this](const QString &text) { Q_EMIT told(text); });
}

} // namespace heartwood::ui
