#include "ui/widgets.h"

#include "ui/wrappedlabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

QLatin1String nameOf(ButtonKind kind)
{
    static constexpr const char *names[] = {"plain", "primary", "link", "small"};
    return QLatin1String(names[int(kind)]);
}

} // namespace

QLabel *makeText(QWidget *parent, TextSize size, int strength, const char *tone)
{
    static constexpr const char *names[] = {"small", "body", "large", "title", "display"};
    auto *label = new WrappedLabel(parent);
    label->setProperty("textSize", QLatin1String(names[int(size)]));
    if (strength != 400)
        label->setProperty("strength", QString::number(strength));
    if (tone)
        label->setProperty("tone", QLatin1String(tone));
    return label;
}

void setTone(QLabel *label, const char *tone)
{
    const QVariant wanted = tone ? QVariant(QLatin1String(tone)) : QVariant();
    if (label->property("tone") == wanted)
        return; // a style read again costs more than painting the page
    label->setProperty("tone", wanted);
    repolish(label);
}

QPushButton *makeButton(QWidget *parent, ButtonKind kind)
{
    auto *button = new QPushButton(parent);
    button->setProperty("kind", nameOf(kind));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

void setKind(QPushButton *button, ButtonKind kind)
{
    if (button->property("kind").toString() == nameOf(kind))
        return;
    button->setProperty("kind", nameOf(kind));
    repolish(button);
}

void showKey(QPushButton *button, QChar key)
{
    if (key.isNull()) {
        button->setIcon({});
        return;
    }
    const report::Palette &p = theme().palette();
    const int size = theme().length(18);
    const int apart = theme().length(6); // from the words before it
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const double ratio = button->devicePixelRatioF();
    QPixmap cap(QSize(size + apart, size) * ratio);
    cap.setDevicePixelRatio(ratio);
    cap.fill(Qt::transparent);
    QPainter painter(&cap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(mirrored ? 0 : apart, 0);
    painter.setPen(QPen(report::mixed(p.line, p.muted, 0.35), 1));
    painter.setBrush(p.card);
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 4, 4);
    painter.setPen(p.muted);
    painter.setFont(theme().font(TextSize::Small, QFont::DemiBold));
    painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, key);
    painter.end();
    button->setIcon(cap);
    button->setIconSize({size + apart, size});
    // An icon stands before the words; a key cap reads better behind them.
    button->setLayoutDirection(mirrored ? Qt::LeftToRight : Qt::RightToLeft);
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme().length(20), theme().length(18), theme().length(20), theme().length(18));
    layout->setSpacing(theme().length(8));
    return card;
}

QVBoxLayout *cardLayout(QFrame *card)
{
    return static_cast<QVBoxLayout *>(card->layout());
}

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("rule", true);
    return rule;
}

QVBoxLayout *makeCanvas(QWidget *page, int maximumWidth, QScrollArea **scroller)
{
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(area);
    auto *canvas = new QWidget(area);
    auto *row = new QHBoxLayout(canvas);
    row->setContentsMargins(theme().length(32), theme().length(28), theme().length(28), theme().length(28));
    auto *column = new QWidget(canvas);
    column->setMaximumWidth(theme().length(maximumWidth));
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    auto *content = new QVBoxLayout(column);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(theme().length(18));
    area->setWidget(canvas);
    if (scroller)
        *scroller = area;
    return content;
}

void ignoreWheel(QWidget *control)
{
    class Guard : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Wheel)
                event->ignore();
            return event->type() == QEvent::Wheel;
        }
    };
    control->setFocusPolicy(Qt::StrongFocus); // nor does the wheel take the keyboard
    control->installEventFilter(new Guard(control));
}

void settleLayouts()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

int heightAtWidth(const QWidget &dialog, int width)
{
    dialog.ensurePolished();
    for (const QWidget *part : dialog.findChildren<QWidget *>())
        part->ensurePolished(); // sizes of letters come with the style
    const QLayout *layout = dialog.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace heartwood::ui
