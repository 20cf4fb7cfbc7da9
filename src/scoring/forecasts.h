#pragma once

#include "model/forecast.h"

#include <optional>

/// What leaders expected, beside what customers say. Guesses are of a room: below minimumPeople of them the smallest
/// and the largest stay hidden, as METHODS section 9 has it.
namespace heartwood::scoring {

struct ForecastFigures
{
    int n = 0;
    double median = 0;
    std::optional<double> lowest{}, highest{}; ///< none below minimumPeople guesses
};
/// The forecast has a guess at least.
ForecastFigures figuresOf(const Forecast &forecast);

enum class ForecastVerdict { TooHigh, TooLow, WithinRange };
/// Where the median lies beside the wave's interval; none where the wave has no interval.
std::optional<ForecastVerdict> verdictOf(const ForecastFigures &forecast, const Measure &wave);

} // namespace heartwood::scoring
