#pragma once

#include "model/assessment.h"
#include "scoring/scorecard.h"
#include "ui/page.h"
#include "ui/session.h"

class QBoxLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class RingsWidget;

/// Where the organization of the newest assessment stands: rings, what is in progress, what changed, what to do next.
class HomeView : public QWidget
{
    Q_OBJECT
public:
    HomeView(Session &session, QWidget *parent);

    void read(const QList<AssessmentHead> &heads);
    void refresh();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void told(const QString &text);
    void goTo(const heartwood::ui::Route &route);
    void sampleUnwanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader(QVBoxLayout *content);
    void makeStanding();
    QFrame *makeListCard(QLabel *&title, QVBoxLayout *&list);
    void showHeader();
    void showStanding();
    void showProgress();
    void showChange();
    void showSteps();
    QWidget *progressRow(const AssessmentHead &head);
    QList<Action> toDo() const;
    QWidget *makeStep(const QString &text, const QString &about);

    Session &m_session;
    QList<AssessmentHead> m_heads; ///< of the organization shown
    RoundPointer m_latest;         ///< newest finished; none while nothing is
    RoundPointer m_previous;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_workshop = nullptr;
    QPushButton *m_start = nullptr;
    QFrame *m_sampleNotice = nullptr;
    QLabel *m_sampleText = nullptr;
    QPushButton *m_sampleRemove = nullptr;
    QBoxLayout *m_columns = nullptr;
    QFrame *m_standing = nullptr;
    QLabel *m_standingTitle = nullptr;
    QLabel *m_level = nullptr;
    RingsWidget *m_rings = nullptr;
    QPushButton *m_results = nullptr;
    QFrame *m_progress = nullptr;
    QLabel *m_progressTitle = nullptr;
    QVBoxLayout *m_progressList = nullptr;
    QFrame *m_change = nullptr;
    QLabel *m_changeTitle = nullptr;
    QVBoxLayout *m_changeList = nullptr;
    QFrame *m_steps = nullptr;
    QLabel *m_stepsTitle = nullptr;
    QVBoxLayout *m_stepsList = nullptr;
    QPushButton *m_actions = nullptr;
};

} // namespace heartwood::ui
