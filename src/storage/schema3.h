#pragma once

namespace heartwood::storage {

class Connection;

/// From schema 2: leaders' forecasts of customer measures, waves kept covered until then, and the logos of
/// organizations.
void migrateToSchema3(Connection &connection);

} // namespace heartwood::storage
