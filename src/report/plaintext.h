#pragma once

#include <QString>

namespace heartwood::report {

/// Text as XML can carry it: control characters but tab and line end are dropped, halves of a surrogate pair that stand
/// alone become U+FFFD.
QString plainText(const QString &text);

} // namespace heartwood::report
