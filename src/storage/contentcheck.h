#pragma once

#include <QStringList>

namespace heartwood::storage {

class Connection;

/// What is wrong with the file (integrity_check, foreign_key_check) and with what it holds; facts in plain English.
QStringList problemsOf(Connection &connection);

} // namespace heartwood::storage
