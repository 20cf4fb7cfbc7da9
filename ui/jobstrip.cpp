#include "ui/jobstrip.h"

#include "ui/progressbar.h"
#include "ui/widgets.h"

#include <QHBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int barWidth = 140;

} // namespace

JobStrip::JobStrip(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().length(12));
    m_text = makeText(this);
    m_text->setObjectName(QStringLiteral("jobText"));
    m_text->setWordWrap(false);
    m_text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar = new ProgressBar(this);
    m_bar->setFixedWidth(theme().length(barWidth));
    m_cancel = makeButton(this, ButtonKind::Small);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        say(tr("Cancelling…"));
        Q_EMIT cancelled();
    });
}

void JobStrip::begin(const QString &text)
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
    setProgress(0, text);
}

void JobStrip::setProgress(double done, const QString &text)
{
    m_bar->setShare(done);
    if (m_cancel->isEnabled()) // else it is being cancelled
        say(text);
}

void JobStrip::say(const QString &text)
{
    m_words = text;
    m_text->setAccessibleName(text);
    elide();
}

void JobStrip::elide()
{
    m_text->setText(m_text->fontMetrics().elidedText(m_words, Qt::ElideRight, m_text->width()));
}

void JobStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elide();
}

} // namespace heartwood::ui
