#pragma once

#include <QByteArray>
#include <QString>

namespace heartwood::report {

/// Adds author and subject, which QPdfWriter cannot write, as an incremental update: the document's information and,
/// where there is any, its XMP metadata, so that both still agree as PDF/A asks.
QByteArray withAuthorAndSubject(QByteArray pdf, const QString &author, const QString &subject);

} // namespace heartwood::report
