#pragma once

#include "ui/consolepanel.h"

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// Before the close what it means; after it what is kept, and where to go on.
class EndPanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit EndPanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;

Q_SIGNALS:
    void closeNow();
    void notYet();
    void results();

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_notYet = nullptr;
    QPushButton *m_results = nullptr;
};

} // namespace heartwood::ui
