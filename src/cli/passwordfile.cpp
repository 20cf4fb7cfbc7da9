#include "cli/passwordfile.h"

#include "report/pdffinish.h"
#include "storage/seal.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PasswordFile)
};

constexpr qint64 longestLine = 4096; ///< bytes

Error cannotOpen(const QString &file, const QString &reason)
{
    return {.code = ErrorCode::CannotOpen, .file = file, .detail = reason, .faults = {}};
}

Result<QString> firstLineOf(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return in.exists() ? cannotOpen(file, in.errorString())
                           : Error{.code = ErrorCode::FileNotFound, .file = file, .detail = {}, .faults = {}};
    QByteArray line = in.readLine(longestLine + 3); // with its end, and one too many
    if (in.error() != QFileDevice::NoError)
        return cannotOpen(file, in.errorString());
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.size() > longestLine) // what is left of it would be another password
        return cannotOpen(file, Words::tr("its first line is longer than %1 bytes").arg(longestLine));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // a byte order mark is left out
    const QString password = utf8(line);
    if (utf8.hasError() || password.contains(QChar(QChar::Null)))
        return cannotOpen(file, Words::tr("its first line is not UTF-8"));
    return password;
}

} // namespace

Result<QString> passphraseIn(const QString &file)
{
    Result<QString> passphrase = firstLineOf(file);
    if (passphrase && passphrase->isEmpty())
        return cannotOpen(file, Words::tr("its first line is empty; the passphrase stands there"));
    return passphrase;
}

Result<QString> newPassphraseIn(const QString &file)
{
    Result<QString> passphrase = passphraseIn(file);
    if (passphrase && passphrase->size() < storage::shortestPassphrase)
        return cannotOpen(
            file,
            Words::tr("the passphrase on its first line is shorter than %1 letters").arg(storage::shortestPassphrase));
    return passphrase;
}

std::variant<QString, Error, Usage> passwordIn(const QString &file)
{
    const Result<QString> line = firstLineOf(file);
    if (!line)
        return line.error();
    const QString &password = *line;
    if (password.isEmpty())
        return Usage{Words::tr("the first line of %1 is empty; the password stands there").arg(file)};
    if (report::preparedPassword(password).size() > report::longestPassword)
        return Usage{Words::tr("the password in %1 is longer than %2 bytes, the most that a PDF takes")
                         .arg(file, QString::number(report::longestPassword))};
    return password;
}

} // namespace heartwood::cli
