#pragma once

#include "ui/page.h"

namespace heartwood::ui {

class Preferences;

/// Language, appearance, text size, keys, where the workspace lies, backups.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Session &session, Preferences &preferences, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void preferencesChanged();
    void openWorkspace(const QString &path);

private:
    Preferences &m_preferences;
};

} // namespace heartwood::ui
