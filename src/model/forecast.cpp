#include "model/forecast.h"

#include <algorithm>
#include <tuple>

namespace heartwood {

namespace {

bool meant(const Forecast &forecast, const Measure &wave)
{
    return wave.kind == forecast.kind && wave.organization == forecast.organization && wave.sample == forecast.sample &&
           wave.date >= forecast.date;
}

const Measure *waveOf(const Forecast &forecast, const QList<Measure> &waves)
{
    const Measure *first = nullptr;
    for (const Measure &wave : waves) {
        if (meant(forecast, wave) && (!first || std::tie(wave.date, wave.id) < std::tie(first->date, first->id)))
            first = &wave;
    }
    return first;
}

} // namespace

FigureScale figureScale(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Nps:
        return {-100, 100};
    case MeasureKind::Csat:
        return {0, 100};
    case MeasureKind::Ces:
        return {1, 7};
    }
    Q_UNREACHABLE();
}

std::optional<double> guessOffScale(MeasureKind kind, const QList<double> &guesses)
{
    const FigureScale scale = figureScale(kind);
    for (const double guess : guesses) {
        if (!(guess >= scale.lowest && guess <= scale.highest)) // so that no number is off it too
            return guess;
    }
    return std::nullopt;
}

QHash<qint64, Forecast> forecastsByWave(const QList<Measure> &waves, const QList<Forecast> &forecasts)
{
    QHash<qint64, Forecast> byWave;
    for (const Forecast &forecast : forecasts) {
        const Measure *wave = waveOf(forecast, waves);
        if (!wave)
            continue;
        const auto kept = byWave.constFind(wave->id);
        if (kept == byWave.constEnd() || std::tie(kept->date, kept->id) < std::tie(forecast.date, forecast.id))
            byWave.insert(wave->id, forecast);
    }
    return byWave;
}

QList<Forecast> waitingForecasts(const QList<Measure> &waves, QList<Forecast> forecasts)
{
    forecasts.removeIf([&](const Forecast &forecast) { return waveOf(forecast, waves) != nullptr; });
    return forecasts;
}

} // namespace heartwood
