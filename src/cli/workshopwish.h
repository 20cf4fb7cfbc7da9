#pragma once

#include "live/plan.h"

namespace heartwood::cli {

/// What somebody settles before a workshop begins.
struct WorkshopWish
{
    live::Plan plan; ///< its drill aside, which is what the drill has
    QString organization;
    QString variant;    ///< of the built-in questionnaire: full or pulse
    bool drill = false; ///< the crisis drill is offered
    QString host;       ///< IP address to listen on; empty: no phones, answers are given on this machine
    quint16 port = 8420;
    bool rehearsal = false; ///< with simulated phones, thrown away afterwards
    int rehearsalPhones = 12;
    QString language{}; ///< of the drill
};

} // namespace heartwood::cli
