#pragma once

#include "model/forecast.h"
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
/// Of a covered wave nothing but that it is covered, and its base.
MeasureWords wordsOf(const Measure &measure);
/// A figure of this kind on its own: "+42", "81%", "5.3".
QString figureText(MeasureKind kind, double value);

/// Against the wave before: difference and verdict; the difference alone where no test is defined.
QString changeWords(const Measure &before, const Measure &after);

/// "median of 7, from 30 to 60": how many guesses, and how far they lie apart where there are enough to say so.
QString guessesText(const Forecast &forecast);
/// "Leaders expected +45 (median of 7, from 30 to 60); customers say +27."; a covered wave's figure stays covered.
QString forecastWords(const Forecast &forecast, const Measure &wave);

/// "NPS", "CSAT", "CES".
QString nameOf(MeasureKind kind);
/// What the kind is, in one line.
QString definitionOf(MeasureKind kind);
int usualScale(MeasureKind kind);

} // namespace heartwood::report
