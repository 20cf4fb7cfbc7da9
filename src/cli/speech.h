#pragma once

#include <QStringList>

/// The language that the command line, and a report written by it, speaks.
namespace heartwood::cli {

/// Those there are words in; English first.
QStringList languages();
/// Words and figures in one of them, from now on. English too has a catalogue: its plural forms.
void speak(const QString &language);

} // namespace heartwood::cli
