#include "storage/schema1.h"

#include "storage/connection.h"

namespace heartwood::storage {

namespace {

/// An item's position is its place in a sheet's text, counted from 0; keys are here for those who query the file.
constexpr auto questionnaires = R"(
CREATE TABLE questionnaire (
    hash TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE TABLE questionnaire_item (
    questionnaire TEXT NOT NULL REFERENCES questionnaire (hash) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    practice TEXT NOT NULL,
    PRIMARY KEY (questionnaire, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE questionnaire_variant (
    questionnaire TEXT NOT NULL REFERENCES questionnaire (hash) ON DELETE CASCADE,
    key TEXT NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (questionnaire, key)
) STRICT, WITHOUT ROWID;
)";

/// AUTOINCREMENT: an assessment's id is shown and written down, so it is never given to another.
/// deleted_at is UTC, YYYY-MM-DDTHH:MM:SSZ, which sorts as text.
constexpr auto assessments = R"(
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    date TEXT NOT NULL,
    questionnaire TEXT NOT NULL REFERENCES questionnaire (hash),
    variant TEXT NOT NULL,
    deeper TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL CHECK (mode IN ('named', 'anonymous')),
    state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
    population INTEGER CHECK (population > 0),
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    deleted_at TEXT,
    FOREIGN KEY (questionnaire, variant) REFERENCES questionnaire_variant (questionnaire, key)
) STRICT;
)";

/// A round's rows lie together, by its id: opening one reads one run of pages. Respondents are numbered from 1 within
/// their round, so that no number tells when an anonymous sheet came in.
constexpr auto sheets = R"(
CREATE TABLE respondent_group (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('neither', 'leaders', 'frontline')),
    PRIMARY KEY (assessment, position),
    UNIQUE (assessment, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE sheet (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    respondent INTEGER NOT NULL,
    name TEXT NOT NULL,
    respondent_group INTEGER,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    answers TEXT NOT NULL,
    PRIMARY KEY (assessment, respondent),
    FOREIGN KEY (assessment, respondent_group) REFERENCES respondent_group (assessment, position)
) STRICT, WITHOUT ROWID;
)";

constexpr auto besideAnswers = R"(
CREATE TABLE note (
    assessment INTEGER NOT NULL,
    respondent INTEGER NOT NULL,
    item INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (assessment, respondent, item),
    FOREIGN KEY (assessment, respondent) REFERENCES sheet (assessment, respondent) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
    assessment INTEGER NOT NULL,
    respondent INTEGER NOT NULL,
    item INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('affirmation', 'artefact', 'outcome')),
    date TEXT,
    PRIMARY KEY (assessment, respondent, item, position),
    FOREIGN KEY (assessment, respondent) REFERENCES sheet (assessment, respondent) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE aim (
    assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    practice INTEGER NOT NULL,
    target REAL NOT NULL CHECK (target BETWEEN 1 AND 5),
    importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5),
    PRIMARY KEY (assessment, practice)
) STRICT, WITHOUT ROWID;
)";

/// A measure's answers are a JSON array, null where a customer left a blank.
constexpr auto besideAssessments = R"(
CREATE TABLE measure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces')),
    organization TEXT NOT NULL,
    date TEXT NOT NULL,
    scale_max INTEGER NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    answers TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)";

constexpr auto views = R"(
CREATE VIEW answer AS
SELECT sheet.assessment AS assessment, sheet.respondent AS respondent, questionnaire_item.practice AS practice,
       questionnaire_item.key AS item, substr(sheet.answers, questionnaire_item.position + 1, 1) AS answer
FROM sheet
JOIN assessment ON assessment.id = sheet.assessment
JOIN questionnaire_item ON questionnaire_item.questionnaire = assessment.questionnaire;
)";

} // namespace

void createSchema1(Connection &connection)
{
    for (const char *part : {questionnaires, assessments, sheets, besideAnswers, besideAssessments, views})
        connection.script(part);
}

} // namespace heartwood::storage
