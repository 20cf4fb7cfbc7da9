#pragma once

#include <QFont>

namespace heartwood::report {

/// The family that ships with the program; loaded from its resource at first use.
QString textFamily();
/// A font of that family, size in pixels (on a page: points).
QFont textFont(double size, QFont::Weight weight = QFont::Normal);

} // namespace heartwood::report
