#include "ui/welcomeview.h"

#include "model/plaintext.h"
#include "report/grain.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int artFrom = 1100; ///< design pixels of this view's width from which there is room for the drawing

/// The grain of the cover, as the report has it.
class GrainArt : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        report::paintGrain(painter, rect());
    }
};

} // namespace

WelcomeView::WelcomeView(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *text = new QWidget(this);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(theme().length(56), theme().length(40), theme().length(56), theme().length(32));
    column->setSpacing(theme().length(14));
    m_kicker = makeText(text, TextSize::Body, 600, "bark");
    m_title = makeText(text, TextSize::Display, 700);
    m_sentence = makeText(text, TextSize::Large, 400, "muted");
    for (QLabel *label : {m_title, m_sentence})
        label->setMaximumWidth(theme().length(560));
    m_start = makeButton(text, ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("start"));
    m_sample = makeButton(text);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_workshop = makeButton(text, ButtonKind::Link);
    m_promise = makeText(text, TextSize::Small, 400, "muted");
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().length(10));
    buttons->addWidget(m_start);
    buttons->addWidget(m_sample);
    buttons->addWidget(m_workshop);
    buttons->addStretch(1);
    column->addStretch(3);
    column->addWidget(m_kicker);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(theme().length(10));
    column->addLayout(buttons);
    column->addStretch(4);
    column->addWidget(m_promise);
    row->addWidget(text, 3);
    m_art = new GrainArt(this);
    m_art->setObjectName(QStringLiteral("art"));
    row->addWidget(m_art, 2);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::NewAssessment}); });
    connect(m_sample, &QPushButton::clicked, this, &WelcomeView::sampleWanted);
    connect(m_workshop, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Prepare}); });
}

void WelcomeView::refresh()
{
    m_kicker->setText(tr("Empathy, empowerment, innovation, consistency"));
    m_title->setText(tr("How customer-obsessed is your company?"));
    m_sentence->setText(tr("Answer sixteen questions about what happened lately, and see in eight minutes where you "
                           "stand, how sure one can be of it, and what to do next."));
    m_start->setText(tr("Start self-assessment"));
    m_sample->setText(tr("Look at a sample"));
    m_workshop->setText(tr("Run a workshop"));
    m_start->setEnabled(!m_session.readOnly());
    m_sample->setEnabled(!m_session.readOnly());
    m_promise->setText(tr("No account, no cloud. Every answer is kept in %1, a file of yours in %2.")
                           .arg(plainLine(m_session.fileName()),
                                plainLine(QDir::toNativeSeparators(QFileInfo(m_session.path()).absolutePath()))));
}

QWidget *WelcomeView::firstFocus() const
{
    return m_start;
}

void WelcomeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_art->setVisible(width() >= theme().length(artFrom) * 9 / 10);
}

} // namespace heartwood::ui
