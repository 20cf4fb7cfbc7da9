#pragma once

#include <QString>

/// Words of another direction of writing within a sentence.
namespace heartwood::report {

/// A name as it may be put into a sentence: one with letters written from right to left is isolated (U+2068, U+2069),
/// so that neither the sentence nor the figures beside it take its direction. Others are returned as they are.
QString isolated(const QString &name);

} // namespace heartwood::report
