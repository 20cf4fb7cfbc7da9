#pragma once

#include "model/result.h"

/// A fictitious organization to look at: two rounds of Larkfield Stores, with notes, evidence, targets and what its
/// customers said. Made from the files in resources/sample; AssessmentStore::removeSample takes it away again.
namespace heartwood::storage {
class Workspace;
}

namespace heartwood::cli {

/// The id of the later round.
Result<qint64> addSample(storage::Workspace &workspace);

} // namespace heartwood::cli
