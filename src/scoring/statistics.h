#pragma once

#include <span>
#include <optional>
#include <vector>

/// Arithmetic that every section of METHODS shares. Nothing here rounds, but for roundHalfAway and levelOf.
namespace heartwood::scoring {

constexpr double normal975 = 1.959963984540054; ///< z
constexpr double tolerance = 1e-9;              ///< comparison guard e
constexpr double noVariation = 1e-12;           ///< s^2 up to this is none
constexpr int minimumPeople = 5;                ///< K, and k of section 9

/// need(a) = ceil(2a/3): the two-thirds rule.
constexpr int need(int applicable) { return (2 * applicable + 2) / 3; }
/// Half away from zero, guarded: METHODS section 0.
double roundHalfAway(double value, int decimals);
/// Nearest anchor of the printed decimal, 1..5: METHODS section 2.2.
int levelOfScore(double score);

/// Quantiles; df > 0, 0 < q < 1.
double tQuantile(double q, double df);
double fQuantile(double q, double df1, double df2);
/// Two-sided p of |t|.
double tTwoSided(double t, double df);

struct Moments
{
    int n = 0;
    double mean = 0;
    double variance = 0; ///< sum of squares / (n-1); 0 where n < 2
    bool varies() const { return n > 1 && variance > noVariation; }
};
Moments momentsOf(std::span<const double> values);

/// Holm's step-down over those that have a p; none stays none. METHODS section 7.
std::vector<std::optional<double>> holm(std::span<const std::optional<double>> p);

} // namespace heartwood::scoring
