#pragma once

#include "ui/consolepanel.h"

class QLabel;
class QPushButton;

namespace heartwood::ui {

class ProgressBar;

/// How far everybody is, and nothing of what they answer.
class OwnPacePanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit OwnPacePanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;

Q_SIGNALS:
    void passLaptop();

private:
    QLabel *m_count = nullptr;
    ProgressBar *m_bar = nullptr;
    QLabel *m_states = nullptr;
    QLabel *m_names = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_pass = nullptr;
};

} // namespace heartwood::ui
