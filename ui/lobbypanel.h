#pragma once

#include "ui/consolepanel.h"

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// Who has come so far, and what the facilitator should know before it begins.
class LobbyPanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit LobbyPanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;

Q_SIGNALS:
    void passLaptop();

private:
    QLabel *m_count = nullptr;
    QLabel *m_groups = nullptr;
    QLabel *m_names = nullptr;
    QLabel *m_hints = nullptr;
    QPushButton *m_pass = nullptr;
};

} // namespace heartwood::ui
