#include "report/pagestyle.h"

namespace heartwood::report {

PageStyle paperStyle(const QColor &accent, double scale)
{
    return {.palette = branded(lightPalette(), accent), .scale = scale};
}

PageStyle slideStyle(const QColor &accent, double shrunk)
{
    constexpr double enlarged = 1.55;
    PageStyle style{.palette = branded(lightPalette(), accent), .scale = enlarged * shrunk};
    style.marginX = 50;
    style.marginTop = 40;
    style.marginBottom = 54;
    style.footerLine = 36;
    style.columnGap = 40;
    style.chartLabel = 12; // charts keep their size when words shrink
    return style;
}

} // namespace heartwood::report
