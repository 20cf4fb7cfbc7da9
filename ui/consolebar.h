#pragma once

#include "ui/consolesteps.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace heartwood::ui {

/// The foot of the console: back, aside, and the one next step.
class ConsoleBar : public QFrame
{
    Q_OBJECT
public:
    explicit ConsoleBar(QWidget *parent);

    void show(const LiveWorkshop &live);
    QPushButton *nextButton() const { return m_next; }
    /// Does what a key stands for; whether it stands for anything now.
    bool press(int key);

Q_SIGNALS:
    void wanted(const heartwood::ui::Step &step);
    void moreWanted(); ///< rareSteps()

private:
    void showSides(const LiveWorkshop &live);
    void tell(const live::Command &command);

    QList<SideStep> m_sides;
    Step m_step;
    QHBoxLayout *m_row = nullptr;
    QList<QPushButton *> m_sideButtons;
    QPushButton *m_more = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace heartwood::ui
