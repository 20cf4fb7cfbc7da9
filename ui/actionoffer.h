#pragma once

#include "model/action.h"
#include "model/questionnaire.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// Below a piece of advice: made an action with one click, or how far the one made from it is.
class ActionOffer : public QWidget
{
    Q_OBJECT
public:
    ActionOffer(const Questionnaire &questionnaire, const Advice &advice, bool writable, QWidget *parent);

    /// Of the newest action made from each advice: how far it is.
    void mark(const QHash<QString, ActionState> &states);

Q_SIGNALS:
    void wanted(const heartwood::Action &action);

private:
    Action m_action;
    QPushButton *m_make = nullptr;
    QLabel *m_made = nullptr;
};

} // namespace heartwood::ui
