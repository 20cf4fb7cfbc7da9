#pragma once

#include "model/result.h"
#include "report/bookmarks.h"
#include "report/pdfmetadata.h"

#include <QList>

namespace heartwood::report {

/// Of a password's bytes, PDF readers heed so many.
constexpr qsizetype longestPassword = 127;
/// A password's bytes as PDF wants them: UTF-8, compatible characters alike (NFKC), so that any keyboard can type it.
QByteArray preparedPassword(const QString &password);

/// What a painted PDF does not say yet.
struct PdfFinish
{
    PdfMetadata metadata;  ///< its producer is taken from what was painted
    double pageHeight = 0; ///< points
    QList<Bookmark> bookmarks;
    QList<Link> links;
    bool pdfA = false;
    QByteArray password; ///< prepared; empty: none
};

/// Adds to a painted PDF what QPdfWriter cannot write: bookmarks, page labels, links, language, metadata, a password.
/// Errors: BadArgument (a password that no PDF can have, or one with PDF/A), CannotWrite (detail: the library's words).
Result<QByteArray> finishedPdf(const QByteArray &painted, const PdfFinish &finish);

} // namespace heartwood::report
