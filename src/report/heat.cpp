#include "report/heat.h"

#include <algorithm>

namespace heartwood::report {

QColor heatColour(double share, const Palette &palette)
{
    constexpr double strongest = 0.6;
    constexpr double legible = 4.5;
    if (share <= 0)
        return mixed(palette.card, palette.track, 0.5);
    const double place = std::min(1.0, share / strongest) * (levelCount - 1);
    const size_t below = std::min(size_t(place), size_t(levelCount - 2));
    QColor ground = mixed(palette.level[below], palette.level[below + 1], place - double(below));
    while (contrast(ground, legibleOn(ground, palette)) < legible) // between the tones that ink and card can be read on
        ground = mixed(ground, palette.level[levelCount - 1], 0.1);
    return ground;
}

QColor legibleOn(const QColor &ground, const Palette &palette)
{
    return contrast(palette.ink, ground) >= contrast(palette.card, ground) ? palette.ink : palette.card;
}

} // namespace heartwood::report
