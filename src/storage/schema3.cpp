#include "storage/schema3.h"

#include "storage/connection.h"

namespace heartwood::storage {

namespace {

/// The guesses of one sitting are one JSON array, ascending, so that neither rows nor their order tell who guessed
/// what.
constexpr auto forecasts = R"(
CREATE TABLE forecast (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces')),
    organization TEXT NOT NULL,
    date TEXT NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    guesses TEXT NOT NULL
) STRICT;
ALTER TABLE measure ADD COLUMN covered INTEGER NOT NULL DEFAULT 0 CHECK (covered IN (0, 1));
)";

constexpr auto logos = R"(
CREATE TABLE organization_logo (
    organization TEXT NOT NULL PRIMARY KEY,
    logo BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)";

} // namespace

void migrateToSchema3(Connection &connection)
{
    for (const char *part : {forecasts, logos})
        connection.script(part);
}

} // namespace heartwood::storage
