#pragma once

#include "ui/page.h"

namespace heartwood::ui {

/// Removes the sample organization; what there is to say of it. Undo makes it again, as it first was.
Notice removeSample(Session &session);

} // namespace heartwood::ui
