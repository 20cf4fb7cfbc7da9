#pragma once

#include "model/measure.h"
#include "model/result.h"

namespace heartwood::exchange {

/// Stands for what is no number: outside every scale, so counted as invalid.
constexpr double noNumber = -1;

constexpr qint64 maxMeasureFileBytes = 64LL * 1024 * 1024;
constexpr qsizetype maxMeasureAnswers = 1'000'000; ///< of one wave

/// One column of raw answers (a header line may stand first; of several columns the one named like the kind, else the
/// first). Blank cells are kept as blanks, others as numbers; what is no number is kept as noNumber.
Result<QList<std::optional<double>>> measureAnswersIn(QByteArrayView csv, MeasureKind kind);
/// What somebody copied: a column of a spreadsheet, or several (between tabs), as above; or answers in one line, with
/// spaces, commas or semicolons between them.
Result<QList<std::optional<double>>> pastedMeasure(const QString &text, MeasureKind kind);
Result<QList<std::optional<double>>> readMeasureCsv(const QString &file, MeasureKind kind);

} // namespace heartwood::exchange
