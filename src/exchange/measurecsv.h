#pragma once

#include "model/measure.h"
#include "model/result.h"

namespace heartwood::exchange {

/// One column of raw answers (a header line may stand first; of several columns the one named like the kind, else the
/// first). Blank cells are kept as blanks, others as numbers; what is no number is kept as invalid (NaN).
Result<QList<std::optional<double>>> readMeasureCsv(const QString &file, MeasureKind kind);

} // namespace heartwood::exchange
