#include "storage/schema4.h"

#include "storage/connection.h"

namespace heartwood::storage {

namespace {

/// asked (JSON): keys of items, where fewer than the variant's were.
constexpr auto choice = R"(
ALTER TABLE assessment ADD COLUMN asked TEXT;
)";

/// These rows live as long as the workshop runs, for they lead from a phone to a sheet. A person's number is the
/// respondent's on the sheet, which a spectator does not have; second is as sheet.answers, drill has a character for
/// each of the drill's questions, numbers (JSON) has two of everything asked, of the last vote in the first and in the
/// second round, and dots (JSON) are as the gaps in progress.
constexpr auto running = R"(
CREATE TABLE workshop (
    assessment INTEGER PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    plan TEXT NOT NULL,
    code TEXT NOT NULL,
    secret BLOB NOT NULL,
    progress TEXT NOT NULL,
    started_at TEXT NOT NULL
) STRICT;
CREATE TABLE workshop_person (
    assessment INTEGER NOT NULL REFERENCES workshop (assessment) ON DELETE CASCADE,
    respondent INTEGER NOT NULL,
    name TEXT NOT NULL,
    respondent_group INTEGER,
    spectator INTEGER NOT NULL CHECK (spectator IN (0, 1)),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    token_hash BLOB NOT NULL,
    second TEXT NOT NULL,
    drill TEXT NOT NULL,
    numbers TEXT NOT NULL,
    dots TEXT NOT NULL,
    PRIMARY KEY (assessment, respondent),
    UNIQUE (assessment, token_hash),
    FOREIGN KEY (assessment, respondent_group) REFERENCES respondent_group (assessment, position)
) STRICT, WITHOUT ROWID;
)";

/// Keys, for whoever queries the file. Counts are a JSON array: of level (or choice) 1 to 5, not applicable, don't
/// know.
constexpr auto whatStays = R"(
CREATE TABLE item_talk (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    agreed INTEGER CHECK (agreed BETWEEN 1 AND 5),
    note TEXT NOT NULL,
    minority TEXT NOT NULL,
    skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
    second_counts TEXT,
    PRIMARY KEY (assessment, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE gap_dots (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    practice TEXT NOT NULL,
    dots INTEGER NOT NULL CHECK (dots >= 0),
    PRIMARY KEY (assessment, practice)
) STRICT, WITHOUT ROWID;
CREATE TABLE drill (
    assessment INTEGER PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    document TEXT NOT NULL
) STRICT;
CREATE TABLE drill_talk (
    assessment INTEGER NOT NULL REFERENCES drill (assessment) ON DELETE CASCADE,
    question TEXT NOT NULL,
    agreed INTEGER CHECK (agreed BETWEEN 1 AND 5),
    note TEXT NOT NULL,
    minority TEXT NOT NULL,
    counts TEXT,
    PRIMARY KEY (assessment, question)
) STRICT, WITHOUT ROWID;
)";

} // namespace

void migrateToSchema4(Connection &connection)
{
    for (const char *part : {choice, running, whatStays})
        connection.script(part);
}

} // namespace heartwood::storage
