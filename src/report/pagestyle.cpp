#include "report/pagestyle.h"

namespace heartwood::report {

PageStyle paperStyle(const QColor &accent, double scale)
{
    return {.palette = branded(lightPalette(), accent), .scale = scale};
}

} // namespace heartwood::report
