#pragma once

namespace heartwood::storage {

class Connection;

/// From schema 3: a running workshop, and what stays of one beside its sheets.
void migrateToSchema4(Connection &connection);

} // namespace heartwood::storage
