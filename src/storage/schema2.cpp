#include "storage/schema2.h"

#include "storage/connection.h"

namespace heartwood::storage {

namespace {

/// Keys, not positions: an action outlives the version of the questionnaire that it came from. AUTOINCREMENT: the id
/// is the order in which actions were made, and a deleted one's is kept for its return.
constexpr auto actions = R"(
CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    practice TEXT NOT NULL,
    advice TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')),
    moves TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX action_by_assessment ON action (assessment);
)";

constexpr auto reportWords = R"(
CREATE TABLE author_text (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    headline TEXT NOT NULL,
    body TEXT NOT NULL,
    replaces INTEGER NOT NULL CHECK (replaces IN (0, 1)),
    PRIMARY KEY (assessment, section)
) STRICT, WITHOUT ROWID;
CREATE TABLE branding (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    firm TEXT NOT NULL,
    logo BLOB NOT NULL,
    accent TEXT NOT NULL,
    footer TEXT NOT NULL,
    confidentiality TEXT NOT NULL
) STRICT;
)";

constexpr auto privateNotes = R"(
ALTER TABLE note ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
)";

} // namespace

void migrateToSchema2(Connection &connection)
{
    for (const char *part : {actions, reportWords, privateNotes})
        connection.script(part);
}

} // namespace heartwood::storage
