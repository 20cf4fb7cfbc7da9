#pragma once

#include "scoring/reliability.h"
#include "scoring/sheetcounts.h"

namespace heartwood::scoring {

/// For each of the model's dimensions, over the sheets that answered all of its items. Linear in the answers.
QList<Reliability> dimensionReliability(const Model &model, const Panel &panel, const CountedPanel &counted);

} // namespace heartwood::scoring
