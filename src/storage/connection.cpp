#include "storage/connection.h"

#include "model/limits.h"
#include "model/plaintext.h"
#include "storage/sealeddisk.h"
#include "storage/sealedfile.h"
#include "storage/workspace.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <utility>

namespace heartwood::storage {

namespace {

/// A reader's shared lock is short; another program that holds the file longer than this is reported.
constexpr int busyMilliseconds = 2000;

/// EXTRA syncs the folder too once the journal is gone, so that a power cut cannot bring the journal back.
/// Nothing of a client's goes to a temporary file; the cache (KiB) holds a workspace of 10,000 respondents.
constexpr auto pragmas = "PRAGMA synchronous = EXTRA;"
                         "PRAGMA foreign_keys = ON;"
                         "PRAGMA secure_delete = ON;"
                         "PRAGMA trusted_schema = OFF;"
                         "PRAGMA temp_store = MEMORY;"
                         "PRAGMA cache_size = -16384;";

QString uniqueName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("heartwood-%1").arg(++count);
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// Of a failure that SQLite leaves to the system to explain.
ErrorCode systemCodeOf(sqlite3 *handle, ErrorCode otherwise)
{
    switch (sqlite3_system_errno(handle)) {
    case ENOSPC:
        return ErrorCode::DiskFull;
    case EROFS: // a medium that fails is often made so while it is used
        return ErrorCode::ReadOnly;
    default:
        return otherwise;
    }
}

ErrorCode codeOf(sqlite3 *handle)
{
    if (sqlite3_extended_errcode(handle) == SQLITE_READONLY_DBMOVED)
        return ErrorCode::Moved;
    switch (sqlite3_errcode(handle) & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::InUse;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return systemCodeOf(handle, ErrorCode::CannotOpen);
    case SQLITE_IOERR:
        return systemCodeOf(handle, ErrorCode::CannotWrite);
    default:
        return ErrorCode::Storage;
    }
}

} // namespace

Connection::Session::Session(const QString &file, Access access)
    : name(uniqueName()), database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (file.startsWith(QLatin1String("file:")))
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    database.setConnectOptions(options);
    database.setDatabaseName(file);
}

Connection::Session::~Session()
{
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

Connection::Connection(const QString &file, Access access) : Connection(file, file, nullptr, access) {}

Connection::Connection(const std::shared_ptr<SealedFile> &sealed, Access access)
    : Connection(sealed->path(), sealedDatabaseName(*sealed), sealed, access)
{
}

Connection::Connection(const QString &file, const QString &database, const std::shared_ptr<SealedFile> &sealed,
                       Access access)
    : m_file(file), m_sealed(sealed), m_session(database, access)
{
    if (!m_session.database.open())
        fail(ErrorCode::CannotOpen, m_session.database.lastError().databaseText());
    m_handle = handleOf(m_session.database);
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    script(pragmas);
    if (access == Access::ReadWrite) // what is sealed as a whole needs no journal on the disk
        script(sealed ? "PRAGMA journal_mode = MEMORY" : "PRAGMA journal_mode = DELETE");
}

std::unique_ptr<Connection> Connection::inMemoryCopyOf(const Connection &original)
{
    std::unique_ptr<Connection> copy(
        new Connection(original.m_file, QStringLiteral(":memory:"), nullptr, Access::ReadWrite));
    sqlite3_backup *backup = sqlite3_backup_init(copy->m_handle, "main", original.m_handle, "main");
    if (!backup)
        copy->failAsSqlite();
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        copy->failAsSqlite();
    return copy;
}

Connection::~Connection()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
}

void Connection::script(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        failAsSqlite();
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Connection::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

QByteArray Connection::serialized() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(sqlite3_serialize(m_handle, "main", &size, 0),
                                                                        &sqlite3_free);
    if (!bytes)
        failAsSqlite();
    return {reinterpret_cast<const char *>(bytes.get()), size};
}

bool Connection::hasMoved() const
{
    int moved = 0; // stays so where the system cannot tell, as it lets nobody move an open file
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void Connection::fail(ErrorCode code, const QString &detail) const
{
    throw Failure{{.code = code, .file = m_file, .detail = detail, .faults = {}}};
}

void Connection::failAsSqlite() const
{
    fail(codeOf(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

sqlite3_stmt *Connection::take(const char *sql)
{
    if (const auto idle = m_idle.extract(sql))
        return idle.mapped();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        failAsSqlite();
    return statement;
}

void Connection::giveBack(const char *sql, sqlite3_stmt *statement) noexcept
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (!m_idle.try_emplace(sql, statement).second)
        sqlite3_finalize(statement);
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_connection.failAsSqlite();
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (next()) {
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString textOf(QByteArrayView bytes)
{
    constexpr qsizetype bytesEach = 4;
    const QByteArrayView read = bytes.first(std::min(bytes.size(), bytesEach * limits::read));
    // Most texts are plain as they are: ten thousand of them are seen to be so in less time than they take to be
    // decoded.
    if (read.size() <= limits::read && std::ranges::all_of(read, [](char c) { return c >= ' ' && c <= '~'; }))
        return QString::fromLatin1(read);
    return plainText(QString::fromUtf8(read).left(limits::read));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QString Statement::text(int column) const
{
    return textOf(bytes(column));
}

QByteArray Statement::blob(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {start, sqlite3_column_bytes(m_statement, column)};
}

QDate Statement::date(int column) const
{
    const QByteArrayView text = bytes(column);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto number = [&text](int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
}

void Statement::bind(qint64 value)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void Statement::bind(double value)
{
    check(sqlite3_bind_double(m_statement, ++m_bound, value));
}

void Statement::bind(QByteArrayView value)
{
    // A null pointer would bind NULL; an empty text is not that.
    const char *text = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(m_statement, ++m_bound, text, quint64(value.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(Blob value)
{
    // As above.
    const char *start = value.bytes.data() ? value.bytes.data() : "";
    check(sqlite3_bind_blob64(m_statement, ++m_bound, start, quint64(value.bytes.size()), SQLITE_TRANSIENT));
}

void Statement::bindRow(const Statement &row)
{
    for (int column = 0; column < sqlite3_column_count(row.m_statement); ++column)
        check(sqlite3_bind_value(m_statement, ++m_bound, sqlite3_column_value(row.m_statement, column)));
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_connection.failAsSqlite();
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    storage::run(connection, kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures.
    if (!m_connection.inTransaction())
        return;
    try {
        storage::run(m_connection, "ROLLBACK");
    } catch (const Failure &) {
        // What cannot be rolled back now is rolled back from the journal by whoever opens the file next.
        return;
    }
}

void Transaction::commit()
{
    storage::run(m_connection, "COMMIT");
}

} // namespace heartwood::storage
