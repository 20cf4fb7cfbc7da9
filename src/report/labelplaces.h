#pragma once

#include <QList>

/// Where labels go that would like to lie over one another.
namespace heartwood::report {

/// Pushes the middles of labels, sorted downwards, apart to at least a label's height, between top and bottom; false,
/// and untouched, where there is no room for so many.
bool pushedApart(QList<double> &middles, double height, double top, double bottom);

} // namespace heartwood::report
