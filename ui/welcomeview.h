#pragma once

#include "ui/page.h"

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// The first page ever seen: in one sentence what this is, and where to begin.
class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    WelcomeView(Session &session, QWidget *parent);

    void refresh();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void goTo(const heartwood::ui::Route &route);
    void sampleWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Session &m_session;
    QWidget *m_art = nullptr;
    QLabel *m_kicker = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_workshop = nullptr;
    QLabel *m_promise = nullptr;
};

} // namespace heartwood::ui
