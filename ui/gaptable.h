#pragma once

#include "ui/session.h"

class QWidget;

namespace heartwood::ui {

/// Practices that leaders and front line see differently, the widest gap first: both scores, the gap, and what it is.
/// Null where there are none.
QWidget *makeGapTable(const Round &round, QWidget *parent);
/// What the table leaves out: where there is no clear gap, and where none may be shown; a line each.
QStringList gapRemarks(const Round &round);

} // namespace heartwood::ui
