#pragma once

#include "model/limits.h"
#include "model/result.h"

#include <QDate>
#include <QMultiHash>
#include <QStringList>

/// What stands on the command line, sorted into places and options by a verb's own table.
namespace heartwood::cli {

/// Wrong usage, in words.
struct Usage
{
    QString message;
};

/// What is wrong inside a workspace that opens.
struct Unsound
{
    QString file;
    QStringList problems;
    QStringList recoverable{}; ///< what “recover” would save, where it does not open
};

/// What a verb has to print, or what went wrong.
using Outcome = std::variant<QByteArray, Error, Usage, Unsound>;

constexpr qsizetype mostArguments = 2000;
constexpr qsizetype longestArgument = 4096; ///< a path's length; options that take words take fewer

struct OptionSpec
{
    enum class Kind { Flag, Value, Values };
    QString name; ///< without hyphens
    Kind kind = Kind::Flag;
    bool required = false;
    qsizetype longest = longestArgument; ///< of its value
};

class Arguments
{
public:
    /// Sorts what follows the verb. `least` to `most` places.
    static std::variant<Arguments, Usage> parse(const QStringList &arguments, const QList<OptionSpec> &options,
                                                qsizetype least, qsizetype most);

    const QStringList &places() const { return m_places; }
    QString place(qsizetype index) const { return m_places.value(index); }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const;
    QStringList values(const QString &option) const; ///< in the order given

private:
    static std::optional<QString> lengthFault(const QStringList &arguments);
    std::optional<QString> take(const OptionSpec &option, const QString &written, qsizetype &at,
                                const QStringList &arguments);

    QStringList m_places;
    QMultiHash<QString, QString> m_options;
};

/// A whole number in a range, from text; none where it isn't one.
std::optional<int> wholeNumber(const QString &text, int least, int most);
/// YYYY-MM-DD; none where it isn't one.
std::optional<QDate> isoDate(const QString &text);

} // namespace heartwood::cli
