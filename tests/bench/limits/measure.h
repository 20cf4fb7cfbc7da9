#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

/// What the measuring programs share: a clock, "name value unit" on standard output, and numbers from a seed.
namespace measure {

using Clock = std::chrono::steady_clock;

inline double microseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::micro>(duration).count();
}

inline void print(const std::string &name, double value, const char *unit)
{
    std::printf("%s %.6g %s\n", name.c_str(), value, unit);
    std::fflush(stdout);
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What so much of them, 0 to 1, does not exceed.
inline double highest(std::vector<double> values, double share)
{
    const double last = double(values.size() - 1);
    const auto at = values.begin() + std::ptrdiff_t(std::ceil(share * last));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// The median time of that many calls, in microseconds.
template<typename Work> double medianOf(int calls, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < calls; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(microseconds(Clock::now() - start));
    }
    return median(times);
}

/// A small generator with the same numbers on every machine.
class Numbers
{
public:
    explicit Numbers(std::uint64_t seed = 1) : m_state(seed * 2654435761U) {}
    std::uint32_t below(std::uint32_t limit)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return std::uint32_t(m_state >> 33U) % limit;
    }
    /// An answer: 0 (open, one in 25) or a level 1 to 5.
    std::uint8_t answer() { return below(25) == 0 ? std::uint8_t(0) : std::uint8_t(1 + below(5)); }

private:
    std::uint64_t m_state;
};

} // namespace measure
