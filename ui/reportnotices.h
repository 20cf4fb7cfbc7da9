#pragma once

#include "ui/reportwork.h"

/// What somebody should know of a report before it leaves the window.
namespace heartwood::ui {

/// What is hidden and why, actions without an owner, chosen sections that have nothing to say; a sentence each.
QStringList reportNotices(const Pages &pages);

} // namespace heartwood::ui
