#include "spoiltfile.h"

#include "fuzz.h"

#include <QFile>

#include <sqlite3.h>

namespace heartwood::fuzz {

namespace {

constexpr unsigned schemas = 4;
constexpr qsizetype mostLines = 12; ///< more spoil no better, and take time

struct Database
{
    explicit Database(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &handle);
        run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
    }
    ~Database() { sqlite3_close(handle); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    void run(const char *sql) const { sqlite3_exec(handle, sql, nullptr, nullptr, nullptr); }
    QByteArrayList column(const QByteArray &sql) const
    {
        QByteArrayList values;
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
        while (statement && sqlite3_step(statement) == SQLITE_ROW)
            values << reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return values;
    }

    sqlite3 *handle = nullptr;
};

/// The one of that name, or of that number.
QByteArray oneOf(const QByteArrayList &names, const QByteArray &word)
{
    if (names.isEmpty() || names.contains(word))
        return word;
    return names[qsizetype(word.toUInt() % uint(names.size()))];
}

void bind(sqlite3_stmt *statement, char kind, const QByteArray &value)
{
    switch (kind) {
    case 'b':
        sqlite3_bind_blob(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        break;
    case 'i':
        sqlite3_bind_int64(statement, 1, value.toLongLong());
        break;
    case 'r':
        sqlite3_bind_double(statement, 1, value.toDouble());
        break;
    case 't':
        sqlite3_bind_text(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        break;
    default:
        sqlite3_bind_null(statement, 1);
    }
}

/// = TABLE COLUMN ROW KIND VALUE
void spoilCell(const Database &database, const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() < 5)
        return;
    const QByteArray table = oneOf(
        database.column("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"), words[1]);
    const QByteArray column =
        oneOf(database.column("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid"), words[2]);
    QByteArrayList key =
        database.column("SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0 ORDER BY pk");
    if (key.isEmpty())
        return;
    const QByteArray place = key.join(", ");
    const QByteArray sql = "UPDATE " + table + " SET " + column + " = ? WHERE (" + place + ") = (SELECT " + place +
                           " FROM " + table + " LIMIT 1 OFFSET " + QByteArray::number(words[3].toUInt() % 8) + ')';
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
        bind(statement, words[4].isEmpty() ? 'n' : words[4][0], QByteArrayList(words.sliced(5)).join(' '));
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
}

/// ! OFFSET BYTES, or < SIZE
void spoilBytes(QByteArray &bytes, const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ', 2);
    const qsizetype at = qsizetype(line.mid(2, space < 0 ? -1 : space - 2).toUInt());
    if (at >= bytes.size())
        return;
    if (line.startsWith('<'))
        bytes.truncate(at);
    else if (space > 0)
        bytes.replace(at, line.size() - space - 1, line.sliced(space + 1));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "a file can be read");
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file can be written");
}

} // namespace

void makeSpoiltFile(const QByteArray &description, const QString &path)
{
    if (description.startsWith("SQLite"))
        return write(path, description);
    const QByteArrayList lines = description.split('\n').first(qMin(mostLines, description.count('\n') + 1));
    const auto sample = QStringLiteral(HEARTWOOD_TEST_DATA "/schema%1.heartwood");
    write(path, contentOf(sample.arg(1 + (lines.first().toUInt() + schemas - 1) % schemas)));
    {
        const Database database(path);
        for (const QByteArray &line : lines) {
            if (line.startsWith("= "))
                spoilCell(database, line);
        }
    }
    QByteArray bytes = contentOf(path);
    for (const QByteArray &line : lines) {
        if (line.startsWith("! ") || line.startsWith("< "))
            spoilBytes(bytes, line);
    }
    write(path, bytes);
}

} // namespace heartwood::fuzz
