#pragma once

#include "model/measure.h"

#include <QHash>

/// What leaders expect of the figure that customers will give.
namespace heartwood {

/// The guesses of one sitting, without names.
struct Forecast
{
    qint64 id = 0;
    MeasureKind kind{};
    QString organization;
    QDate date; ///< the first wave of this day or later is the one that is meant
    bool sample = false;
    QList<double> guesses; ///< ascending, so that no order tells who guessed what
    bool operator==(const Forecast &) const = default;
};

/// What a kind's figure can be: NPS -100 to 100, CSAT 0 to 100 per cent, CES 1 to 7.
struct FigureScale
{
    double lowest = 0;
    double highest = 0;
};
FigureScale figureScale(MeasureKind kind);

/// The first guess that no figure of that kind can be; none where all can.
std::optional<double> guessOffScale(MeasureKind kind, const QList<double> &guesses);

/// Which forecast each wave was met with, by the wave's id. A forecast is of the first wave of its kind and
/// organization (the sample's apart) dated on its day or later; a wave takes the latest of those made for it. Needs
/// every wave, the covered ones too: without them their forecasts would go to later waves.
QHash<qint64, Forecast> forecastsByWave(const QList<Measure> &waves, const QList<Forecast> &forecasts);

/// Those whose wave is not there yet, in their order. Needs every wave, the covered ones too.
QList<Forecast> waitingForecasts(const QList<Measure> &waves, QList<Forecast> forecasts);

} // namespace heartwood
