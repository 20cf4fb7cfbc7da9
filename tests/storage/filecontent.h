#pragma once

#include <QByteArray>
#include <QString>

namespace heartwood::storage::test {

/// All that is in a file's tables, to compare. What was begun and not finished is rolled back.
QByteArray contentOf(const QString &path);

} // namespace heartwood::storage::test
