#pragma once

#include "model/result.h"
#include "report/palette.h"
#include "report/xlsx/sheet.h"

/// Sheets into Excel's file format, by libxlsxwriter.
namespace heartwood::report::xlsx {

struct Book
{
    QList<Sheet> sheets;
    QString title, subject, author, company;
    QString footer;      ///< of every printed page; page numbers stand beside it
    bool letter = false; ///< the paper; else A4
    Palette palette = lightPalette();
};

/// The file's bytes. Errors: CannotWrite, DiskFull, where the folder for temporary files doesn't take it.
Result<QByteArray> bookBytes(const Book &book);

} // namespace heartwood::report::xlsx
