#include "ui/pace.h"

#include <algorithm>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr qint64 usual = 30'000;
constexpr qint64 pause = 180'000;
constexpr size_t enough = 3;
constexpr double millisecondsPerMinute = 60'000.0;

} // namespace

void Pace::add(qint64 milliseconds)
{
    m_times.push_back(std::clamp<qint64>(milliseconds, 0, pause));
}

int Pace::minutesFor(int questions) const
{
    double each = usual;
    if (m_times.size() >= enough) {
        auto sorted = m_times;
        const auto middle = sorted.begin() + qsizetype(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        each = double(*middle);
    }
    return std::max(1, int(std::lround(each * questions / millisecondsPerMinute)));
}

} // namespace heartwood::ui
