#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace heartwood::ui {

class NetworkChoice;
class Session;

/// Above the list of workshops: the one that runs, or one that was cut off and can be taken up again, elsewhere where
/// its address is gone. Hidden where there is neither.
class RunningCard : public QFrame
{
    Q_OBJECT
public:
    RunningCard(Session &session, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void toConsole();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void resume();

    Session &m_session;
    QLabel *m_text = nullptr;
    QLabel *m_trouble = nullptr;
    NetworkChoice *m_network = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace heartwood::ui
