#pragma once

#include <QString>

/// Somebody else's words where Qt would make more of them.
namespace heartwood::ui {

/// What a tool tip shows as it is: of itself it takes words that look like markup for that.
QString plainToolTip(const QString &text);
/// For a window's title, in which [*] stands for something else.
QString asWindowTitle(const QString &text);

} // namespace heartwood::ui
