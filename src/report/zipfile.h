#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>

namespace heartwood::report {

struct ZipEntry
{
    QString name;
    QByteArray bytes;
    bool stored = false; ///< as it is: what has to be found uncompressed, or is compressed already
};
/// The entries in this order, all with the same date: the same entries make the same bytes. Errors: CannotWrite.
Result<QByteArray> zipOf(const QList<ZipEntry> &entries);

} // namespace heartwood::report
