#pragma once

#include "ui/consolepanel.h"
#include "ui/consolesteps.h"

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

/// What is chosen seldom: to go to a question out of turn, the drill, to decide or close before the end.
class StepsPanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit StepsPanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;

Q_SIGNALS:
    void wanted(const heartwood::ui::Step &step);
    void back();

private:
    void showSteps(const LiveWorkshop &live);
    void showQuestions(const LiveWorkshop &live);
    void goToChosen();

    QVBoxLayout *m_buttons = nullptr;
    QList<QPushButton *> m_stepButtons;
    QList<Step> m_steps;
    QLabel *m_questionsName = nullptr;
    QListWidget *m_questions = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_back = nullptr;
    QStringList m_lines;
};

} // namespace heartwood::ui
