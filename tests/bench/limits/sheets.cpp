// sheets write FILE RESPONDENTS: keeps so many sheets of 48 answers in a new SQLite file, in one transaction on the
// disk. sheets read FILE: opens it, reads every sheet and takes the mean of each item.
#include "database.h"
#include "measure.h"

#include <unistd.h>

#include <array>

namespace {

constexpr std::size_t items = 48;

int write(const char *path, int respondents)
{
    unlink(path);
    Database database(path);
    database.run("PRAGMA synchronous=FULL");
    database.run("BEGIN; CREATE TABLE sheet(respondent INTEGER PRIMARY KEY, answers TEXT)");
    sqlite3_stmt *row = database.prepare("INSERT INTO sheet VALUES(?1, ?2)");
    measure::Numbers numbers;
    for (int respondent = 0; respondent < respondents; ++respondent) {
        std::array<char, items> answers{};
        for (char &answer : answers)
            answer = char('0' + numbers.answer());
        sqlite3_bind_int(row, 1, respondent);
        sqlite3_bind_text(row, 2, answers.data(), int(items), SQLITE_STATIC);
        database.check(sqlite3_step(row));
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
    database.run("COMMIT");
    return 0;
}

int read(const char *path)
{
    std::array<std::array<int, 6>, items> levels{};
    Database database(path);
    sqlite3_stmt *row = database.prepare("SELECT answers FROM sheet");
    while (sqlite3_step(row) == SQLITE_ROW) {
        const unsigned char *answers = sqlite3_column_text(row, 0);
        for (std::size_t item = 0; item < items; ++item)
            ++levels[item][std::size_t(answers[item] - '0')];
    }
    sqlite3_finalize(row);
    double means = 0;
    for (const auto &counts : levels) {
        double sum = 0, answered = 0;
        for (std::size_t level = 1; level < counts.size(); ++level) {
            sum += double(level) * counts[level];
            answered += counts[level];
        }
        means += answered > 0 ? sum / answered : 0;
    }
    return means > 0 ? 0 : 1;
}

} // namespace

int main(int count, char **values)
{
    const std::string verb = count > 1 ? values[1] : "";
    if (verb == "write" && count == 4)
        return write(values[2], std::atoi(values[3]));
    return verb == "read" && count == 3 ? read(values[2]) : 2;
}
