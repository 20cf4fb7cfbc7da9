#pragma once

#include <QString>

namespace heartwood {

/// Somebody else's words as they may stand among others, on a page, on a screen or in XML: control characters but tab
/// and line end are dropped, halves of a surrogate pair that stand alone become U+FFFD, and nothing in it turns the
/// direction of what stands beside it. Embeddings and overrides (U+202A to U+202E) are dropped, isolates (U+2066 to
/// U+2069) end where they began, in the same line.
QString plainText(const QString &text);
/// The same, in one line.
QString plainLine(const QString &text);

} // namespace heartwood
