#pragma once

#include "model/assessment.h"

namespace heartwood::storage {

/// The same round without names, its sheets in an order that nobody can know, notes and evidence following them.
Assessment anonymized(const Assessment &assessment);

} // namespace heartwood::storage
