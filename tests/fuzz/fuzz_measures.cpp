#include "fuzz.h"

#include "exchange/guesses.h"
#include "exchange/measurecsv.h"
#include "model/forecast.h"
#include "scoring/customermeasures.h"

#include <cmath>

/// What customers answered, from a file or the clipboard, and what leaders guess: numbers, and figures on their scale.
using namespace heartwood;
using namespace heartwood::exchange;
using heartwood::fuzz::require;

namespace {

using Answers = QList<std::optional<double>>;

/// No figure, or one on the kind's scale.
void requireOn(MeasureKind kind, std::optional<double> figure)
{
    require(!figure || (std::isfinite(*figure) && !guessOffScale(kind, {*figure})), "a figure is on its scale");
}

void requireFigures(const Answers &answers)
{
    const scoring::Nps nps = scoring::npsOf(answers);
    const scoring::Csat csat = scoring::csatOf(answers, 5);
    const scoring::Ces ces = scoring::cesOf(answers);
    require(nps.n <= answers.size() && csat.n <= answers.size() && ces.n <= answers.size(), "a base");
    requireOn(MeasureKind::Nps, nps.score);
    requireOn(MeasureKind::Csat, csat.percent);
    requireOn(MeasureKind::Ces, ces.mean);
}

void requireSound(const Result<Answers> &read)
{
    if (!read) {
        require(read.error().code == ErrorCode::BadAnswers, "answers are refused as such");
        require(!read.error().faults.isEmpty() && read.error().faults.size() <= maxFaults, "with faults");
        return;
    }
    require(!read->isEmpty() && read->size() <= maxMeasureAnswers, "answers");
    for (const auto &answer : *read)
        require(!answer || std::isfinite(*answer), "a number");
    requireFigures(*read);
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces}) {
        requireSound(measureAnswersIn(bytes, kind));
        requireSound(pastedMeasure(text, kind));
    }
    for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::German)}) {
        for (const double guess : readGuesses(text, locale).numbers)
            require(std::isfinite(guess), "a guess is a number");
    }
}
