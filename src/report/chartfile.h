#pragma once

#include "model/result.h"
#include "report/charts.h"

namespace heartwood::report {

/// The growth rings as a picture of its own, SVG or PNG by the file's ending, with title and description inside the
/// SVG.
Result<void> writeRings(const RingsData &data, const QString &title, const QString &file);

} // namespace heartwood::report
