#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace heartwood {

enum class ActionState { Open, Doing, Done, Dropped };
inline constexpr std::array allActionStates{ActionState::Open, ActionState::Doing, ActionState::Done,
                                            ActionState::Dropped};
/// The key in files: open, doing, done, dropped.
QString actionStateKey(ActionState state);
std::optional<ActionState> actionStateOfKey(const QString &key);
/// Whether somebody still has something to do.
bool isToDo(ActionState state);

/// What somebody undertook because of an assessment, and what it should move by the next one.
struct Action
{
    qint64 id = 0;
    QString practice; ///< key of the questionnaire's practice
    QString advice;   ///< key of the advice it was made from; empty: own words
    QString text;
    QString owner;
    std::optional<QDate> due;
    ActionState state = ActionState::Open;
    QStringList moves; ///< keys of items
    bool operator==(const Action &) const = default;
};

} // namespace heartwood
