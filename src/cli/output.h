#pragma once

#include <QByteArray>
#include <QString>

/// The process's standard streams, in UTF-8.
namespace heartwood::cli {

/// False where it could not be written, whole and to the end.
bool writeOutput(const QByteArray &text);
void writeError(const QString &text);

} // namespace heartwood::cli
