#include "storage/ownschema.h"

#include "storage/connection.h"

namespace heartwood::storage {

namespace {

#define IS_PLAIN                                                                                                       \
    "type = 'table' AND sql LIKE 'CREATE TABLE %' "                                                                    \
    "AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(object.name) WHERE hidden <> 0)"
constexpr auto foreign = "SELECT type, name FROM sqlite_schema AS object WHERE "
                         "CASE type WHEN 'index' THEN 0 "
                         "WHEN 'view' THEN lower(name) IN (SELECT value FROM json_each(?)) "
                         "ELSE NOT (" IS_PLAIN ") END";
constexpr auto plain = "SELECT 1 FROM sqlite_schema AS object WHERE name = ? AND " IS_PLAIN;
#undef IS_PLAIN

} // namespace

QByteArrayView ownTables()
{
    return R"(["action", "aim", "assessment", "author_text", "branding", "drill", "drill_talk", "evidence", "forecast",
"gap_dots", "item_talk", "measure", "note", "organization_logo", "questionnaire", "questionnaire_item",
"questionnaire_variant", "respondent_group", "setting", "sheet", "workshop", "workshop_person"])";
}

void requireTablesAlone(Connection &connection)
{
    Statement found(connection, foreign, ownTables());
    if (found.next())
        connection.fail(ErrorCode::Damaged,
                        QStringLiteral("a %1 that is not the program's: %2").arg(found.text(0), found.text(1)));
}

bool isPlainTable(Connection &connection, const QString &name)
{
    return Statement(connection, plain, name).next();
}

} // namespace heartwood::storage
