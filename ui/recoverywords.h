#pragma once

#include "storage/recovery.h"

namespace heartwood::ui {

/// What was saved of a damaged workspace and what was not, a kind a line, in the window's words.
QStringList recoveryWords(const storage::Recovered &recovered);

} // namespace heartwood::ui
