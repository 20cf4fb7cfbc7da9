#include "ui/runningcard.h"

#include "ui/liveworkshop.h"
#include "ui/networkchoice.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

QString titleOf(Session &session, qint64 assessment)
{
    const QList<AssessmentHead> heads = session.heads();
    const auto found = std::ranges::find(heads, assessment, &AssessmentHead::id);
    return found == heads.end() ? QString() : found->title;
}

} // namespace

RunningCard::RunningCard(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setProperty("notice", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().length(18), theme().length(14), theme().length(18), theme().length(14));
    column->setSpacing(theme().length(10));
    m_text = makeText(this, TextSize::Body, 600);
    m_trouble = makeText(this, TextSize::Body, 400, "danger");
    m_network = new NetworkChoice(this);
    m_button = makeButton(this, ButtonKind::Primary);
    m_button->setObjectName(QStringLiteral("resumeWorkshop"));
    column->addWidget(m_text);
    column->addWidget(m_trouble);
    column->addWidget(m_network);
    column->addWidget(m_button);
    m_trouble->hide();
    m_network->hide();
    connect(m_button, &QPushButton::clicked, this, &RunningCard::resume);
}

void RunningCard::refresh()
{
    const LiveWorkshop *live = m_session.workshop();
    const auto interrupted = m_session.interruptedWorkshop();
    setVisible(live || interrupted);
    if (live) {
        m_trouble->hide();
        m_network->hide();
        m_text->setText(tr("“%1” is running.").arg(live->workshop().plan().title));
        m_button->setText(tr("Back to the console"));
    } else if (interrupted) {
        m_text->setText(tr("“%1” was interrupted. All votes are kept; phones that come back go on where they were.")
                            .arg(titleOf(m_session, *interrupted)));
        m_button->setText(tr("Take it up again"));
        if (m_network->isVisible())
            m_network->refresh();
    }
}

/// First where its phones look for it; where that is gone, at the place chosen here.
void RunningCard::resume()
{
    if (m_session.workshop())
        return Q_EMIT toConsole();
    const auto interrupted = m_session.interruptedWorkshop();
    if (!interrupted)
        return refresh();
    std::optional<live::Address> elsewhere;
    if (!m_network->isHidden()) {
        const auto port = m_network->phones() ? m_network->port() : Result<quint16>(quint16(0));
        if (!port)
            return;
        elsewhere = live::Address{.host = m_network->host(), .port = *port};
    }
    const auto resumed = m_session.resumeWorkshop(*interrupted, elsewhere);
    if (resumed)
        return Q_EMIT toConsole();
    m_trouble->setText(tr("%1 Choose another network: phones then scan the code again and join anew.")
                           .arg(problemText(resumed.error())));
    m_trouble->show();
    m_network->show();
    m_network->start({});
    m_network->refresh();
}

void RunningCard::hideEvent(QHideEvent *event)
{
    m_network->stop();
    QFrame::hideEvent(event);
}

} // namespace heartwood::ui
