#include "formats/formatsplugin.h"

#include "formats/formats.h"

namespace heartwood::formats {

Result<QByteArray> FormatsPlugin::finishedPdf(const QByteArray &painted, const PdfFinish &finish) const
{
    return formats::finishedPdf(painted, finish);
}

Result<QByteArray> FormatsPlugin::zipOf(const QList<ZipEntry> &entries) const
{
    return formats::zipOf(entries);
}

Result<QByteArray> FormatsPlugin::bookBytes(const Book &book) const
{
    return formats::bookBytes(book);
}

} // namespace heartwood::formats
