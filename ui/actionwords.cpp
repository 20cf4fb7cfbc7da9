#include "ui/actionwords.h"

#include <QCoreApplication>

namespace heartwood::ui {

namespace {

constexpr qint64 daysAhead = 14;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Action)
};

} // namespace

DueMark dueMarkOf(const Action &action, const QDate &today)
{
    if (!action.due || !isToDo(action.state))
        return {};
    const qint64 days = today.daysTo(*action.due);
    if (days < 0)
        return {.text = Words::tr("Overdue by %n day(s)", nullptr, int(-days)), .tone = "danger"};
    if (days == 0)
        return {.text = Words::tr("Due today"), .tone = "bark"};
    if (days <= daysAhead)
        return {.text = Words::tr("Due in %n day(s)", nullptr, int(days)), .tone = "bark"};
    return {};
}

QString pressingText(const QList<Action> &actions, const QDate &today)
{
    int toDo = 0, overdue = 0, soon = 0, ownerless = 0;
    for (const Action &action : actions) {
        if (!isToDo(action.state))
            continue;
        ++toDo;
        ownerless += action.owner.isEmpty() ? 1 : 0;
        if (!action.due)
            continue;
        const qint64 days = today.daysTo(*action.due);
        overdue += days < 0 ? 1 : 0;
        soon += days >= 0 && days <= daysAhead ? 1 : 0;
    }
    if (toDo == 0)
        return {};
    QStringList parts{Words::tr("%1 to do", "how many actions").arg(toDo)};
    if (overdue > 0)
        parts << Words::tr("%1 overdue", "how many actions").arg(overdue);
    if (soon > 0)
        parts << Words::tr("%1 due within %2 days", "how many actions").arg(soon).arg(daysAhead);
    if (ownerless > 0)
        parts << Words::tr("%1 without an owner", "how many actions").arg(ownerless);
    return parts.join(QStringLiteral(" · "));
}

std::tuple<int, QDate, qint64> urgencyOf(const Action &action)
{
    const int group = isToDo(action.state) ? 0 : int(action.state);
    return {group, action.due.value_or(QDate(9999, 12, 31)), action.id};
}

QHash<QString, ActionState> statesByAdvice(const QList<storage::KeptAction> &actions)
{
    QHash<QString, ActionState> states;
    for (const storage::KeptAction &kept : actions)
        if (!kept.action.advice.isEmpty())
            states.insert(kept.action.advice, kept.action.state);
    return states;
}

} // namespace heartwood::ui
