#pragma once

#include <QStringList>

namespace heartwood::storage {

class Connection;

/// Appends what is wrong with days, and what keeps a round from being read that nothing before has named.
void checkRounds(Connection &connection, QStringList &problems);
/// Appends which texts are longer than limits::read: of these only the beginning is ever shown.
void checkTexts(Connection &connection, QStringList &problems);

} // namespace heartwood::storage
