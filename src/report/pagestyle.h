#pragma once

#include "report/chart.h"
#include "report/textpainter.h"

namespace heartwood::report {

/// Sizes of a document's pages, in points, and their colours. The one place that names them.
struct PageStyle
{
    Palette palette = lightPalette();
    double scale = 1; ///< of text, and of the spaces that belong to it

    double marginX = 52 * scale;
    double marginTop = 54 * scale;
    double marginBottom = 66 * scale; ///< the footer stands in it
    double footerLine = 44 * scale;   ///< above the lower edge
    double columnGap = 22 * scale;
    double cellGap = 9 * scale; ///< between columns of a table
    double rowPadding = 5.2 * scale;
    double densePadding = 2.4 * scale;
    double formRow = 19 * scale; ///< room for a pen
    double calloutPadding = 9 * scale;
    double calloutEdge = 3 * scale;
    double barHeight = 11 * scale;
    double hairline = 0.6 * scale;
    static constexpr double leading = 1.45; ///< line height of running text
    static constexpr double titleLeading = 1.2;
    double chartLabel = 6.6 * scale;

    // Space above, dropped at the head of a page.
    double beforeSection = 40 * scale; ///< a section that shares a page with the one before
    double beforeHeading2 = 17 * scale;
    double beforeHeading3 = 11 * scale;
    double beforeText = 5 * scale;
    double beforeTable = 4 * scale;
    double beforeCallout = 8 * scale;
    double beforeColumns = 17 * scale;

    /// At the least, above a table or chart that stands directly below a title.
    double belowTitle() const { return 9 * scale; }

    /// Valid as long as the style is.
    ChartLook chart() const { return {&palette, chartLabel}; }
    TextLook body() const { return {9 * scale, QFont::Normal, palette.ink}; }
    TextLook strong() const { return {9 * scale, QFont::DemiBold, palette.ink}; }
    TextLook lead() const { return {10.5 * scale, QFont::Normal, palette.ink}; }
    TextLook muted() const { return {9 * scale, QFont::Normal, palette.muted}; }
    TextLook small() const { return {7.6 * scale, QFont::Normal, palette.muted}; }
    TextLook kicker() const { return {7.6 * scale, QFont::DemiBold, palette.bark}; }
    TextLook title() const { return {19.5 * scale, QFont::Bold, palette.ink}; }
    TextLook heading2() const { return {10.8 * scale, QFont::DemiBold, palette.ink}; }
    TextLook heading3() const { return {9.4 * scale, QFont::DemiBold, palette.ink}; }
    TextLook tableHead() const { return {7.6 * scale, QFont::DemiBold, palette.muted}; }
    TextLook figure() const { return {33 * scale, QFont::Bold, palette.ink}; }
    TextLook figureUnit() const { return {10.8 * scale, QFont::DemiBold, palette.muted}; }
    TextLook chip() const { return {8.4 * scale, QFont::DemiBold, palette.bark}; }
    TextLook footer() const { return {7.6 * scale, QFont::Normal, palette.muted}; }
    TextLook coverTitle() const { return {30 * scale, QFont::Bold, palette.ink}; }
    TextLook coverSubtitle() const { return {10.5 * scale, QFont::Normal, palette.muted}; }
    TextLook coverAuthor() const { return {10.8 * scale, QFont::DemiBold, palette.woodText}; }
};

/// Of a printed page in a firm's colour; an invalid accent leaves Heartwood's own.
PageStyle paperStyle(const QColor &accent, double scale = 1);
/// Of a slide, to be read from the back of a room. shrunk below 1 makes room for long words.
PageStyle slideStyle(const QColor &accent, double shrunk = 1);
/// Points, 16 to 9.
constexpr QSizeF slideSize{960, 540};

} // namespace heartwood::report
