#pragma once

#include "live/plan.h"

namespace heartwood::cli {

/// What was settled while a workshop was prepared: all that is needed to begin it.
struct WorkshopWish
{
    live::Plan plan; ///< title, mode, pace, items, groups, seconds
    QString organization;
    QString variant;    ///< of the built-in questionnaire: full or pulse
    bool drill = false; ///< the crisis drill is offered
    QString host;       ///< IP address to listen on; empty: no phones, answers on this laptop only
    quint16 port = 8420;
    bool rehearsal = false; ///< with simulated phones, thrown away afterwards
    int rehearsalPhones = 12;
    QString language{}; ///< of the drill
    bool operator==(const WorkshopWish &) const = default;
};

} // namespace heartwood::cli
