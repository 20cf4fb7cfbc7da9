#pragma once

#include "model/questionnaire.h"

#include <QColor>

#include <array>

/// The one place that names colours; charts, pages, report and window share it.
namespace heartwood::report {

struct Palette
{
    QColor ink, muted, line, ground, card, bark, barkText, accentSoft, danger;
    QColor field;                             ///< ground of text fields and quiet buttons
    QColor hover;                             ///< a quiet control under the pointer
    QColor focus;                             ///< focus ring
    QColor track;                             ///< the empty part of a bar
    std::array<QColor, 4> dimension;          ///< fills, in the questionnaire's order
    std::array<QColor, 4> dimensionText;      ///< the same hue, dark (or light) enough for text: 4.5 to 1 on ground
    std::array<QColor, 4> dimensionSoft;      ///< ground of a chosen row or choice
    std::array<QColor, levelCount> level;     ///< one hue, ordered by lightness
    std::array<QColor, levelCount> levelText; ///< legible on level[i]
    std::array<QColor, 3> wood;               ///< a cover's: dark, middle, bright
    QColor woodText;                          ///< legible on the dark wood
    bool dark = false;

    QColor dimensionFill(int dimension_) const { return dimension[size_t(dimension_) % dimension.size()]; }
    QColor dimensionWords(int dimension_) const { return dimensionText[size_t(dimension_) % dimensionText.size()]; }
};

const Palette &lightPalette();
const Palette &darkPalette();

/// The palette in a firm's colour: what is bark in ours is the accent, as near as can be read (legibleAccent).
/// Dimensions and levels keep theirs, for they mean something. An invalid accent leaves the palette as it is.
Palette branded(const Palette &base, const QColor &accent);
/// The accent itself, or the nearest shade of it that can be read on every ground of the palette (contrast 4.5).
QColor legibleAccent(const Palette &base, const QColor &accent);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1 relative luminance).
double contrast(const QColor &a, const QColor &b);
/// The nearest mixture without transparency: amount 0 is base, 1 is over.
QColor mixed(const QColor &base, const QColor &over, double amount);

} // namespace heartwood::report
