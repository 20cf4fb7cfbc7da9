#pragma once

namespace heartwood::storage {

class Connection;

/// The first schema: questionnaires by hash, assessments, sheets of answers, what stands beside them, measures.
void createSchema1(Connection &connection);

} // namespace heartwood::storage
