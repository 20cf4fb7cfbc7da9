#pragma once

#include <optional>
#include <span>
#include <vector>

/// Arithmetic that every section of METHODS shares. Nothing here rounds, but for roundHalfAway and levelOfScore.
namespace heartwood::scoring {

constexpr double normal975 = 1.959963984540054; ///< z
constexpr double tolerance = 1e-9;              ///< comparison guard e
constexpr double noVariation = 1e-12;           ///< s^2 up to this is none
constexpr int minimumPeople = 5;                ///< K, and k of section 9

/// need(a) = ceil(2a/3): the two-thirds rule.
constexpr int need(int applicable)
{
    return (2 * applicable + 2) / 3;
}
/// Half away from zero, guarded: METHODS section 0.
double roundHalfAway(double value, int decimals);
/// Nearest anchor of the printed decimal, 1..5: METHODS section 2.2.
int levelOfScore(double score);

/// Quantiles; df > 0, 0 < q < 1.
double tQuantile(double q, double df);
double fQuantile(double q, double df1, double df2);
/// t(.975, df), the one of every interval; each thread remembers some, for panels ask for the same ones again.
double t975(double df);
/// Two-sided p of |t|.
double tTwoSided(double t, double df);
/// J(df), Hedges' correction of a standardized difference; df > 1.
double hedgesFactor(double df);

struct Moments
{
    int n = 0;
    double mean = 0;
    double variance = 0; ///< sum of squares / (n-1); 0 where n < 2
    bool varies() const { return n > 1 && variance > noVariation; }
};
Moments momentsOf(std::span<const double> values);

/// Moments of values that come one at a time. Sums are taken about the first value, so that equal ones vary by exactly
/// nothing.
class MomentSums
{
public:
    void add(double value)
    {
        if (m_n++ == 0)
            m_first = value;
        const double distance = value - m_first;
        m_sum += distance;
        m_squares += distance * distance;
    }
    Moments moments() const;

private:
    int m_n = 0;
    double m_first = 0, m_sum = 0, m_squares = 0;
};

/// Holm's step-down over those that have a p; none stays none. METHODS section 7.
std::vector<std::optional<double>> holm(std::span<const std::optional<double>> p);

} // namespace heartwood::scoring
