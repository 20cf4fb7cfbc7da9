#pragma once

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>

/// As little as one can put around SQLite.
class Database
{
public:
    explicit Database(const std::string &path) { check(sqlite3_open(path.c_str(), &m_handle)); }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void run(const char *sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr));
        return statement;
    }
    void check(int code)
    {
        if (code == SQLITE_OK || code == SQLITE_DONE)
            return;
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_handle));
        std::exit(1);
    }

private:
    sqlite3 *m_handle = nullptr;
};
