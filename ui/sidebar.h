#pragma once

#include "ui/page.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace heartwood::ui {

/// Name and menu, the places, and at the foot which file is open and whether all is saved.
class SideBar : public QFrame
{
    Q_OBJECT
public:
    SideBar(Session &session, QMenu *menu, QWidget *parent);

    void setPlace(Place place);

Q_SIGNALS:
    void goTo(const heartwood::ui::Route &route);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addPlace(Place place);
    void retranslate();
    void showFile();
    /// To what has room when it is chosen and bold.
    void shortenNames();

    Session &m_session;
    QToolButton *m_menuButton = nullptr;
    QLabel *m_logo = nullptr;
    QLabel *m_name = nullptr;
    QMap<Place, QPushButton *> m_buttons;
    QLabel *m_file = nullptr;
    QLabel *m_saved = nullptr;
};

} // namespace heartwood::ui
