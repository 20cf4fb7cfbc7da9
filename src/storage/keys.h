#pragma once

#include "model/assessment.h"

#include <QByteArrayView>

/// The words that stand in the database for the model's enumerations.
namespace heartwood::storage {

constexpr QByteArrayView keyOf(Mode mode)
{
    return mode == Mode::Anonymous ? "anonymous" : "named";
}
constexpr QByteArrayView keyOf(State state)
{
    return state == State::Finished ? "finished" : "open";
}
constexpr QByteArrayView keyOf(GroupRole role)
{
    return role == GroupRole::Leaders ? "leaders" : role == GroupRole::Frontline ? "frontline" : "neither";
}

inline Mode modeOf(QByteArrayView key)
{
    return key == keyOf(Mode::Anonymous) ? Mode::Anonymous : Mode::Named;
}
inline State stateOf(QByteArrayView key)
{
    return key == keyOf(State::Finished) ? State::Finished : State::Open;
}
inline GroupRole groupRoleOf(QByteArrayView key)
{
    if (key == keyOf(GroupRole::Leaders))
        return GroupRole::Leaders;
    return key == keyOf(GroupRole::Frontline) ? GroupRole::Frontline : GroupRole::Neither;
}

} // namespace heartwood::storage
