#pragma once

#include "model/action.h"
#include "model/questionnaire.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// Below a piece of advice: made an action with one click, or how far the one made from it is.
class ActionOffer : public QWidget
{
    Q_OBJECT
public:
    ActionOffer(const Questionnaire &questionnaire, const Advice &advice, bool writable, QWidget *parent);

    const QString &advice() const { return m_action.advice; }
    /// Of the newest action that was made from it; none: there is none.
    void setState(std::optional<ActionState> state);

Q_SIGNALS:
    void wanted(const heartwood::Action &action);

private:
    Action m_action;
    QPushButton *m_make = nullptr;
    QLabel *m_made = nullptr;
};

} // namespace heartwood::ui
