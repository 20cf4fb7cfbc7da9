#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace heartwood::ui {

class Session;

/// Says, as long as it is so, that the open workspace's file was moved, replaced or deleted; a copy saves what it
/// holds.
class MovedBar : public QFrame
{
    Q_OBJECT
public:
    MovedBar(Session &session, QWidget *parent);

    void retranslate();

Q_SIGNALS:
    void saveCopy();

private:
    void showMoved(bool moved);

    Session &m_session;
    QLabel *m_text = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace heartwood::ui
