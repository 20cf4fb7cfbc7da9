// heads FILE: opens a SQLite file (made when it isn't there) and reads the heads of 10,000 assessments into memory.
#include "database.h"
#include "measure.h"

#include <unistd.h>

namespace {

constexpr int assessments = 10000;

struct Head
{
    std::int64_t id;
    std::string title, organization;
    int state, day;
    double overall;
};

void fill(const std::string &path)
{
    Database database(path);
    database.run("CREATE TABLE assessment(id INTEGER PRIMARY KEY, title TEXT, organization TEXT, "
                 "state INTEGER, day INTEGER, overall REAL)");
    database.run("BEGIN");
    sqlite3_stmt *statement = database.prepare("INSERT INTO assessment VALUES(?1, 'Self-assessment number ' || ?1, "
                                               "'Larkfield Stores ' || ?1, ?1 % 4, 20000 + ?1 % 900, ?1 % 400 / 1e2)");
    for (int id = 1; id <= assessments; ++id) {
        sqlite3_bind_int(statement, 1, id);
        database.check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    database.run("COMMIT");
}

std::string text(sqlite3_stmt *row, int column)
{
    return reinterpret_cast<const char *>(sqlite3_column_text(row, column));
}

std::vector<Head> headsOf(const std::string &path)
{
    std::vector<Head> heads;
    heads.reserve(assessments);
    Database database(path);
    sqlite3_stmt *row = database.prepare("SELECT * FROM assessment ORDER BY id");
    while (sqlite3_step(row) == SQLITE_ROW)
        heads.push_back({sqlite3_column_int64(row, 0), text(row, 1), text(row, 2), sqlite3_column_int(row, 3),
                         sqlite3_column_int(row, 4), sqlite3_column_double(row, 5)});
    sqlite3_finalize(row);
    return heads;
}

} // namespace

int main(int count, char **values)
{
    if (count != 2)
        return 2;
    if (access(values[1], R_OK) != 0)
        fill(values[1]);
    std::size_t read = 0;
    measure::print("heads", measure::medianOf(11, [&] { read = headsOf(values[1]).size(); }) / 1000, "ms");
    return read == assessments ? 0 : 1;
}
