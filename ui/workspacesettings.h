#pragma once

#include "ui/page.h"

class QFrame;
class QPushButton;

namespace heartwood::ui {

class SettingsRow;

/// Where the workspace lies, and the sample in it.
class WorkspaceSettings : public QWidget
{
    Q_OBJECT
public:
    WorkspaceSettings(Session &session, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void openWorkspace(const QString &path);
    void notify(const heartwood::ui::Notice &notice);

private:
    QPushButton *addButton(const char *name, void (WorkspaceSettings::*slot)());
    void chooseOther();
    void chooseNew();
    void showInFolder();
    void removeSample();

    Session &m_session;
    QPushButton *m_open = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_removeSample = nullptr;
    SettingsRow *m_pathRow = nullptr;
    QFrame *m_rule = nullptr;
    SettingsRow *m_sampleRow = nullptr;
};

} // namespace heartwood::ui
