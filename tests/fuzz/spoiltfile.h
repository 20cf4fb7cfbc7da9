#pragma once

#include <QByteArray>

/// A workspace that somebody else has written in.
namespace heartwood::fuzz {

/// Makes a file of the bytes that describe it: SQLite's own are written as they are; of others the first line is the
/// schema of a sample file, and each further line spoils it:
///
///     = TABLE COLUMN ROW t|b|i|r|n VALUE    a cell becomes a text, a blob, a whole or a real number, or nothing
///     ! OFFSET BYTES                        bytes are overwritten
///     < SIZE                                the file is cut off
///
/// A name that is none counts as a number of a table or column. What SQLite does not take is left out.
void makeSpoiltFile(const QByteArray &description, const QString &path);

} // namespace heartwood::fuzz
