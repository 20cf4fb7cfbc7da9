#pragma once

#include "report/markup.h"
#include "report/reportdocument.h"

/// The parts that the HTML writer puts together.
namespace heartwood::report::html {

/// CSS pixels for a point of a printed page.
constexpr double pixelsPerPoint = 1.55;

/// Colours by day and by night.
struct Schemes
{
    Palette light, dark;
};

/// The style sheet: free of <, >, & and double quotes, for a style element is not unescaped.
QString styleSheet(const Schemes &schemes);
/// Growth rings of these widths as a background.
QString barkBackground(const QList<double> &rings, const Palette &palette);
/// " d2" for the third dimension, nothing for none: classes of the style sheet.
QString dimensionClass(int dimension);
QString pictureUri(const QByteArray &png);

struct BlockWriter
{
    Markup &page;
    const Schemes &schemes;
    double width; ///< of the column, in points of a printed page
    QString lastHeading{};
    int depth = 2; ///< of the last heading

    void write(const QList<Block> &blocks);

    void operator()(const TextBlock &block);
    void operator()(const HeadingBlock &block);
    void operator()(const BulletBlock &block);
    void operator()(const CalloutBlock &block);
    void operator()(const ChartBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const FigureBlock &block);
    void operator()(const std::shared_ptr<ColumnsBlock> &block);
};

void writeTable(Markup &page, const TableBlock &table);

} // namespace heartwood::report::html
