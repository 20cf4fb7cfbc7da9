#pragma once

#include "model/measure.h"
#include "report/charts.h"

namespace heartwood::report {

/// A kind's figures with their ranges, wave by wave, on lines around them; none where fewer than two waves have a
/// figure. waves: of one organization, in any order; covered ones and other kinds are left out.
std::optional<TrendData> measureTrend(const QList<Measure> &waves, MeasureKind kind);

} // namespace heartwood::report
