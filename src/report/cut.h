#pragma once

#include <QStringList>

#include <array>
#include <optional>

/// Which parts a report has, and the three readers it is cut for.
namespace heartwood::report {

enum class Cut { Board, Leadership, Facilitator };
inline constexpr std::array allCuts{Cut::Board, Cut::Leadership, Cut::Facilitator};
/// So many at most for a board, with the cover.
inline constexpr int boardPages = 8;
/// The key on the command line and in files: board, leadership, facilitator.
QString cutKey(Cut cut);
std::optional<Cut> cutOfKey(const QString &key);

/// A board reads the parts at their shortest.
bool isBrief(Cut cut);
/// Only who leads the room, and has written them, reads private notes.
bool hasPrivateNotes(Cut cut);

/// Keys of all parts, in the order in which a report has them. "dimensions" is a part for each dimension.
QStringList allParts();
/// Those of a cut.
QStringList partsOf(Cut cut);
/// A part's title, for a list to choose from.
QString partTitle(const QString &part);

} // namespace heartwood::report
