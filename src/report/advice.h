#pragma once

#include "report/facts.h"

namespace heartwood::report {

/// The next step of a practice: its portrait, and the advice for it. Nothing where it has no score or stands at
/// level 5.
void addAdvice(QList<Block> &blocks, const Facts &facts, int position, int stepsAtMost);

} // namespace heartwood::report
