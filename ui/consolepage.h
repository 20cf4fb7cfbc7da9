#pragma once

#include "model/action.h"
#include "ui/consolesteps.h"
#include "ui/page.h"

#include <QPointer>

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace heartwood::ui {

class ConsoleBar;
class ConsolePanel;
class DecidePanel;
class EndPanel;
class LiveWorkshop;
class LobbyPanel;
class OwnPacePanel;
class PeoplePanel;
class Projector;
class SceneView;
class StepsPanel;
class TalkPanel;

/// The facilitator's console of the workshop that runs: what the room sees, what only the facilitator sees, and the
/// steps. Without a workshop it leads back to the list of them.
class ConsolePage : public Page
{
    Q_OBJECT
public:
    ConsolePage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    bool besideSideBar() const override { return false; }
    QWidget *firstFocus() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Aside { None, People, Steps };

    void makeHead();
    void makePanels();
    template<typename Panel> Panel *addPanel();
    void follow(LiveWorkshop *live);
    void show();
    void showHead(const LiveWorkshop &live);
    void showFault(const LiveWorkshop &live);
    ConsolePanel *panelFor(const LiveWorkshop &live) const;
    void take(const Step &step);
    void post(const live::Command &command);
    void showAside(Aside aside);
    void openProjector();
    void readActions();
    void write(const Action &action);
    void leave();
    void goOn();
    bool inTextField() const;

    QPointer<LiveWorkshop> m_live;
    bool m_finishing = false;    ///< the facilitator is asked whether to close
    Aside m_aside = Aside::None; ///< shown in place of the stage's panel
    QPushButton *m_leave = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_rehearsal = nullptr;
    QLabel *m_saved = nullptr;
    QPushButton *m_people = nullptr;
    QPushButton *m_projectorButton = nullptr;
    QFrame *m_fault = nullptr;
    QLabel *m_faultText = nullptr;
    SceneView *m_view = nullptr;
    QStackedWidget *m_panels = nullptr;
    LobbyPanel *m_lobby = nullptr;
    TalkPanel *m_talk = nullptr;
    OwnPacePanel *m_ownPace = nullptr;
    DecidePanel *m_decide = nullptr;
    EndPanel *m_end = nullptr;
    PeoplePanel *m_peoplePanel = nullptr;
    StepsPanel *m_stepsPanel = nullptr;
    ConsoleBar *m_bar = nullptr;
    QPointer<Projector> m_projector;
};

} // namespace heartwood::ui
