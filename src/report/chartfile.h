#pragma once

#include "model/result.h"
#include "report/chart.h"

namespace heartwood::report {

/// A chart as a picture of its own, SVG or PNG by the file's ending, with title and description inside. The growth
/// rings are square, all others as high as they want to be.
Result<void> writeChart(const ChartData &data, const QString &title, const QString &file);

} // namespace heartwood::report
