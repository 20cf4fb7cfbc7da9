#pragma once

#include "model/assessment.h"
#include "scoring/maturity.h"

#include <array>

namespace heartwood::scoring {

/// Which kinds of evidence there are, by EvidenceKind.
using EvidenceKinds = std::array<bool, allEvidenceKinds.size()>;
/// For each practice of the model: from finished sheets, for items that were asked, of the 12 calendar months up to the
/// assessment's date (both ends count). METHODS section 4.
QList<EvidenceKinds> evidenceOf(const Model &model, const Assessment &assessment);

} // namespace heartwood::scoring
