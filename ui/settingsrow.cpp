#include "ui/settingsrow.h"

#include "ui/widgets.h"

#include <QBoxLayout>
#include <QEvent>

namespace heartwood::ui {

namespace {

constexpr int readableWidth = 260; ///< what the words need at least beside a control

} // namespace

SettingsRow::SettingsRow(const QList<QWidget *> &controls, QWidget *parent) : QWidget(parent)
{
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, theme().length(6), 0, theme().length(6));
    m_layout->setSpacing(theme().length(16));
    // The controls come first among the children: who asks for the name shall find them, and not the label.
    m_controls = new QHBoxLayout;
    m_controls->setSpacing(theme().length(8));
    m_layout->addLayout(m_controls);
    for (QWidget *control : controls)
        m_controls->addWidget(control);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().length(2));
    m_title = makeText(this, TextSize::Body, 600);
    m_explanation = makeText(this, TextSize::Body, 400, "muted");
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    m_layout->insertLayout(0, words, 1);
}

void SettingsRow::setText(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    arrange();
}

void SettingsRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SettingsRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void SettingsRow::arrange()
{
    const int wanted = m_controls->sizeHint().width() + m_layout->spacing() + theme().length(readableWidth);
    const bool fits = wanted <= width();
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setAlignment(fits ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading);
}

} // namespace heartwood::ui
