#include "storage/salvage.h"

#include "storage/connection.h"
#include "storage/ownschema.h"

namespace heartwood::storage {

namespace {

QByteArray quoted(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

QByteArray joined(const QStringList &names)
{
    QByteArrayList parts;
    for (const QString &name : names)
        parts << quoted(name);
    return parts.join(", ");
}

QStringList textsIn(Statement &&rows)
{
    QStringList texts;
    while (rows.next())
        texts << rows.text(0);
    return texts;
}

QStringList tablesOf(Connection &connection)
{
    return textsIn(Statement(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                         "'sqlite%' ORDER BY rowid"));
}

/// Copies one table after the other. A connection keeps the statements it was given, so their texts live on in
/// whoever made it.
class Copier
{
public:
    Copier(Connection &from, Connection &to, std::deque<QByteArray> &texts) : m_from(from), m_to(to), m_texts(texts) {}

    Recovered::Table copy(const QString &table)
    {
        const QStringList columns = textsIn(Statement(m_to, "SELECT name FROM pragma_table_info(?)", table));
        QStringList key =
            textsIn(Statement(m_to, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table));
        if (key.isEmpty())
            key << QStringLiteral("rowid");
        const QByteArray values = QByteArrayList(columns.size(), "?").join(", ");
        m_insert =
            text("INSERT OR IGNORE INTO " + quoted(table) + " (" + joined(columns) + ") VALUES (" + values + ')');
        const QByteArray select = "SELECT " + joined(columns) + " FROM " + quoted(table) + " ORDER BY ";
        Recovered::Table copied{.name = table};
        if (!isReadable(table)) {
            copied.whole = false;
            return copied;
        }
        copied.whole = copyInOrder(select + joined(key));
        // Damage ends the reading; what lies behind it is read from the other end.
        if (!copied.whole)
            copyInOrder(select + joined(key).replace(", ", " DESC, ") + " DESC");
        return copied;
    }

private:
    const char *text(const QByteArray &sql) { return m_texts.emplace_back(sql).constData(); }

    bool isReadable(const QString &table)
    {
        try {
            return isPlainTable(m_from, table);
        } catch (const Failure &) {
            return false;
        }
    }

    /// False where not all could be read, or what was read is no row of this table.
    bool copyInOrder(const QByteArray &sql)
    {
        bool whole = true;
        try {
            Statement row(m_from, text(sql));
            while (row.next())
                whole = insert(row) && whole;
        } catch (const Failure &failure) {
            if (failure.error.code == ErrorCode::DiskFull || failure.error.file == m_to.file())
                throw;
            whole = false;
        }
        return whole;
    }

    bool insert(const Statement &row)
    {
        try {
            Statement statement(m_to, m_insert);
            statement.bindRow(row);
            statement.run();
            return m_to.changes() == 1;
        } catch (const Failure &failure) {
            if (failure.error.code == ErrorCode::Storage) // a value of a wrong kind
                return false;
            throw;
        }
    }

    Connection &m_from;
    Connection &m_to;
    std::deque<QByteArray> &m_texts;
    const char *m_insert = nullptr;
};

/// A reference of one table's columns to another's.
struct Reference
{
    QString parent;
    QStringList columns;
    QStringList parentColumns;
};

QList<Reference> referencesOf(Connection &connection, const QString &table)
{
    QHash<qint64, Reference> references;
    Statement row(connection, "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq",
                  table);
    while (row.next()) {
        Reference &reference = references[row.integer(0)];
        reference.parent = row.text(1);
        reference.columns << row.text(2);
        reference.parentColumns << row.text(3);
    }
    return references.values();
}

/// The first of the columns that may be empty; none where none may.
QString emptiable(Connection &connection, const QString &table, const QStringList &columns)
{
    for (const QString &column : columns) {
        Statement row(connection, "SELECT 1 FROM pragma_table_info(?) WHERE name = ? AND \"notnull\" = 0", table,
                      column);
        if (row.next())
            return column;
    }
    return {};
}

qint64 dropOrphans(Connection &connection, const QString &table, const Reference &reference)
{
    QByteArrayList filled, equal;
    for (qsizetype i = 0; i < reference.columns.size(); ++i) {
        filled << quoted(table) + '.' + quoted(reference.columns[i]) + " IS NOT NULL";
        equal << "parent." + quoted(reference.parentColumns[i]) + " = " + quoted(table) + '.' +
                     quoted(reference.columns[i]);
    }
    const QString column = emptiable(connection, table, reference.columns);
    const QByteArray verb = column.isEmpty() ? "DELETE FROM " + quoted(table)
                                             : "UPDATE " + quoted(table) + " SET " + quoted(column) + " = NULL";
    connection.script(verb + " WHERE " + filled.join(" AND ") + " AND NOT EXISTS (SELECT 1 FROM " +
                      quoted(reference.parent) + " AS parent WHERE " + equal.join(" AND ") + ')');
    return connection.changes();
}

} // namespace

QList<Recovered::Table> copyWhatIsLeft(Connection &from, Connection &to, std::deque<QByteArray> &texts)
{
    Copier copier(from, to, texts);
    QList<Recovered::Table> tables;
    for (const QString &table : tablesOf(to))
        tables << copier.copy(table);
    return tables;
}

void countRows(Connection &connection, QList<Recovered::Table> &tables, std::deque<QByteArray> &texts)
{
    for (Recovered::Table &table : tables) {
        Statement row(connection, texts.emplace_back("SELECT count(*) FROM " + quoted(table.name)).constData());
        row.next();
        table.rows = row.integer(0);
    }
}

QStringList dropWhatIsOrphaned(Connection &connection)
{
    QStringList dropped;
    for (bool again = true; again;) {
        again = false;
        for (const QString &table : tablesOf(connection)) {
            for (const Reference &reference : referencesOf(connection, table)) {
                if (dropOrphans(connection, table, reference) == 0)
                    continue;
                again = true;
                dropped << table;
            }
        }
    }
    return dropped;
}

} // namespace heartwood::storage
