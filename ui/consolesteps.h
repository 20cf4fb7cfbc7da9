#pragma once

#include "live/facilitator.h"

/// What a facilitator can do next, at every moment of a workshop: the one rule behind console, projector and keys.
namespace heartwood::ui {

class LiveWorkshop;

struct Step
{
    enum class Kind {
        None,
        Command, ///< of the workshop
        Discuss, ///< own pace ends
        Decide,
        Finish, ///< asks, then closes
        Report
    };
    Kind kind = Kind::None;
    QString text;
    bool enabled = true;
    std::optional<live::Command> command{};
};

/// The main thing: what Space does.
Step nextStep(const LiveWorkshop &live);
/// A step aside, with its single key; only those that make sense now.
struct SideStep
{
    const char *name; ///< for tests
    QString text;
    int key = 0; ///< Qt::Key
    live::Command command;
};
QList<SideStep> sideSteps(const LiveWorkshop &live);
/// What is chosen seldom, for a menu.
QList<Step> rareSteps(const LiveWorkshop &live);

} // namespace heartwood::ui
