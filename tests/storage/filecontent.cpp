#include "filecontent.h"

#include <sqlite3.h>

namespace heartwood::storage::test {

namespace {

int appendRow(void *to, int columns, char **values, char **)
{
    auto &dump = *static_cast<QByteArray *>(to);
    for (int i = 0; i < columns; ++i)
        dump += QByteArray(values[i] ? values[i] : "NULL") + '|';
    dump += '\n';
    return 0;
}

QByteArray rowsOf(sqlite3 *file, const QByteArray &sql)
{
    QByteArray rows;
    if (sqlite3_exec(file, sql.constData(), appendRow, &rows, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(file));
    return rows;
}

} // namespace

QByteArray contentOf(const QString &path)
{
    sqlite3 *file = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("%s does not open", qPrintable(path));
    QByteArray content;
    for (const QByteArray &table :
         rowsOf(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").split('\n'))
        if (!table.isEmpty())
            content += table + '\n' + rowsOf(file, "SELECT * FROM " + table.chopped(1) + " ORDER BY 1, 2");
    sqlite3_close(file);
    return content;
}

} // namespace heartwood::storage::test
