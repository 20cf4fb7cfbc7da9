#include "ui/consolepage.h"

#include "storage/actionstore.h"
#include "ui/consolebar.h"
#include "ui/decidepanel.h"
#include "ui/endpanel.h"
#include "ui/liveworkshop.h"
#include "ui/lobbypanel.h"
#include "ui/ownpacepanel.h"
#include "ui/pages.h"
#include "ui/peoplepanel.h"
#include "ui/plainwords.h"
#include "ui/projector.h"
#include "ui/sceneview.h"
#include "ui/session.h"
#include "ui/stepspanel.h"
#include "ui/talkpanel.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

ConsolePage::ConsolePage(Session &session, QWidget *parent) : Page(session, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHead();
    m_view = new SceneView(this);
    m_view->setObjectName(QStringLiteral("roomsScreen"));
    auto *frame = new QFrame(this);
    frame->setProperty("card", true);
    auto *inFrame = new QVBoxLayout(frame);
    inFrame->setContentsMargins(theme().length(2), theme().length(2), theme().length(2), theme().length(2));
    inFrame->addWidget(m_view);
    makePanels();
    auto *body = new QHBoxLayout;
    const int margin = theme().length(24);
    body->setContentsMargins(margin, theme().length(18), margin, theme().length(18));
    body->setSpacing(margin);
    body->addWidget(frame, 1);
    body->addWidget(m_panels);
    layout->addLayout(body, 1);
    m_bar = new ConsoleBar(this);
    layout->addWidget(m_bar);
    connect(m_bar, &ConsoleBar::wanted, this, &ConsolePage::take);
    connect(m_bar, &ConsoleBar::moreWanted, this,
            [this] { showAside(m_aside == Aside::Steps ? Aside::None : Aside::Steps); });
    connect(&session, &Session::workshopChanged, this, [this] { follow(this->session().workshop()); });
}

void ConsolePage::makeHead()
{
    auto *head = new QFrame(this);
    head->setProperty("bar", QStringLiteral("top"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme().length(24), theme().length(10), theme().length(24), theme().length(10));
    row->setSpacing(theme().length(10));
    m_leave = makeButton(head, ButtonKind::Link);
    m_leave->setObjectName(QStringLiteral("leaveConsole"));
    m_title = makeText(head, TextSize::Large, 600);
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rehearsal = makeText(head);
    m_rehearsal->setProperty("chip", true);
    m_rehearsal->setWordWrap(false);
    m_saved = makeText(head, TextSize::Small, 400, "muted");
    m_saved->setWordWrap(false);
    m_people = makeButton(head, ButtonKind::Small);
    m_people->setObjectName(QStringLiteral("showPeople"));
    m_projectorButton = makeButton(head, ButtonKind::Small);
    m_projectorButton->setObjectName(QStringLiteral("openProjector"));
    row->addWidget(m_leave);
    row->addWidget(m_title, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_rehearsal), static_cast<QWidget *>(m_saved),
                            static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_projectorButton)})
        row->addWidget(widget);
    m_fault = new QFrame(this);
    m_fault->setProperty("notice", QStringLiteral("danger"));
    auto *inFault = new QHBoxLayout(m_fault);
    m_faultText = makeText(m_fault, TextSize::Body, 600, "danger");
    inFault->addWidget(m_faultText);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(head);
    column->addWidget(m_fault);
    connect(m_leave, &QPushButton::clicked, this, &ConsolePage::leave);
    connect(m_people, &QPushButton::clicked, this,
            [this] { showAside(m_aside == Aside::People ? Aside::None : Aside::People); });
    connect(m_projectorButton, &QPushButton::clicked, this, &ConsolePage::openProjector);
}

template<typename Panel> Panel *ConsolePage::addPanel()
{
    auto *panel = new Panel(m_panels);
    m_panels->addWidget(panel);
    connect(panel, &ConsolePanel::command, this, [this](const Command &command) {
        if (m_live)
            m_live->post(command); // what a panel tells needs no flush
    });
    return panel;
}

