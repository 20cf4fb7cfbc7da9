#pragma once

#include "model/result.h"

namespace heartwood::cli {

/// An expected failure in words: what happened, what was kept, what to do. The window uses the same.
QString errorText(const Error &error);
/// One fault of a document, with its row and column or place.
QString faultText(const Fault &fault);

} // namespace heartwood::cli
