#pragma once

#include "model/action.h"
#include "model/questionnaire.h"
#include "ui/consolepanel.h"

class QLabel;
class QPushButton;

namespace heartwood::ui {

class ActionForm;

/// The room weighs its gaps by dots, and what it undertakes is written down.
class DecidePanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit DecidePanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;
    int designWidth() const override { return 420; }
    /// Those of the workshop's round.
    void setActions(const QList<Action> &actions);

Q_SIGNALS:
    void written(const heartwood::Action &action);

private:
    void openForm();

    Questionnaire m_questionnaire;
    QStringList m_owners;
    QLabel *m_count = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_actionsName = nullptr;
    QLabel *m_actions = nullptr;
    QPushButton *m_write = nullptr;
    ActionForm *m_form = nullptr;
};

} // namespace heartwood::ui