void ConsolePage::makePanels()
{
    m_panels = new QStackedWidget(this);
    m_lobby = addPanel<LobbyPanel>();
    m_talk = addPanel<TalkPanel>();
    m_ownPace = addPanel<OwnPacePanel>();
    m_decide = addPanel<DecidePanel>();
    m_end = addPanel<EndPanel>();
    m_peoplePanel = addPanel<PeoplePanel>();
    const auto pass = [this] { Q_EMIT goTo({.place = Place::PassLaptop}); };
    connect(m_lobby, &LobbyPanel::passLaptop, this, pass);
    connect(m_ownPace, &OwnPacePanel::passLaptop, this, pass);
    m_stepsPanel = addPanel<StepsPanel>();
    connect(m_peoplePanel, &PeoplePanel::back, this, [this] { showAside(Aside::None); });
    connect(m_stepsPanel, &StepsPanel::back, this, [this] { showAside(Aside::None); });
    connect(m_stepsPanel, &StepsPanel::wanted, this, &ConsolePage::take);
    connect(m_decide, &DecidePanel::written, this, &ConsolePage::write);
    connect(m_end, &EndPanel::closeNow, this, [this] { post(command::Close()); });
    connect(m_end, &EndPanel::notYet, this, [this] {
        m_finishing = false;
        show();
    });
    connect(m_end, &EndPanel::results, this, [this] {
        if (m_live)
            Q_EMIT goTo({.place = Place::Results, .assessment = m_live->assessment()});
    });
}

QString ConsolePage::heading() const
{
    return tr("Workshop");
}

QWidget *ConsolePage::firstFocus()
{
    return m_view;
}

void ConsolePage::enter(const Route &)
{
    if (!session().workshop())
        return Q_EMIT goTo({.place = Place::Workshops});
    follow(session().workshop());
    refresh();
}

void ConsolePage::follow(LiveWorkshop *live)
{
    if (m_live == live)
        return;
    if (m_projector)
        m_projector->close();
    m_live = live;
    m_finishing = false;
    m_aside = Aside::None;
    if (!live)
        return;
    readActions();
    connect(live, &LiveWorkshop::changed, this, &ConsolePage::show);
}

void ConsolePage::refresh()
{
    m_leave->setText(tr("Workshops"));
    m_rehearsal->setText(tr("Rehearsal"));
    m_projectorButton->setText(tr("Open the projector window"));
    for (int i = 0; i < m_panels->count(); ++i)
        static_cast<ConsolePanel *>(m_panels->widget(i))->retranslate();
    show();
}

void ConsolePage::show()
{
    if (!m_live)
        return;
    const LiveWorkshop &live = *m_live;
    showHead(live);
    showFault(live);
    m_view->setScene(sceneOf(live));
    ConsolePanel *panel = panelFor(live);
    panel->show(live);
    m_panels->setCurrentWidget(panel);
    m_panels->setFixedWidth(theme().length(panel->designWidth()));
    const QPointer<QWidget> had = QApplication::focusWidget();
    const bool inBar = m_bar->isAncestorOf(had);
    m_bar->show(live);
    if (inBar && (!had->isEnabled() || !had->isVisible()))
        m_view->setFocus(Qt::OtherFocusReason); // else the next in line got it
    if (m_projector)
        m_projector->show(live);
}

void ConsolePage::showHead(const LiveWorkshop &live)
{
    m_title->setText(live.workshop().plan().title);
    m_title->setToolTip(plainToolTip(m_title->text()));
    m_rehearsal->setVisible(live.rehearsal());
    m_saved->setText(live.now().unsaved > 0 ? tr("%n votes are being saved", nullptr, live.now().unsaved)
                     : live.rehearsal()     ? QString()
                                            : tr("All votes saved"));
    const auto here = std::ranges::count(live.workshop().people(), false, &Person::removed);
    m_people->setText(tr("%n people", nullptr, int(here)));
    m_projectorButton->setVisible(!m_projector || !m_projector->isVisible());
}

