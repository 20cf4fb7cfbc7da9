#include "live/plan.h"

#include <array>

namespace heartwood::live {

namespace {

constexpr std::array keys{"together", "own"}; // as Pace

} // namespace

QString paceKey(Pace pace)
{
    return QLatin1String(keys.at(size_t(pace)));
}

std::optional<Pace> paceOfKey(const QString &key)
{
    for (const Pace pace : {Pace::Together, Pace::Own})
        if (paceKey(pace) == key)
            return pace;
    return std::nullopt;
}

} // namespace heartwood::live
