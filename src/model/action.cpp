#include "model/action.h"

namespace heartwood {

namespace {

constexpr std::array keys{"open", "doing", "done", "dropped"}; // as ActionState

} // namespace

QString actionStateKey(ActionState state)
{
    return QLatin1String(keys.at(size_t(state)));
}

std::optional<ActionState> actionStateOfKey(const QString &key)
{
    for (const ActionState state : allActionStates)
        if (actionStateKey(state) == key)
            return state;
    return std::nullopt;
}

bool isToDo(ActionState state)
{
    return state == ActionState::Open || state == ActionState::Doing;
}

} // namespace heartwood
