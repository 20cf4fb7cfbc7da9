#include "report/pagestyle.h"

namespace heartwood::report {

PageStyle paperStyle(const QColor &accent)
{
    return {.palette = branded(lightPalette(), accent)};
}

} // namespace heartwood::report
