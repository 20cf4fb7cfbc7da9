#include "report/band.h"
#include "report/pagestyle.h"

#include <algorithm>

namespace heartwood::report {
namespace {

struct Frame
{
    double width;
    double pageHeight;
    Measurer &measurer;
};

TextLook lookOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Lead:
        return page::lead();
    case TextStyle::Muted:
        return page::muted();
    case TextStyle::Small:
        return page::small();
    case TextStyle::Body:
        break;
    }
    return page::body();
}

QList<Band> bands(const TextBlock &block, const Frame &frame)
{
    return textBands(frame.measurer.lines(block.runs, lookOf(block.style), frame.width, page::leading),
                     page::beforeText);
}

QList<Band> bands(const HeadingBlock &block, const Frame &frame)
{
    const bool second = block.level <= 2;
    QList<Band> list = textBands(
        frame.measurer.lines(block.text, second ? page::heading2() : page::heading3(), frame.width, page::titleLeading),
        second ? page::beforeHeading2 : page::beforeHeading3);
    for (Band &band : list)
        band.keepWithNext = true;
    return list;
}

QList<Band> bands(const BulletBlock &block, const Frame &frame)
{
    const double indent = page::body().size * 1.4;
    QList<Band> list;
    for (const QString &entry : block.entries) {
        const TextLines lines = frame.measurer.lines(entry, page::body(), frame.width - indent, page::leading);
        QList<Band> entryBands = textBands(lines, page::beforeText / 2);
        for (Band &band : entryBands)
            std::get<LinePiece>(band.pieces.first()).at.setX(indent);
        if (!entryBands.isEmpty()) {
            const TextLines dot = frame.measurer.lines(QStringLiteral("\u2022"), page::muted(), indent, page::leading);
            entryBands.first().pieces << LinePiece{dot, 0, QPointF(2, 0)};
        }
        list << entryBands;
    }
    return list;
}

/// Each line carries its own strip of the box, so that a long quotation may go over the page.
QList<Band> bands(const CalloutBlock &block, const Frame &frame)
{
    const Palette &palette = page::palette();
    const bool coloured = block.dimension >= 0;
    const size_t dimension = size_t(std::max(0, block.dimension)) % palette.dimension.size();
    const double indent = page::calloutEdge + page::calloutPadding;
    const TextLook titleLook{page::small().size, QFont::DemiBold,
                             coloured ? palette.dimensionText[dimension] : palette.bark};
    const double width = frame.width - indent - page::calloutPadding;
    QList<Band> list = textBands(frame.measurer.lines(block.title, titleLook, width, page::leading), 0);
    for (Band &band : list)
        band.keepWithNext = true;
    list << textBands(frame.measurer.lines(block.text, page::body(), width, page::leading), 0);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Band &band = list[i];
        const double above = i == 0 ? page::calloutPadding * 0.8 : 0;
        band.height += above + (i + 1 == list.size() ? page::calloutPadding * 0.8 : 0);
        band.before = i == 0 ? page::beforeCallout : 0;
        std::get<LinePiece>(band.pieces.first()).at = QPointF(indent, above);
        band.pieces.prepend(BoxPiece{QRectF(0, 0, page::calloutEdge, band.height),
                                     coloured ? palette.dimension[dimension] : palette.bark});
        band.pieces.prepend(BoxPiece{QRectF(0, 0, frame.width, band.height),
                                     coloured ? palette.dimensionSoft[dimension] : palette.ground});
    }
    return list;
}

QList<Band> bands(const ChartBlock &block, const Frame &frame)
{
    Band band;
    band.before = page::beforeText;
    band.height = block.height > 0 ? block.height : chartHeight(block.data, frame.width, page::chart());
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
    const TextLines lines = frame.measurer.lines(chip, page::chip(), frame.width - 2 * paddingX, page::leading);
    const QRectF box(0, band.height + 4, lines.widest + 2 * paddingX, lines.height() + 2 * paddingY);
    const double radius = std::min(box.height(), page::chip().size * page::leading + 2 * paddingY) / 2;
    band.pieces << BoxPiece{box, page::palette().accentSoft, radius};
    band.add(lines, box.topLeft() + QPointF(paddingX, paddingY));
    band.height = box.bottom() + 4;
}

QList<Band> bands(const FigureBlock &block, const Frame &frame)
{
    Band band;
    band.before = page::beforeText;
    const TextLines caption = frame.measurer.lines(block.caption, page::muted(), frame.width, page::leading);
    band.add(caption, {});
    const TextLines figure = frame.measurer.lines(block.figure, page::figure(), frame.width, page::titleLeading);
    band.add(figure, QPointF(0, caption.height()));
    band.height = caption.height() + figure.height();
    const double gap = page::figureUnit().size * 0.5;
    TextLines unit =
        frame.measurer.lines(block.unit, page::figureUnit(), frame.width - figure.widest - gap, page::titleLeading);
    if (unit.count <= 1) {
        // On the figure's baseline: the descenders of both differ.
        band.add(unit, QPointF(figure.widest + gap, band.height - unit.height() - page::figure().size * 0.19));
    } else {
        unit = frame.measurer.lines(block.unit, page::figureUnit(), frame.width, page::leading);
        band.add(unit, QPointF(0, band.height));
        band.height += unit.height();
    }
    if (!block.chip.isEmpty())
        addChip(band, block.chip, frame);
    return {band};
}

QList<Band> bands(const std::shared_ptr<ColumnsBlock> &block, const Frame &frame)
{
    const double free = frame.width - page::columnGap;
    const double left = free * block->leftShare;
    Band both = stacked(bandsOf(block->left, left, frame.pageHeight, frame.measurer));
    const Band right = stacked(bandsOf(block->right, free - left, frame.pageHeight, frame.measurer));
    if (std::max(both.height, right.height) > frame.pageHeight)
        return bandsOf(block->left + block->right, frame.width, frame.pageHeight, frame.measurer);
    both.append(right, QPointF(left + page::columnGap, 0));
    both.height = std::max(both.height, right.height);
    both.before = page::beforeColumns;
    return {both};
}

} // namespace

QList<Band> bandsOf(const QList<Block> &blocks, double width, double pageHeight, Measurer &measurer)
{
    const Frame frame{width, pageHeight, measurer};
    QList<Band> list;
    for (const Block &block : blocks) {
        // A sentence just above a table introduces it.
        if (!list.isEmpty() && std::holds_alternative<TableBlock>(block))
            list.last().keepWithNext = true;
        list << std::visit([&](const auto &b) { return bands(b, frame); }, block);
    }
    return list;
}

QList<Band> sectionBands(const Section &section, double width, double pageHeight, Measurer &measurer)
{
    const Palette &palette = page::palette();
    TextLook kicker = page::kicker();
    if (section.dimension >= 0)
        kicker.colour = palette.dimensionText[size_t(section.dimension) % palette.dimensionText.size()];
    QList<Band> list = textBands(measurer.spaced(section.kicker, kicker, width), 0);
    list << textBands(measurer.lines(section.title, page::title(), width, page::titleLeading), 5);
    for (Band &band : list)
        band.keepWithNext = true;
    return list << bandsOf(section.blocks, width, pageHeight, measurer);
}

} // namespace heartwood::report
