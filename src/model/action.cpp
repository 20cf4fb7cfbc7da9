#include "model/action.h"

#include <algorithm>

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
    const auto found =
        std::ranges::find_if(allActionStates, [&key](ActionState s) { return actionStateKey(s) == key; });
    return found == allActionStates.end() ? std::nullopt : std::optional(*found);
}

} // namespace heartwood
