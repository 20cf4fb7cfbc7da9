#include "report/bidi.h"

#include <algorithm>

namespace heartwood::report {

QString isolated(const QString &name)
{
    const bool reversed = std::ranges::any_of(
        name, [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    return reversed ? QChar(0x2068) + name + QChar(0x2069) : name;
}

} // namespace heartwood::report
