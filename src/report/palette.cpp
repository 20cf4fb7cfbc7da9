#include "report/palette.h"

#include <algorithm>
#include <cmath>

namespace heartwood::report {
namespace {

Palette light()
{
    Palette p;
    p.ink = 0x1F2A2E;
    p.muted = 0x6B6259;
    p.line = 0xE6DCCD;
    p.ground = 0xF7F3EC;
    p.card = 0xFFFFFF;
    p.bark = 0x7A3B22;
    p.barkText = 0xFFFFFF;
    p.accentSoft = 0xF3E5D8;
    p.danger = 0xA8321E;
    p.field = 0xFFFFFF;
    p.hover = 0xF4ECE1;
    p.focus = 0x2C63A6;
    p.track = 0xF3EADD;
    p.dimension = {0xB4492F, 0x2F6F62, 0xB7791F, 0x34557F};
    p.dimensionText = {0xB4492F, 0x2F6F62, 0x8A5A12, 0x34557F};
    p.dimensionSoft = {0xFBEEE9, 0xE9F2F0, 0xFAF1E1, 0xEAEFF6};
    p.level = {0xEFE3D3, 0xDDBF97, 0xC08F5C, 0x8F552F, 0x54281A};
    p.levelText = {p.ink, p.ink, p.ink, QColor(Qt::white), QColor(Qt::white)};
    p.wood = {p.level[4], p.level[3], p.level[2]};
    p.woodText = p.level[0];
    return p;
}

Palette night()
{
    Palette p;
    p.ink = 0xF3EBDF;
    p.muted = 0xB0A598;
    p.line = 0x423A33;
    p.ground = 0x1C1815;
    p.card = 0x26211D;
    p.bark = 0xC98A5B;
    p.barkText = 0x1C1815;
    p.accentSoft = 0x3A2A20;
    p.danger = 0xF0907C;
    p.field = 0x2C2622;
    p.hover = 0x352E28;
    p.focus = 0x8FB6E8;
    p.track = 0x3B342D;
    p.dimension = {0xD0694D, 0x4F9C8B, 0xD29A3E, 0x6488BA};
    p.dimensionText = {0xE9947C, 0x74C0AE, 0xDDB062, 0x9AB9E2};
    p.dimensionSoft = {0x3A241D, 0x20312C, 0x372B19, 0x222C3A};
    // Here the ground is dark: the higher the level, the lighter.
    p.level = {0x574131, 0x76523A, 0x9A6942, 0xC2935F, 0xEBCFA8};
    p.levelText = {p.ink, p.ink, QColor(Qt::white), p.ground, p.ground};
    p.wood = light().wood;
    p.woodText = light().woodText;
    p.dark = true;
    return p;
}

constexpr double softAccent = 0.12; ///< of it in the ground of chips
constexpr double legible = 4.5;

QColor softOf(const Palette &base, const QColor &accent)
{
    return mixed(base.card, accent, softAccent);
}

bool canBeRead(const Palette &base, const QColor &accent)
{
    return std::min({contrast(accent, base.card), contrast(accent, base.ground),
                     contrast(accent, softOf(base, accent))}) >= legible;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Palette &lightPalette()
{
    static const Palette palette = light();
    return palette;
}

const Palette &darkPalette()
{
    static const Palette palette = night();
    return palette;
}

QColor legibleAccent(const Palette &base, const QColor &accent)
{
    constexpr int steps = 100;
    const QColor away = base.dark ? Qt::white : Qt::black;
    for (int i = 0; i < steps; ++i) {
        const QColor shade = mixed(accent, away, double(i) / steps);
        if (canBeRead(base, shade))
            return shade;
    }
    return base.ink;
}

Palette branded(const Palette &base, const QColor &accent)
{
    if (!accent.isValid())
        return base;
    Palette palette = base;
    palette.bark = legibleAccent(base, accent);
    palette.barkText = contrast(palette.bark, Qt::white) >= legible ? QColor(Qt::white) : base.ground;
    palette.accentSoft = softOf(base, palette.bark);
    const QColor deep = legibleAccent(lightPalette(), accent);
    palette.wood = {mixed(deep, Qt::black, 0.5), mixed(deep, Qt::black, 0.1), mixed(deep, Qt::white, 0.4)};
    palette.woodText = mixed(deep, Qt::white, 0.88);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &base, const QColor &over, double amount)
{
    const auto blend = [amount](int from, int to) { return qRound(from + (to - from) * amount); };
    return QColor(blend(base.red(), over.red()), blend(base.green(), over.green()), blend(base.blue(), over.blue()));
}

} // namespace heartwood::report
