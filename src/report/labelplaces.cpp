#include "report/labelplaces.h"

#include <algorithm>

namespace heartwood::report {

bool pushedApart(QList<double> &middles, double height, double top, double bottom)
{
    if (double(middles.size()) * height > bottom - top)
        return false;
    double floor = top + height / 2;
    for (double &y : middles) {
        y = std::max(y, floor);
        floor = y + height;
    }
    double ceiling = bottom - height / 2;
    for (auto y = middles.rbegin(); y != middles.rend(); ++y) {
        *y = std::min(*y, ceiling);
        ceiling = *y - height;
    }
    return true;
}

} // namespace heartwood::report
