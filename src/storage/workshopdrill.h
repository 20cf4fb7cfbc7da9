#pragma once

#include "storage/workshopstore.h"

/// The crisis drill of a workshop, as it runs and as it stays; inside a caller's transaction.
namespace heartwood::storage {

class Connection;
struct RunningWorkshop;

/// The assessment's drill; none where it has none. Throws Damaged.
std::optional<Drill> readDrillOf(Connection &connection, qint64 assessment);
/// Throws BadArgument where it is none that could be read again.
void insertDrill(Connection &connection, qint64 assessment, const Drill &drill);

/// As the drill's questions. Throws Damaged.
QList<DrillQuestionTalk> readDrillTalks(Connection &connection, qint64 assessment, const Drill &drill);
/// In place of those there are; without counts.
void saveDrillTalks(Connection &connection, const RunningWorkshop &running, const QList<WorkshopTalk> &talks);

} // namespace heartwood::storage
