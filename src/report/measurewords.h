#pragma once

#include "model/measure.h"
#include "scoring/change.h"

#include <QString>

/// A wave of customers' answers in figures and words. METHODS section 8.
namespace heartwood::report {

struct MeasureWords
{
    QString figure;   ///< "+42", "81%", "5.3"; an en dash where nobody answered
    QString interval; ///< "31 to 52", or why there is none
    QString base;     ///< "412 answers, 3 blank"
};
MeasureWords wordsOf(const Measure &measure);

/// Against the wave before: difference and verdict; the difference alone where no test is defined.
QString changeWords(const Measure &before, const Measure &after);

/// "NPS", "CSAT", "CES".
QString nameOf(MeasureKind kind);
/// What the kind is, in one line.
QString definitionOf(MeasureKind kind);
int usualScale(MeasureKind kind);

} // namespace heartwood::report
