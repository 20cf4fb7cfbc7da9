#pragma once

#include "cli/arguments.h"

namespace heartwood::cli {

/// The first line of a file, without its end: so that no password stands on a command line, where others can read it.
/// Errors: FileNotFound, CannotOpen, where it is no text or empty too.
Result<QString> passphraseIn(const QString &file);
/// For one that is to be set: CannotOpen also where it is too short.
Result<QString> newPassphraseIn(const QString &file);
/// As passphraseIn(). Usage: the line is empty, or longer than a PDF's password may be.
std::variant<QString, Error, Usage> passwordIn(const QString &file);

/// The option that names the file with a workspace's passphrase; every verb has it that opens one.
inline const QString passphraseOption = QStringLiteral("passphrase-file");

} // namespace heartwood::cli
