#pragma once

#include "model/assessment.h"

namespace heartwood::storage {

/// For each of so many old positions the new one, in an order that nobody can know.
QList<int> randomOrder(qsizetype count);

/// The same round without names, its sheets in an order that nobody can know, notes and evidence following them.
Assessment anonymized(const Assessment &assessment);

} // namespace heartwood::storage
