#pragma once

namespace heartwood::storage {

class Connection;

/// From schema 1: actions, an author's words for a report, how reports present their author, and notes that stay out of
/// a client's copy.
void migrateToSchema2(Connection &connection);

} // namespace heartwood::storage
