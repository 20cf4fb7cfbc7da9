#include "ui/pagehead.h"

#include "ui/flowlayout.h"
#include "ui/widgets.h"

#include <QBoxLayout>
#include <QEvent>

namespace heartwood::ui {

PageHead::PageHead(QWidget *parent) : QWidget(parent)
{
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().length(12));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().length(4));
    m_title = makeText(this, TextSize::Title, 700);
    m_subtitle = makeText(this, TextSize::Body, 400, "muted");
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_layout->addLayout(words, 1);
    m_buttonRow = new QWidget(this);
    m_buttons = new FlowLayout(m_buttonRow, theme().length(8));
    m_layout->addWidget(m_buttonRow);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void PageHead::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

void PageHead::insertButton(QPushButton *button)
{
    // Tab goes in the order in which widgets were made: this one belongs before its neighbour.
    if (const QLayoutItem *neighbour = m_buttons->itemAt(0)) {
        QWidget *before = neighbour->widget()->previousInFocusChain();
        while (before->focusPolicy() == Qt::NoFocus && before != neighbour->widget())
            before = before->previousInFocusChain();
        setTabOrder(before, button);
    }
    m_buttons->insertWidget(0, button);
}

void PageHead::setText(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    arrange();
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageHead::event(QEvent *event)
{
    // A longer word or a larger font changes what fits beside the title.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void PageHead::arrange()
{
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text());
    const bool fits = title + m_layout->spacing() + m_buttons->sizeHint().width() <= width();
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside the title they stand in one row and in its middle; below it they may break.
    m_buttonRow->setSizePolicy(fits ? QSizePolicy::Minimum : QSizePolicy::Preferred,
                               fits ? QSizePolicy::Fixed : QSizePolicy::Preferred);
}

} // namespace heartwood::ui
