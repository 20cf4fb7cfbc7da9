#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

/// Expected failures travel as values: a code and the facts. Only ui/ and cli/ turn a code into words.
namespace heartwood {

enum class ErrorCode {
    FileNotFound,        ///< file
    CannotOpen,          ///< file, detail: the system's reason
    CannotWrite,         ///< file, detail
    ReadOnly,            ///< file
    DiskFull,            ///< file
    NotAWorkspace,       ///< file is no SQLite database
    OtherProgram,        ///< file is another program's database
    NewerVersion,        ///< file; detail: its schema version
    Damaged,             ///< file; detail: the first thing found
    InUse,               ///< file; detail: who has it (host, process)
    MigrationFailed,     ///< file; detail: step and reason. The file is as it was
    BackupFailed,        ///< file; detail
    Storage,             ///< any other failure of the database; detail
    NoSuchAssessment,    ///< detail: what was asked for
    NoSuchQuestionnaire, ///< detail: key or hash
    BadQuestionnaire,    ///< file; faults
    BadAnswers,          ///< file; faults
    TooLarge,            ///< file; detail: the limit
    BadArgument,         ///< detail
    PortTaken,           ///< file: address and port
    NoSuchAddress,       ///< file: address and port; this machine does not have it, or no longer
    Cancelled,           ///< file, which is as it was
    Moved,               ///< file, which was moved, replaced or deleted while it was open: it can still be copied
};

enum class FaultCode {
    // any text file
    NotUtf8,
    BadSyntax, ///< value: what the parser said
    // answers
    NoHeader,
    UnknownColumn,
    DuplicateColumn,
    MissingColumn,
    NoItems,
    NoRows,
    WrongCellCount,
    BadAnswer,
    BadEvidence,
    DuplicateRespondent,
    DuplicateAnswer,
    UnknownItem,
    // documents
    MissingKey,
    UnknownKey,
    WrongType,
    OutOfRange,
    DuplicateKey,
    UnknownReference,
    Empty,
    TooLong,
};

/// One thing wrong with a document. row and column count from 1 (0: not a table); place is a JSON path or a column's
/// name; value is what stood there.
struct Fault
{
    FaultCode code{};
    int row = 0;
    int column = 0;
    QString place;
    QString value;
    bool operator==(const Fault &) const = default;
};

/// A reader stops collecting here; what is that wrong needs no longer list.
constexpr qsizetype maxFaults = 1000;

struct Error
{
    ErrorCode code{};
    QString file;
    QString detail;
    QList<Fault> faults;
};

template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    bool ok() const { return m_state.index() == 0; }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    bool ok() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace heartwood
