#include "scoring/forecasts.h"

#include "scoring/customermeasures.h"
#include "scoring/statistics.h"

#include <algorithm>

namespace heartwood::scoring {

ForecastFigures figuresOf(const Forecast &forecast)
{
    Q_ASSERT(!forecast.guesses.isEmpty());
    QList<double> guesses = forecast.guesses;
    std::ranges::sort(guesses);
    const qsizetype n = guesses.size();
    ForecastFigures figures{.n = int(n), .median = (guesses[(n - 1) / 2] + guesses[n / 2]) / 2};
    if (n >= minimumPeople) {
        figures.lowest = guesses.first();
        figures.highest = guesses.last();
    }
    return figures;
}

std::optional<ForecastVerdict> verdictOf(const ForecastFigures &forecast, const Measure &wave)
{
    const MeasureFigure figure = figureOf(wave);
    if (!figure.low || !figure.high)
        return std::nullopt;
    if (forecast.median > *figure.high + tolerance)
        return ForecastVerdict::TooHigh;
    return forecast.median < *figure.low - tolerance ? ForecastVerdict::TooLow : ForecastVerdict::WithinRange;
}

} // namespace heartwood::scoring
