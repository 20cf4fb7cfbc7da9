#pragma once

#include "storage/workspace.h"

/// The schema's history: one step a version, and the list's length is the version. Steps spell out the names of their
/// time and are never changed once released.
namespace heartwood::storage {

/// Steps throw Failure.
const QList<Migration> &migrations();

/// Takes the file from its version through the rest of the list in one transaction, so that a failing step leaves the
/// file as it was, stamps and all. Throws what the first failing step threw, its detail led by "step N".
void migrate(Connection &connection, const QList<Migration> &steps);

int schemaOf(Connection &connection);

} // namespace heartwood::storage
