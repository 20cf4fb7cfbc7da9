#pragma once

#include "model/result.h"

#include <QDate>
#include <QSqlDatabase>

#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

/// The one place that speaks to SQLite: QtSql opens the database, and statements go to the driver's handle, because a
/// QVariant a cell costs more than reading the cell. Another database behind the same stores
/// would replace this file.
namespace heartwood::storage {

enum class Access;
class SealedFile;

/// Thrown inside this library only; reading() and writing() turn it into a Result.
struct Failure
{
    Error error;
};

/// Bytes that are no text.
struct Blob
{
    QByteArrayView bytes;
};

class Connection
{
public:
    /// Throws CannotOpen, and whatever the pragmas meet.
    Connection(const QString &file, Access access);
    /// To a protected workspace. Throws as above.
    Connection(const std::shared_ptr<SealedFile> &sealed, Access access);
    /// All that another holds, in memory, to change without touching its file. Throws what reading meets.
    static std::unique_ptr<Connection> inMemoryCopyOf(const Connection &original);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString file() const { return m_file; }
    /// Null where the workspace is not protected.
    const std::shared_ptr<SealedFile> &sealed() const { return m_sealed; }
    /// Runs any number of statements; for schemas and pragmas.
    void script(const QByteArray &sql);
    /// Rows changed by the last statement.
    qint64 changes() const;
    qint64 lastId() const;
    bool inTransaction() const;
    /// The whole database, as its file is.
    QByteArray serialized() const;
    /// Whether the file that is open is no longer the one of this name.
    bool hasMoved() const;
    [[noreturn]] void fail(ErrorCode code, const QString &detail) const;

private:
    friend class Statement;
    Connection(const QString &file, const QString &database, const std::shared_ptr<SealedFile> &sealed, Access access);
    sqlite3_stmt *take(const char *sql);
    void giveBack(const char *sql, sqlite3_stmt *statement) noexcept;
    [[noreturn]] void failAsSqlite() const;

    /// Closes and forgets the database, also when the constructor throws half-way.
    struct Session
    {
        explicit Session(const QString &file, Access access);
        ~Session();
        Session(const Session &) = delete;
        Session &operator=(const Session &) = delete;
        QString name;
        QSqlDatabase database;
    };

    QString m_file;
    std::shared_ptr<SealedFile> m_sealed; ///< longer than the database that is in it
    Session m_session;
    sqlite3 *m_handle = nullptr;
    /// Prepared and idle, by their text.
    std::unordered_map<std::string_view, sqlite3_stmt *> m_idle;
};

/// Text that stands in a database: its beginning (limits::read), as plainText has it.
QString textOf(QByteArrayView bytes);

/// A statement with its values bound, prepared once a connection. Its text must be a literal.
class Statement
{
public:
    template<typename... Values>
    Statement(Connection &connection, const char *sql, const Values &...values) : Statement(connection, sql)
    {
        (bind(values), ...);
    }
    Statement(Connection &connection, const char *sql)
        : m_connection(connection), m_sql(sql), m_statement(connection.take(sql))
    {
    }
    ~Statement() { m_connection.giveBack(m_sql, m_statement); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds what another's present row holds, column by column.
    void bindRow(const Statement &row);
    /// Steps to the next row; false: there is none.
    bool next();
    void run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    /// UTF-8, valid until the next step.
    QByteArrayView bytes(int column) const;
    QString text(int column) const; ///< textOf() it
    QByteArray blob(int column) const;
    /// A day as storage writes it, YYYY-MM-DD; invalid where it is anything else.
    QDate date(int column) const;

private:
    void bind(qint64 value);
    void bind(int value) { bind(qint64(value)); }
    void bind(bool value) { bind(qint64(value)); }
    void bind(double value);
    void bind(const QString &value) { bind(QByteArrayView(value.toUtf8())); }
    void bind(QByteArrayView value);
    void bind(Blob value);
    void bind(QDate value) { bind(value.toString(Qt::ISODate)); }
    template<typename T> void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            ++m_bound;
    }
    void check(int code) const;

    Connection &m_connection;
    const char *m_sql;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// Runs one statement; how many rows it changed.
template<typename... Values> qint64 run(Connection &connection, const char *sql, const Values &...values)
{
    Statement(connection, sql, values...).run();
    return connection.changes();
}

/// Rolls back unless committed.
class Transaction
{
public:
    enum class Kind { Read, Write };
    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
};

/// Runs a function in one transaction of its own; what it returns, or what it failed with.
template<typename Function>
auto inTransaction(Connection &connection, Transaction::Kind kind, const Function &function)
    -> Result<std::invoke_result_t<Function>>
{
    try {
        Transaction transaction(connection, kind);
        if constexpr (std::is_void_v<std::invoke_result_t<Function>>) {
            function();
            transaction.commit();
            return {};
        } else {
            auto value = function();
            transaction.commit();
            return value;
        }
    } catch (const Failure &failure) {
        return failure.error;
    }
}
template<typename Function> auto reading(Connection &connection, const Function &function)
{
    return inTransaction(connection, Transaction::Kind::Read, function);
}
template<typename Function> auto writing(Connection &connection, const Function &function)
{
    return inTransaction(connection, Transaction::Kind::Write, function);
}

} // namespace heartwood::storage
