#include "report/band.h"

#include <algorithm>

namespace heartwood::report {
namespace {

struct Frame
{
    double width;
    double pageHeight;
    Measurer &measurer;
    const PageStyle &style = measurer.style();
};

TextLook lookOf(TextStyle kind, const PageStyle &style)
{
    switch (kind) {
    case TextStyle::Lead:
        return style.lead();
    case TextStyle::Muted:
        return style.muted();
    case TextStyle::Small:
        return style.small();
    case TextStyle::Body:
        break;
    }
    return style.body();
}

QList<Band> bands(const TextBlock &block, const Frame &frame)
{
    return textBands(
        frame.measurer.lines(block.runs, lookOf(block.style, frame.style), frame.width, PageStyle::leading),
        frame.style.beforeText);
}

QList<Band> bands(const HeadingBlock &block, const Frame &frame)
{
    const bool second = block.level <= 2;
    return headingBands(frame.measurer.lines(block.text, second ? frame.style.heading2() : frame.style.heading3(),
                                             frame.width, PageStyle::titleLeading),
                        second ? frame.style.beforeHeading2 : frame.style.beforeHeading3);
}

QList<Band> bands(const BulletBlock &block, const Frame &frame)
{
    const double indent = frame.style.body().size * 1.4;
    QList<Band> list;
    for (const QString &entry : block.entries) {
        const TextLines lines =
            frame.measurer.lines(entry, frame.style.body(), frame.width - indent, PageStyle::leading);
        QList<Band> entryBands = textBands(lines, frame.style.beforeText / 2);
        for (Band &band : entryBands)
            std::get<LinePiece>(band.pieces.first()).at.setX(indent);
        if (!entryBands.isEmpty()) {
            const TextLines dot =
                frame.measurer.lines(QStringLiteral("\u2022"), frame.style.muted(), indent, PageStyle::leading);
            entryBands.first().pieces << LinePiece{dot, 0, QPointF(2, 0)};
        }
        list << entryBands;
    }
    return list;
}

/// Each line carries its own strip of the box, so that a long quotation may go over the page.
QList<Band> bands(const CalloutBlock &block, const Frame &frame)
{
    const Palette &palette = frame.style.palette;
    const bool coloured = block.dimension >= 0;
    const size_t dimension = size_t(std::max(0, block.dimension)) % palette.dimension.size();
    const double indent = frame.style.calloutEdge + frame.style.calloutPadding;
    const TextLook titleLook{frame.style.small().size, QFont::DemiBold,
                             coloured ? palette.dimensionText[dimension] : palette.bark};
    const double width = frame.width - indent - frame.style.calloutPadding;
    QList<Band> list = headingBands(frame.measurer.lines(block.title, titleLook, width, PageStyle::leading), 0);
    list << textBands(frame.measurer.lines(block.text, frame.style.body(), width, PageStyle::leading), 0);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Band &band = list[i];
        const double above = i == 0 ? frame.style.calloutPadding * 0.8 : 0;
        band.height += above + (i + 1 == list.size() ? frame.style.calloutPadding * 0.8 : 0);
        band.before = i == 0 ? frame.style.beforeCallout : 0;
        std::get<LinePiece>(band.pieces.first()).at = QPointF(indent, above);
        band.pieces.prepend(BoxPiece{QRectF(0, 0, frame.style.calloutEdge, band.height),
                                     coloured ? palette.dimension[dimension] : palette.bark});
        band.pieces.prepend(BoxPiece{QRectF(0, 0, frame.width, band.height),
                                     coloured ? palette.dimensionSoft[dimension] : palette.ground});
    }
    return list;
}

QList<Band> bands(const ChartBlock &block, const Frame &frame)
{
    Band band;
    band.role = Band::Role::Chart;
    band.before = frame.style.beforeText;
    band.height =
        block.height > 0 ? block.height * frame.style.scale : chartHeight(block.data, frame.width, frame.style.chart());
    band.pieces << ChartPiece{QRectF(0, 0, frame.width, band.height), std::make_shared<ChartData>(block.data),
                              block.title};
    band.text << chartSummary(block.data);
    return {band};
}

QList<Band> bands(const TableBlock &block, const Frame &frame)
{
    return tableBands(block, frame.width, frame.pageHeight, frame.measurer);
}

void addChip(Band &band, const QString &chip, const Frame &frame)
{
    constexpr double paddingX = 8;
    constexpr double paddingY = 3;
    const TextLines lines =
        frame.measurer.lines(chip, frame.style.chip(), frame.width - 2 * paddingX, PageStyle::leading);
    const QRectF box(0, band.height + 4, lines.widest + 2 * paddingX, lines.height() + 2 * paddingY);
    const double radius = std::min(box.height(), frame.style.chip().size * PageStyle::leading + 2 * paddingY) / 2;
    band.pieces << BoxPiece{box, frame.style.palette.accentSoft, radius};
    band.add(lines, box.topLeft() + QPointF(paddingX, paddingY));
    band.height = box.bottom() + 4;
}

QList<Band> bands(const FigureBlock &block, const Frame &frame)
{
    Band band;
    band.before = frame.style.beforeText;
    const TextLines caption = frame.measurer.lines(block.caption, frame.style.muted(), frame.width, PageStyle::leading);
    band.add(caption, {});
    const TextLines figure =
        frame.measurer.lines(block.figure, frame.style.figure(), frame.width, PageStyle::titleLeading);
    band.add(figure, QPointF(0, caption.height()));
    band.height = caption.height() + figure.height();
    const double gap = frame.style.figureUnit().size * 0.5;
    TextLines unit = frame.measurer.lines(block.unit, frame.style.figureUnit(), frame.width - figure.widest - gap,
                                          PageStyle::titleLeading);
    if (unit.count <= 1) {
        // On the figure's baseline: the descenders of both differ.
        band.add(unit, QPointF(figure.widest + gap, band.height - unit.height() - frame.style.figure().size * 0.19));
    } else {
        unit = frame.measurer.lines(block.unit, frame.style.figureUnit(), frame.width, PageStyle::leading);
        band.add(unit, QPointF(0, band.height));
        band.height += unit.height();
    }
    if (!block.chip.isEmpty())
        addChip(band, block.chip, frame);
    return {band};
}

QList<Band> bands(const std::shared_ptr<ColumnsBlock> &block, const Frame &frame)
{
    const double free = frame.width - frame.style.columnGap;
    const double left = free * block->leftShare;
    Band both = stacked(bandsOf(block->left, left, frame.pageHeight, frame.measurer));
    const Band right = stacked(bandsOf(block->right, free - left, frame.pageHeight, frame.measurer));
    if (std::max(both.height, right.height) > frame.pageHeight * tallestShare)
        return bandsOf(block->left + block->right, frame.width, frame.pageHeight, frame.measurer);
    both.append(right, QPointF(left + frame.style.columnGap, 0));
    both.height = std::max(both.height, right.height);
    both.before = frame.style.beforeColumns;
    return {both};
}

} // namespace

