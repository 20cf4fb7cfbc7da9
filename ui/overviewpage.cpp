#include "ui/overviewpage.h"

#include "cli/sample.h"
#include "ui/homeview.h"
#include "ui/pages.h"
#include "ui/sampleremoval.h"
#include "ui/session.h"
#include "ui/welcomeview.h"

#include <QStackedLayout>

namespace heartwood::ui {

OverviewPage::OverviewPage(Session &session, QWidget *parent) : Page(session, parent)
{
    m_layout = new QStackedLayout(this);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            enter({});
    });
}

void OverviewPage::enter(const Route &)
{
    const QList<AssessmentHead> heads = session().heads();
    if (heads.isEmpty() && !m_welcome) {
        m_welcome = new WelcomeView(session(), this);
        m_layout->addWidget(m_welcome);
        connect(m_welcome, &WelcomeView::goTo, this, &Page::goTo);
        connect(m_welcome, &WelcomeView::sampleWanted, this, &OverviewPage::addSample);
    }
    if (!heads.isEmpty() && !m_home) {
        m_home = new HomeView(session(), this);
        m_layout->addWidget(m_home);
        connect(m_home, &HomeView::told, this, [this](const QString &text) { Q_EMIT notify({.text = text}); });
        connect(m_home, &HomeView::goTo, this, &Page::goTo);
        connect(m_home, &HomeView::sampleUnwanted, this, &OverviewPage::removeSample);
    }
    if (heads.isEmpty())
        m_layout->setCurrentWidget(m_welcome);
    else
        m_layout->setCurrentWidget(m_home);
    if (m_home)
        m_home->read(heads);
    refresh();
}

void OverviewPage::refresh()
{
    if (m_welcome)
        m_welcome->refresh();
    if (m_home)
        m_home->refresh();
}

QString OverviewPage::heading() const
{
    return tr("Overview");
}

QWidget *OverviewPage::firstFocus()
{
    return m_layout->currentWidget() == m_home ? m_home->firstFocus() : m_welcome->firstFocus();
}

void OverviewPage::addSample()
{
    const auto added = cli::addSample(session().workspace());
    if (!added)
        Q_EMIT notify({.text = problemText(added.error())});
    session().touched();
}

void OverviewPage::removeSample()
{
    Q_EMIT notify(ui::removeSample(session()));
}

} // namespace heartwood::ui
