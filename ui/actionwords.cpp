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

} // namespace heartwood::ui
