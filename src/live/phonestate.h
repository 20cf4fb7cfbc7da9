#pragma once

#include "live/workshop.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

/// What phones are shown: PROTOCOL.md. Nothing here says more of anybody else than what is revealed.
namespace heartwood::live {

struct ItemText
{
    QString practice; ///< its title
    int dimension = 0;
    QString question;
    std::array<QString, levelCount> anchors; ///< of the drill: what there is to choose from
};

/// What a workshop asks and calls things, in one language.
struct Texts
{
    QList<ItemText> asked;        ///< by position: Plan::items, then the drill's questions
    QStringList scenario;         ///< of the drill, paragraphs
    QHash<QString, QString> gaps; ///< titles of practices by key
};

/// The part that all phones share.
QJsonObject sharedState(const Workshop &workshop, const Texts &texts, Clock now);
/// The same with what is this person's own.
QByteArray stateFor(QJsonObject shared, const Workshop &workshop, int person, qint64 version);

/// {"items": [...]}: without the drill's.
QByteArray itemsOf(const Workshop &workshop, const Texts &texts);
/// The answer to POST /door.
QByteArray doorOf(const Plan &plan);
/// Of levels; none of none.
std::optional<double> medianOf(const scoring::ItemTally &tally);

} // namespace heartwood::live
