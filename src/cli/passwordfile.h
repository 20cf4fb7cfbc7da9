#pragma once

#include "cli/arguments.h"

namespace heartwood::cli {

/// The first line of a file, without its end: so that no password stands on a command line, where others can read it.
/// Errors: FileNotFound, CannotOpen. Usage: the line is empty, or longer than a PDF's password may be.
std::variant<QString, Error, Usage> passwordIn(const QString &file);

} // namespace heartwood::cli
