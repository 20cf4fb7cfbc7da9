#pragma once

#include "model/drill.h"
#include "model/questionnaire.h"

#include <array>
#include <numeric>
#include <optional>

/// What a room keeps of a workshop beside its answers.
namespace heartwood {

/// How a room voted, without who.
struct VoteCounts
{
    std::array<int, levelCount> levels{}; ///< how many chose level 1 to 5; of the drill: choice 1 to 5
    int notApplicable = 0;
    int dontKnow = 0;
    int numeric() const { return std::accumulate(levels.begin(), levels.end(), 0); }
    bool operator==(const VoteCounts &) const = default;
};

struct ItemTalk
{
    QString item{};              ///< its key
    std::optional<int> agreed{}; ///< a level
    QString note{};
    QString minority{}; ///< of those who hold out
    bool skipped = false;
    std::optional<VoteCounts> second{}; ///< of the vote after the talk, where five people or more chose a level
    bool operator==(const ItemTalk &) const = default;
};

/// The weight that a room gave to closing a practice's gap.
struct GapDots
{
    QString practice{}; ///< its key
    int dots = 0;
    bool operator==(const GapDots &) const = default;
};

struct DrillQuestionTalk
{
    std::optional<VoteCounts> counts{}; ///< of what was revealed, where five people or more chose something
    std::optional<int> agreed{};        ///< a choice, from 1
    QString note{};
    QString minority{};
    bool operator==(const DrillQuestionTalk &) const = default;
};

/// The crisis drill as it was asked, and what the room said.
struct DrillTalk
{
    Drill drill{};
    QList<DrillQuestionTalk> questions{}; ///< as the drill's
    bool operator==(const DrillTalk &) const = default;
};

/// What stays of a workshop beside its answers.
struct RoomTalk
{
    QList<ItemTalk> talks{}; ///< in the questionnaire's order
    QList<GapDots> dots{};   ///< most first
    std::optional<DrillTalk> drill{};
    bool operator==(const RoomTalk &) const = default;
};

} // namespace heartwood
