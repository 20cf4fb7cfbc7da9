// commit FOLDER N: the time to change one answer in a transaction of its own, in a file that holds 20,000 answers,
// with a rollback journal and full sync, beside the bare cost of writing and flushing 4 KiB on the same disk.
#include "database.h"
#include "measure.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

static double flushTime(const std::string &path, int times)
{
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0644);
    std::array<char, 4096> block{};
    if (file < 0 || write(file, block.data(), block.size()) < 0 || fsync(file) != 0)
        std::exit(1);
    const double time = measure::medianOf(times, [&] {
        ++block[0];
        if (pwrite(file, block.data(), block.size(), 0) < 0 || fdatasync(file) != 0)
            std::exit(1);
    });
    close(file);
    unlink(path.c_str());
    return time;
}

static void put(Database &database, sqlite3_stmt *statement, int respondent, int item, int level)
{
    sqlite3_bind_int(statement, 1, respondent);
    sqlite3_bind_int(statement, 2, item);
    sqlite3_bind_int(statement, 3, level);
    database.check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

static double commitTime(const std::string &path, int times)
{
    unlink(path.c_str());
    Database database(path);
    database.run("PRAGMA journal_mode=DELETE");
    database.run("PRAGMA synchronous=FULL");
    database.run("CREATE TABLE answer(respondent INTEGER, item INTEGER, level INTEGER, "
                 "PRIMARY KEY(respondent, item)) WITHOUT ROWID");
    sqlite3_stmt *statement = database.prepare("INSERT INTO answer VALUES(?1, ?2, ?3) "
                                               "ON CONFLICT DO UPDATE SET level = excluded.level");
    measure::Numbers numbers;
    database.run("BEGIN");
    for (int i = 0; i < 20000; ++i)
        put(database, statement, i / 48, i % 48, numbers.answer());
    database.run("COMMIT");
    int next = 20000;
    const double time = measure::medianOf(times, [&] {
        put(database, statement, next / 48, next % 48, numbers.answer());
        ++next;
    });
    sqlite3_finalize(statement);
    return time;
}

int main(int count, char **values)
{
    if (count != 3)
        return 2;
    const std::string folder = values[1];
    const int times = std::atoi(values[2]);
    measure::print("flush_4k", flushTime(folder + "/flush.bin", times), "us");
    measure::print("commit", commitTime(folder + "/commit.db", times), "us");
    unlink((folder + "/commit.db").c_str());
}
