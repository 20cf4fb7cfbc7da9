#pragma once

#include "report/chart.h"
#include "report/textpainter.h"

/// Sizes of a printed page, in points. The one place that names them; colours are the palette's.
namespace heartwood::report::page {

constexpr double marginX = 52;
constexpr double marginTop = 54;
constexpr double marginBottom = 66; ///< the footer stands in it
constexpr double footerLine = 44;   ///< above the lower edge
constexpr double columnGap = 22;
constexpr double cellGap = 9; ///< between columns of a table
constexpr double rowPadding = 5.2;
constexpr double densePadding = 2.4;
constexpr double formRow = 19; ///< room for a pen
constexpr double calloutPadding = 9;
constexpr double calloutEdge = 3;
constexpr double barHeight = 11;
constexpr double hairline = 0.6;
constexpr double leading = 1.45; ///< line height of running text
constexpr double titleLeading = 1.2;
constexpr double chartLabel = 6.6;

// Space above, dropped at the head of a page.
constexpr double beforeSection = 40; ///< a section that shares a page with the one before
constexpr double beforeHeading2 = 17;
constexpr double beforeHeading3 = 11;
constexpr double beforeText = 5;
constexpr double beforeTable = 4;
constexpr double beforeCallout = 8;
constexpr double beforeColumns = 17;

inline const Palette &palette()
{
    return lightPalette();
}
inline ChartLook chart()
{
    return {&palette(), chartLabel};
}
inline TextLook body()
{
    return {9, QFont::Normal, palette().ink};
}
inline TextLook strong()
{
    return {9, QFont::DemiBold, palette().ink};
}
inline TextLook lead()
{
    return {10.5, QFont::Normal, palette().ink};
}
inline TextLook muted()
{
    return {9, QFont::Normal, palette().muted};
}
inline TextLook small()
{
    return {7.6, QFont::Normal, palette().muted};
}
inline TextLook kicker()
{
    return {7.4, QFont::DemiBold, palette().bark};
}
inline TextLook title()
{
    return {19.5, QFont::Bold, palette().ink};
}
inline TextLook heading2()
{
    return {10.8, QFont::DemiBold, palette().ink};
}
inline TextLook heading3()
{
    return {9.4, QFont::DemiBold, palette().ink};
}
inline TextLook tableHead()
{
    return {7.6, QFont::DemiBold, palette().muted};
}
inline TextLook figure()
{
    return {33, QFont::Bold, palette().ink};
}
inline TextLook figureUnit()
{
    return {10.5, QFont::DemiBold, palette().muted};
}
inline TextLook chip()
{
    return {8.4, QFont::DemiBold, palette().bark};
}
inline TextLook footer()
{
    return {7.4, QFont::Normal, palette().muted};
}
inline TextLook coverTitle()
{
    return {30, QFont::Bold, palette().ink};
}
inline TextLook coverSubtitle()
{
    return {11, QFont::Normal, palette().muted};
}
inline TextLook coverAuthor()
{
    return {10.5, QFont::DemiBold, palette().level[0]};
}

} // namespace heartwood::report::page
