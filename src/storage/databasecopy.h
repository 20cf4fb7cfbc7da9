#pragma once

#include <QString>

namespace heartwood::storage {

class Connection;

/// A whole, compact copy of the database, readable by its owner only. It has its name only once it is complete, and
/// takes the place of a file of that name. Throws CannotWrite, DiskFull, and what reading meets.
void copyDatabase(Connection &connection, const QString &file);

} // namespace heartwood::storage
