#pragma once

#include "storage/recovery.h"

#include <deque>

namespace heartwood::storage {

class Connection;

/// Copies every row that can be read into the same tables, which are empty. Throws what writing meets; what reading
/// meets is what it is for. The connections keep statements whose texts are put into the last, which outlives them.
QList<Recovered::Table> copyWhatIsLeft(Connection &from, Connection &to, std::deque<QByteArray> &texts);

/// What is in the tables now.
void countRows(Connection &connection, QList<Recovered::Table> &tables, std::deque<QByteArray> &texts);

/// Deletes rows that refer to missing ones, or has them refer to none where they may; the tables that lost some.
QStringList dropWhatIsOrphaned(Connection &connection);

} // namespace heartwood::storage
