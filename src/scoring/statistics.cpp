#include "scoring/statistics.h"

#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace heartwood::scoring {

namespace {

// Double is exact to about 1e-14 here; long double, the default, would take six times as long.
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using StudentsT = boost::math::students_t_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;

constexpr size_t rememberedQuantiles = 1024;

} // namespace

double roundHalfAway(double value, int decimals)
{
    double scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const double magnitude = std::floor(std::abs(value) * scale + 0.5 + tolerance) / scale;
    return value < 0 ? -magnitude : magnitude;
}

int levelOfScore(double score)
{
    const int tenths = static_cast<int>(std::floor(10 * score + 0.5 + tolerance));
    return std::clamp((tenths + 5) / 10, 1, 5);
}

double tQuantile(double q, double df)
{
    return boost::math::quantile(StudentsT(df), q);
}

double fQuantile(double q, double df1, double df2)
{
    return boost::math::quantile(FisherF(df1, df2), q);
}

double t975(double df)
{
    struct Remembered
    {
        double df = 0, quantile = 0;
    };
    thread_local std::array<Remembered, rememberedQuantiles> memory;
    Remembered &slot = memory[static_cast<size_t>(df) % memory.size()];
    if (slot.df != df)
        slot = {df, tQuantile(0.975, df)};
    return slot.quantile;
}

double tTwoSided(double t, double df)
{
    return 2 * boost::math::cdf(boost::math::complement(StudentsT(df), std::abs(t)));
}

double hedgesFactor(double df)
{
    return boost::math::tgamma_delta_ratio(df / 2, -0.5, Policy()) / std::sqrt(df / 2);
}

Moments momentsOf(std::span<const double> values)
{
    Moments moments{static_cast<int>(values.size())};
    if (values.empty())
        return moments;
    double sum = 0;
    for (const double value : values)
        sum += value;
    moments.mean = sum / moments.n;
    if (moments.n < 2)
        return moments;
    double squares = 0;
    for (const double value : values)
        squares += (value - moments.mean) * (value - moments.mean);
    moments.variance = squares / (moments.n - 1);
    return moments;
}

Moments MomentSums::moments() const
{
    if (m_n == 0)
        return {};
    Moments moments{m_n, m_first + m_sum / m_n};
    if (m_n > 1)
        moments.variance = std::max(0.0, (m_squares - m_sum * m_sum / m_n) / (m_n - 1));
    return moments;
}

std::vector<std::optional<double>> holm(std::span<const std::optional<double>> p)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < p.size(); ++i)
        if (p[i])
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return *p[a] < *p[b]; });

    std::vector<std::optional<double>> adjusted(p.size());
    double running = 0;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        running = std::max(running, *p[order[rank]] * static_cast<double>(order.size() - rank));
        adjusted[order[rank]] = std::min(1.0, running);
    }
    return adjusted;
}

} // namespace heartwood::scoring