QList<Band> bandsOf(const QList<Block> &blocks, double width, double pageHeight, Measurer &measurer)
{
    const Frame frame{.width = width, .pageHeight = pageHeight, .measurer = measurer};
    QList<Band> list;
    for (const Block &block : blocks) {
        // A sentence just above a chart is its caption, and just above a table introduces it.
        const bool chart = std::holds_alternative<ChartBlock>(block);
        if (!list.isEmpty() && (chart || std::holds_alternative<TableBlock>(block)))
            list.last().keep = std::max(list.last().keep, chart ? Keep::Always : Keep::Rather);
        list << std::visit([&](const auto &b) { return bands(b, frame); }, block);
    }
    return list;
}

QList<Band> titleBands(const Section &section, double width, Measurer &measurer)
{
    const PageStyle &style = measurer.style();
    const Palette &palette = style.palette;
    TextLook kicker = style.kicker();
    if (section.dimension >= 0)
        kicker.colour = palette.dimensionText[size_t(section.dimension) % palette.dimensionText.size()];
    QList<Band> list = headingBands(measurer.spaced(section.kicker, kicker, width), 0);
    return list << headingBands(measurer.lines(section.title, style.title(), width, PageStyle::titleLeading), 5);
}

QList<Band> sectionBands(const Section &section, double width, double pageHeight, Measurer &measurer)
{
    QList<Band> blocks = bandsOf(section.blocks, width, pageHeight, measurer);
    if (!blocks.isEmpty() && (blocks.first().role == Band::Role::TableHead || blocks.first().role == Band::Role::Chart))
        blocks.first().before = std::max(blocks.first().before, measurer.style().belowTitle());
    return titleBands(section, width, measurer) << blocks;
}

} // namespace heartwood::report
