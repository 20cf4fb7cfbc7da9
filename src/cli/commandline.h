#pragma once

#include <QStringList>

/// The same jobs without a window.
namespace heartwood::cli {

/// Whether these arguments (without the program's name) name a verb or --help, --version; else they mean the window.
bool isCommand(const QStringList &arguments);
/// Runs one; the exit code: 0 done, 1 the job failed, 2 wrong usage. Needs a Q(Gui)Application, no display.
int run(const QStringList &arguments);
/// The whole process, for arguments that are a command: makes the lightest application that the verb gets by with,
/// keeps libraries from writing to standard error, and runs it.
int runCommand(int &argc, char **argv);

} // namespace heartwood::cli
