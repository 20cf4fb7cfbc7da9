#pragma once

#include <QStringList>

namespace heartwood::storage {

class Connection;

/// Adds what is wrong with running workshops and with what is kept of past ones; facts in plain English.
void checkWorkshops(Connection &connection, QStringList &problems);

} // namespace heartwood::storage
