#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace heartwood::report {

/// What a PDF says about itself, twice: in its information dictionary and as XMP.
struct PdfMetadata
{
    QString title, author, subject; ///< plainText; author may be empty
    QString language;               ///< BCP 47
    QString creator, producer;      ///< the program, and the library that painted
    QDateTime written;              ///< UTC, whole seconds
};

/// The date as the information dictionary has it: D:20261112093000Z.
QString pdfDate(const QDateTime &utc);
/// The XMP packet. pdfA: it also claims PDF/A-1b.
QByteArray xmpOf(const PdfMetadata &metadata, bool pdfA);

} // namespace heartwood::report
