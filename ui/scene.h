#pragma once

#include "report/charts.h"
#include "scoring/maturity.h"

#include <QStringList>

/// What the room sees at one moment: texts and figures only, and of the answers nothing that is not revealed.
namespace heartwood::ui {

class LiveWorkshop;

struct SceneVote
{
    QString title; ///< empty where there is only one
    std::array<int, levelCount> counts{};
    QString facts;     ///< median, don't knows
    QString alignment; ///< in words; empty without one
    bool divided = false;
};

struct SceneGap
{
    QString title;
    int dimension = 0;
    std::optional<int> dots; ///< none before they are revealed
};

/// One question of the drill with what the room chose.
struct SceneChoice
{
    QString question;
    QStringList choices;
    std::optional<std::array<int, levelCount>> counts; ///< none where too few chose
    std::optional<int> agreed;                         ///< 1..5
    bool atHand = false;
};

struct Scene
{
    enum class Kind {
        Blank, ///< hidden by the facilitator
        Lobby,
        Question,
        Result,
        OwnPace,
        DrillResult,
        Dots,
        End
    };
    Kind kind = Kind::Blank;
    QString title;      ///< the workshop's
    QString place;      ///< in it: practice, and which question of how many
    int dimension = -1; ///< whose colour the place has; -1 none
    QString heading;
    QStringList paragraphs; ///< under the heading
    QStringList choices;    ///< five behaviours, or what there is to choose from
    QList<SceneVote> votes; ///< the first, then the second
    QString withheld;       ///< why there are none
    std::optional<int> agreed;
    QString agreedText;
    QString status; ///< how many have answered
    QString timer;
    bool paused = false;
    std::optional<double> done; ///< 0 to 1
    QList<SceneGap> gaps;
    QList<SceneChoice> drill;
    report::RingsData rings;

    // How to join; empty without phones
    QString url, address, code;
    QString promise; ///< what anonymous or named means
};

Scene sceneOf(const LiveWorkshop &live);
/// The same in words, for screen readers.
QString wordsOf(const Scene &scene);

} // namespace heartwood::ui
