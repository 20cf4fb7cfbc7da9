#pragma once

#include "model/result.h"
#include "report/chart.h"

#include <QImage>

namespace heartwood::report {

/// A chart as a picture of its own, with title and description inside. The growth rings are square, all others as high
/// as they want to be.
QByteArray chartSvg(const ChartData &data, const QString &title);
QImage chartImage(const ChartData &data, const QString &title);
/// SVG or PNG by the file's ending.
Result<void> writeChart(const ChartData &data, const QString &title, const QString &file);

} // namespace heartwood::report
