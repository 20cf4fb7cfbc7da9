#pragma once

#include "scoring/reliability.h"
#include "scoring/sheetcounts.h"

namespace heartwood::scoring {

/// For each of the model's dimensions, over the sheets that gave a level to all of its items.
QList<Reliability> dimensionReliability(const CountedPanel &panel);

} // namespace heartwood::scoring
