#pragma once

#include <QByteArrayView>

/// A workspace keeps, and runs nothing: triggers, virtual tables, computed columns and views in a table's place are
/// somebody else's work, and reading what they make up may never end.
namespace heartwood::storage {

class Connection;

/// The tables of today's schema.
QByteArrayView ownTables();

/// Throws Damaged where the file holds more than tables, indexes and views of other names.
void requireTablesAlone(Connection &connection);
/// Whether it can be read without running anything; false where there is no such table.
bool isPlainTable(Connection &connection, const QString &name);

} // namespace heartwood::storage
