#pragma once

#include "model/action.h"
#include "storage/actionstore.h"

#include <QHash>

#include <tuple>

/// Actions in words.
namespace heartwood::ui {

/// What is said of an action's due date when it presses; empty while it doesn't.
struct DueMark
{
    QString text{};
    const char *tone = nullptr; ///< of a label (widgets.h)
};
DueMark dueMarkOf(const Action &action, const QDate &today);

/// "3 to do · 1 overdue · 1 due within 14 days · 2 without an owner"; empty where nothing is to do.
QString pressingText(const QList<Action> &actions, const QDate &today);

/// To sort by: what is still to do first, the most pressing at the top; then what is done, then what was dropped.
std::tuple<int, QDate, qint64> urgencyOf(const Action &action);

/// Of the newest action made from each advice: how far it is. In order of creation.
QHash<QString, ActionState> statesByAdvice(const QList<storage::KeptAction> &actions);

} // namespace heartwood::ui
