#pragma once

#include "model/assessment.h"

#include <QStringList>

namespace heartwood::live {

enum class Pace {
    Together, ///< everybody is asked the same item at a time
    Own       ///< everybody goes through all items, then the room discusses those that divide it
};
/// The key on the command line, in messages and in the file: together, own.
QString paceKey(Pace pace);
std::optional<Pace> paceOfKey(const QString &key);

/// What is settled before the room is let in.
struct Plan
{
    QString title;
    Mode mode = Mode::Anonymous;
    Pace pace = Pace::Together;
    QList<int> items;   ///< of the questionnaire, in the order in which they are asked
    QStringList groups; ///< to choose from; empty: nobody is asked for one
    int seconds = 0;    ///< to vote on an item; 0 as long as it takes
    int drill = 0;      ///< questions of the crisis drill; 0: there is none
    /// Positions: items from 0, and after them the questions of the drill.
    int asked() const { return int(items.size()) + drill; }
    bool isDrill(int position) const { return position >= items.size() && position < asked(); }
    bool operator==(const Plan &) const = default;
};

} // namespace heartwood::live
