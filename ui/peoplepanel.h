#pragma once

#include "ui/consolepanel.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace heartwood::ui {

/// Everybody who joined, and the way to remove a phone. Of anonymous people a number and a group.
class PeoplePanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit PeoplePanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;

Q_SIGNALS:
    void back();

private:
    void removeChosen();
    int chosen() const; ///< a person; -1 none

    QLabel *m_title = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_back = nullptr;
    QStringList m_lines;
};

} // namespace heartwood::ui
