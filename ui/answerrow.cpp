#include "ui/answerrow.h"

#include "ui/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace heartwood::ui {

namespace {

constexpr int markWidth = 34;
constexpr int padding = 5;

} // namespace

AnswerRow::AnswerRow(const QString &title, Answer answer, QWidget *parent)
    : QPushButton(parent), m_title(title), m_answer(answer)
{
    setAccessibleName(tr("%1: %2").arg(title, markWords()));
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString AnswerRow::mark() const
{
    if (isLevel(m_answer))
        return locale().toString(levelOf(m_answer));
    return m_answer == Answer::NotApplicable ? tr("n/a", "not applicable, very short")
           : m_answer == Answer::DontKnow    ? QStringLiteral("?")
                                             : QStringLiteral("–");
}

QString AnswerRow::markWords() const
{
    if (isLevel(m_answer))
        return locale().toString(levelOf(m_answer));
    return m_answer == Answer::NotApplicable ? tr("not applicable")
           : m_answer == Answer::DontKnow    ? tr("don’t know")
                                             : tr("open");
}

int AnswerRow::titleWidth(int width) const
{
    return width - theme().length(markWidth + 2 * padding);
}

int AnswerRow::heightForWidth(int width) const
{
    const QFontMetrics metrics(theme().font(TextSize::Body));
    const int words = metrics.boundingRect(QRect(0, 0, titleWidth(width), 10000), Qt::TextWordWrap, m_title).height();
    return words + 2 * theme().length(padding);
}

QSize AnswerRow::sizeHint() const
{
    const int width = theme().length(200);
    return {width, heightForWidth(width)};
}

QSize AnswerRow::minimumSizeHint() const
{
    return {theme().length(120), QFontMetrics(theme().font(TextSize::Body)).height() + 2 * theme().length(padding)};
}

void AnswerRow::paintEvent(QPaintEvent *)
{
    const report::Palette &p = theme().palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = theme().length(6);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(p.focus, 2) : QPen(Qt::NoPen));
        painter.setBrush(p.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    const int inset = theme().length(padding);
    const QRect words(inset, inset, titleWidth(width()), height() - 2 * inset);
    painter.setPen(p.ink);
    painter.setFont(theme().font(TextSize::Body));
    const auto leading = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::TextWordWrap | Qt::AlignVCenter | leading, m_title);

    const int cap = QFontMetrics(painter.font()).height() + 2;
    const QRect box(width() - inset - theme().length(markWidth), (height() - cap) / 2, theme().length(markWidth), cap);
    const QRectF seen = QRectF(QStyle::visualRect(layoutDirection(), rect(), box)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool open = m_answer == Answer::Open;
    const bool finding = m_answer == Answer::DontKnow;
    painter.setPen(QPen(open ? p.danger : p.line, 1, open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(finding ? p.accentSoft : p.ground);
    painter.drawRoundedRect(seen, 4, 4);
    painter.setPen(open ? p.danger : isLevel(m_answer) ? p.ink : p.muted);
    painter.setFont(theme().font(TextSize::Small, QFont::DemiBold));
    painter.drawText(seen, Qt::AlignCenter, mark());
}

} // namespace heartwood::ui
