#pragma once

#include "ui/reportwork.h"

/// What somebody should know of a report before it leaves the window.
namespace heartwood::ui {

/// Who is not counted, what is hidden and why, private notes, actions without an owner, chosen sections that have
/// nothing to say; a sentence each, and none for what does not occur.
QStringList reportNotices(const Pages &pages);

} // namespace heartwood::ui