void ConsolePage::showFault(const LiveWorkshop &live)
{
    m_fault->setVisible(live.now().fault.has_value());
    if (!live.now().fault)
        return;
    session().checkFile();
    m_faultText->setText(tr("Votes cannot be saved at the moment. Phones keep theirs and send them again; it is "
                            "tried every second. %1")
                             .arg(problemText(*live.now().fault)));
}

ConsolePanel *ConsolePage::panelFor(const LiveWorkshop &live) const
{
    const Stage stage = live.workshop().stage();
    if (stage == Stage::Closed || m_finishing)
        return m_end;
    if (m_aside != Aside::None)
        return m_aside == Aside::People ? static_cast<ConsolePanel *>(m_peoplePanel) : m_stepsPanel;
    switch (stage) {
    case Stage::Lobby:
        return m_lobby;
    case Stage::OwnPace:
        return m_ownPace;
    case Stage::Deciding:
        return m_decide;
    case Stage::Voting:
    case Stage::Revealed:
    case Stage::Discussing:
    case Stage::Closed:
        break;
    }
    return m_talk;
}

void ConsolePage::post(const Command &command)
{
    m_talk->flush(); // before the room goes on
    m_finishing = false;
    if (m_live)
        m_live->post(command);
}

void ConsolePage::take(const Step &step)
{
    if (!m_live || !step.enabled)
        return;
    m_aside = Aside::None;
    switch (step.kind) {
    case Step::Kind::None:
        return;
    case Step::Kind::Command:
        return post(*step.command);
    case Step::Kind::Discuss:
        return post(command::Discuss{m_live->agenda()});
    case Step::Kind::Decide:
        return post(command::Decide{m_live->gaps()});
    case Step::Kind::Finish:
        m_finishing = true;
        show();
        return;
    case Step::Kind::Report:
        return goOn();
    }
}

void ConsolePage::goOn()
{
    const bool rehearsed = m_live->rehearsal();
    const qint64 assessment = m_live->assessment();
    if (rehearsed) {
        session().leaveWorkshop();
        return Q_EMIT goTo({.place = Place::Prepare});
    }
    Q_EMIT goTo({.place = Place::Report, .assessment = assessment});
}

void ConsolePage::showAside(Aside aside)
{
    m_talk->flush();
    m_aside = aside;
    show();
}

void ConsolePage::openProjector()
{
    if (!m_projector) {
        m_projector = new Projector(window());
        m_projector->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_projector, &Projector::wanted, this, &ConsolePage::take);
        connect(m_projector, &Projector::moreWanted, this, [this] { // which is the facilitator's to see
            showAside(Aside::Steps);
            window()->activateWindow();
        });
        // Later: while it is being destroyed it is no projector any more, and still pointed to.
        connect(m_projector, &QObject::destroyed, this, &ConsolePage::show, Qt::QueuedConnection);
    }
    m_projector->show(*m_live);
    m_projector->open();
    show();
}

void ConsolePage::readActions()
{
    const auto actions = storage::ActionStore(m_live->workspace()).list(m_live->assessment());
    m_decide->setActions(actions ? *actions : QList<Action>());
}

void ConsolePage::write(const Action &action)
{
    const auto added = storage::ActionStore(m_live->workspace()).add(m_live->assessment(), action);
    if (!added)
        Q_EMIT notify({.text = problemText(added.error())});
    readActions();
}

/// The workshop goes on; one that has ended has nothing more to do.
void ConsolePage::leave()
{
    m_talk->flush();
    if (m_live && m_live->now().ended)
        session().leaveWorkshop();
    Q_EMIT goTo({.place = Place::Workshops});
}

bool ConsolePage::inTextField() const
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus);
}

void ConsolePage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape && inTextField())
        return m_view->setFocus(Qt::OtherFocusReason);
    if (!plain || inTextField() || !m_bar->press(event->key()))
        Page::keyPressEvent(event);
}

void ConsolePage::hideEvent(QHideEvent *event)
{
    m_talk->flush();
    Page::hideEvent(event);
}

} // namespace heartwood::ui
