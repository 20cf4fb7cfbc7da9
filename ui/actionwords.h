#pragma once

#include "model/action.h"

/// Actions in words.
namespace heartwood::ui {

/// What is said of an action's due date when it presses; empty while it doesn't.
struct DueMark
{
    QString text{};
    const char *tone = nullptr; ///< of a label (widgets.h)
};
DueMark dueMarkOf(const Action &action, const QDate &today);

} // namespace heartwood::ui
