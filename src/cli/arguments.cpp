#include "cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

/// -o, --title; a lone hyphen is a place.
bool looksLikeOption(const QString &argument)
{
    return argument.size() > 1 && argument.startsWith(QLatin1Char('-'));
}

/// As people write it.
QString spelled(const QString &name)
{
    return (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
}

/// The name between the hyphens and an equals sign.
QString nameOf(const QString &argument)
{
    const QString name = argument.startsWith(QLatin1String("--")) ? argument.mid(2) : argument.mid(1);
    return name.section(QLatin1Char('='), 0, 0);
}

} // namespace

std::variant<Arguments, Usage> Arguments::parse(const QStringList &arguments, const QList<OptionSpec> &options,
                                                qsizetype least, qsizetype most)
{
    if (const std::optional<QString> wrong = lengthFault(arguments))
        return Usage{*wrong};
    Arguments result;
    bool onlyPlaces = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (!onlyPlaces && argument == QLatin1String("--")) {
            onlyPlaces = true;
        } else if (onlyPlaces || !looksLikeOption(argument)) {
            result.m_places.append(argument);
        } else {
            const auto option = std::ranges::find(options, nameOf(argument), &OptionSpec::name);
            if (option == options.end())
                return Usage{Words::tr("%1 is no option here").arg(argument)};
            if (const std::optional<QString> wrong = result.take(*option, argument, at, arguments))
                return Usage{*wrong};
        }
    }
    for (const OptionSpec &option : options) {
        if (option.required && !result.has(option.name))
            return Usage{Words::tr("%1 is missing").arg(spelled(option.name))};
    }
    if (result.m_places.size() > most)
        return Usage{Words::tr("%1 is one argument too many").arg(result.m_places[most])};
    if (result.m_places.size() < least)
        return Usage{Words::tr("an argument is missing")};
    return result;
}

std::optional<QString> Arguments::lengthFault(const QStringList &arguments)
{
    constexpr qsizetype quoted = 40;
    if (arguments.size() > mostArguments)
        return Words::tr("more than %1 arguments").arg(mostArguments);
    for (const QString &argument : arguments) {
        if (argument.size() > longestArgument)
            return Words::tr("%1… is longer than %2 characters")
                .arg(argument.left(quoted), QString::number(longestArgument));
    }
    return std::nullopt;
}

/// Takes one option, and its value from behind the equals sign or from the next argument. What is wrong, if anything.
std::optional<QString> Arguments::take(const OptionSpec &option, const QString &written, qsizetype &at,
                                       const QStringList &arguments)
{
    const qsizetype equals = written.indexOf(QLatin1Char('='));
    if (option.kind == OptionSpec::Kind::Flag) {
        if (equals >= 0)
            return Words::tr("%1 takes no value").arg(written.left(equals));
        m_options.replace(option.name, {});
        return std::nullopt;
    }
    if (option.kind == OptionSpec::Kind::Value && has(option.name))
        return Words::tr("%1 is given twice").arg(written);
    if (equals < 0 && at + 1 == arguments.size())
        return Words::tr("%1 needs a value").arg(written);
    const QString value = equals >= 0 ? written.mid(equals + 1) : arguments[++at];
    if (value.size() > option.longest)
        return Words::tr("%1 takes %2 characters at most").arg(spelled(option.name), QString::number(option.longest));
    m_options.insert(option.name, value);
    return std::nullopt;
}

QString Arguments::value(const QString &option, const QString &otherwise) const
{
    return has(option) ? m_options.value(option) : otherwise;
}

QStringList Arguments::values(const QString &option) const
{
    QStringList values = m_options.values(option);
    std::ranges::reverse(values); // the hash gives the newest first
    return values;
}

std::optional<int> wholeNumber(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<QDate> isoDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && text.size() == 10 ? std::optional(date) : std::nullopt;
}

} // namespace heartwood::cli
