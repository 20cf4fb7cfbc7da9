#pragma once

#include "report/palette.h"

namespace heartwood::report {

/// Ground of a heat cell: along the levels' colours, faint at none, the strongest from six answers in ten on.
QColor heatColour(double share, const Palette &palette);
/// Ink or card, whichever reads better on this ground.
QColor legibleOn(const QColor &ground, const Palette &palette);

} // namespace heartwood::report
