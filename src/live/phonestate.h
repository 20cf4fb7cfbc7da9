#pragma once

#include "live/workshop.h"

#include <QByteArray>
#include <QJsonObject>

/// What phones are shown: PROTOCOL.md. Nothing here says more of anybody else than what is revealed.
namespace heartwood::live {

struct ItemText
{
    QString practice; ///< its title
    int dimension = 0;
    QString question;
    std::array<QString, levelCount> anchors;
};

/// The part that all phones share; texts are as Plan::items.
QJsonObject sharedState(const Workshop &workshop, const QList<ItemText> &texts, Clock now);
/// The same with what is this person's own.
QByteArray stateFor(QJsonObject shared, const Workshop &workshop, int person, qint64 version);

/// {"items": [...]}
QByteArray itemsOf(const QList<ItemText> &texts);
/// The answer to POST /door.
QByteArray doorOf(const Plan &plan);
/// Of levels; none of none.
std::optional<double> medianOf(const scoring::ItemTally &tally);

} // namespace heartwood::live
