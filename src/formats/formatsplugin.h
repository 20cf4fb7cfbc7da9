#pragma once

#include "report/fileformats.h"

#include <QObject>

namespace heartwood::formats {

/// The plugin, loaded beside the program or linked to it.
class FormatsPlugin : public QObject, public report::FileFormats
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HeartwoodFileFormats)
    Q_INTERFACES(heartwood::report::FileFormats)
public:
    Result<QByteArray> finishedPdf(const QByteArray &painted, const report::PdfFinish &finish) const override;
    Result<QByteArray> zipOf(const QList<report::ZipEntry> &entries) const override;
    Result<QByteArray> bookBytes(const report::xlsx::Book &book) const override;
};

} // namespace heartwood::formats
