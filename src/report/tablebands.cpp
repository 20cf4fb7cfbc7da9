#include "report/band.h"
#include "report/cells.h"
#include "report/heat.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heartwood::report {
namespace {

constexpr double widestWordShare = 0.4;  ///< of the table: longer words are broken rather than the table
constexpr double leastOfShare = 0.75;    ///< a column's width is never lowered below
constexpr double letterWidth = 0.5;      ///< of the size, on average
constexpr double fewLines = 8;           ///< a cell so tall wants no wider column
constexpr double balanceStep = 0.02;     ///< of the table's width
constexpr double wholeTableShare = 0.36; ///< of the page: a shorter table is never broken
constexpr double tallRow = 34;           ///< points: a table of such rows may be broken nevertheless
constexpr double barMinimum = 60;

struct Grid
{
    const TableBlock &table;
    QList<double> left, width; ///< of the cells' contents
    double all = 0;
    double padding = 0; ///< above and below a row's contents
    Measurer &measurer;
    const PageStyle &style = measurer.style();
};

double gapBefore(const TableBlock &table, qsizetype column, const PageStyle &style)
{
    if (column == 0)
        return 0;
    return meetsFigures(table.columns, column) ? style.cellGap * 1.9 : style.cellGap;
}

TextLook lookOf(const Cell &cell, const PageStyle &style)
{
    const Palette &palette = style.palette;
    TextLook look = cell.strong ? style.strong() : cell.muted ? style.muted() : style.body();
    if (cell.dimension >= 0)
        look.colour = palette.dimensionText[size_t(cell.dimension) % palette.dimensionText.size()];
    return look;
}

double needOf(const TableBlock &table, qsizetype column, Measurer &measurer)
{
    double need = measurer.longestWord(table.columns[column].title, measurer.style().tableHead());
    for (const QList<Cell> &row : table.rows) {
        if (row.size() != table.columns.size())
            continue;
        const Cell &cell = row[column];
        need = std::max(need, cell.kind == Cell::Kind::Bar
                                  ? barMinimum
                                  : measurer.longestWord(cell.text, lookOf(cell, measurer.style())));
    }
    return need + 0.5;
}

struct Widths
{
    QList<double> width, least;

    /// How much of its width a column could give away.
    double spare(qsizetype column) const { return std::max(0.0, width[column] - least[column]); }
};

/// Each column gets its share, or what its longest word needs, at the cost of those with room to spare.
Widths sharedWidths(const TableBlock &table, double free, Measurer &measurer)
{
    Widths widths;
    double shares = 0;
    double missing = 0;
    double spare = 0;
    for (const Column &column : table.columns)
        shares += column.width;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const double share = free * table.columns[i].width / shares;
        const double need = std::min(needOf(table, i, measurer), free * widestWordShare);
        widths.width << share;
        widths.least << std::max(need, share * leastOfShare);
        missing += std::max(0.0, need - share);
        spare += widths.spare(i);
    }
    const double moved = std::min(missing, spare);
    for (qsizetype i = 0; i < widths.width.size() && moved > 0; ++i) {
        const double lacking = widths.least[i] - widths.width[i];
        widths.width[i] += lacking > 0 ? lacking * moved / missing : -widths.spare(i) * moved / spare;
    }
    return widths;
}

/// Roughly how many lines a column's longest text takes.
double linesOf(const TableBlock &table, qsizetype column, double width, const PageStyle &style)
{
    double longest = 0;
    for (const QList<Cell> &row : table.rows)
        if (row.size() == table.columns.size())
            longest = std::max(longest, double(row[column].text.size()) * style.body().size +
                                            double(row[column].detail.size()) * style.small().size);
    return longest * letterWidth / width;
}

/// A column of very long texts widens until the others' are as tall.
QList<double> columnWidths(const TableBlock &table, double free, Measurer &measurer)
{
    Widths widths = sharedWidths(table, free, measurer);
    const qsizetype columns = widths.width.size();
    const auto lines = [&](qsizetype column, double more) {
        return linesOf(table, column, widths.width[column] + more, measurer.style());
    };
    const double step = free * balanceStep;
    for (double moved = 0; moved < free; moved += step) {
        qsizetype tallest = 0;
        for (qsizetype i = 1; i < columns; ++i)
            tallest = lines(i, 0) > lines(tallest, 0) ? i : tallest;
        const double most = lines(tallest, 0);
        qsizetype giver = -1;
        for (qsizetype i = 0; i < columns; ++i)
            if (i != tallest && widths.spare(i) >= step && (giver < 0 || lines(i, -step) < lines(giver, -step)))
                giver = i;
        if (most <= fewLines || giver < 0 || lines(giver, -step) >= most)
            break;
        widths.width[tallest] += step;
        widths.width[giver] -= step;
    }
    return widths.width;
}

Grid gridOf(const TableBlock &table, double width, Measurer &measurer)
{
    double free = width;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        free -= gapBefore(table, i, measurer.style());
    Grid grid{.table = table,
              .left = {},
              .width = columnWidths(table, free, measurer),
              .all = width,
              .padding = table.dense ? measurer.style().densePadding : measurer.style().rowPadding,
              .measurer = measurer};
    double x = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        x += gapBefore(table, i, measurer.style());
        grid.left << x;
        x += grid.width[i];
    }
    return grid;
}

double firstLine(const PageStyle &style)
{
    return style.body().size * PageStyle::leading;
}

void addHeat(Band &band, const Cell &cell, const QRectF &rect, const Grid &grid)
{
    const QColor ground = heatColour(cell.share, grid.style.palette);
    band.pieces << BoxPiece{rect, ground, 0};
    TextLook look = grid.style.body();
    look.colour = legibleOn(ground, grid.style.palette);
    const TextLines lines = grid.measurer.lines(cell.text, look, rect.width(), PageStyle::leading, Qt::AlignHCenter);
    if (lines.count > 0)
        band.add(lines, QPointF(rect.left(), rect.center().y() - lines.height() / 2));
}

double addText(Band &band, const Cell &cell, double x, double width, Qt::Alignment alignment, const Grid &grid)
{
    const TextLines text =
        grid.measurer.lines(cell.text, lookOf(cell, grid.style), width, PageStyle::leading, alignment);
    const TextLines detail = grid.measurer.lines(cell.detail, grid.style.small(), width, PageStyle::leading, alignment);
    band.add(text, QPointF(x, grid.padding));
    band.add(detail, QPointF(x, grid.padding + text.height() + (cell.text.isEmpty() ? 0 : 1.5)));
    return text.height() + detail.height() + (detail.count > 0 ? 1.5 : 0);
}

double addList(Band &band, const Cell &cell, double x, double width, const Grid &grid)
{
    const TextLook look = lookOf(cell, grid.style);
    const double indent = look.size * 0.9;
    double y = 0;
    for (const QString &entry : cell.text.split(u'\n', Qt::SkipEmptyParts)) {
        y += y > 0 ? 2 : 0;
        const TextLines mark =
            grid.measurer.lines(QStringLiteral("\u2013"), grid.style.muted(), indent, PageStyle::leading);
        band.pieces << LinePiece{mark, 0, QPointF(x, grid.padding + y)};
        const TextLines lines = grid.measurer.lines(entry, look, width - indent, PageStyle::leading);
        band.add(lines, QPointF(x + indent, grid.padding + y));
        y += lines.height();
    }
    return y;
}

double addCell(Band &band, const Cell &cell, qsizetype column, const Grid &grid)
{
    const double x = grid.left[column];
    const double width = grid.width[column];
    if (cell.kind == Cell::Kind::Bar) {
        const double y = grid.padding + (firstLine(grid.style) - grid.style.barHeight) / 2;
        band.pieces << BarPiece{QRectF(x, y, width, grid.style.barHeight), cell.bar};
        return firstLine(grid.style);
    }
    if (cell.kind == Cell::Kind::Heat)
        return firstLine(grid.style);
    if (cell.list)
        return addList(band, cell, x, width, grid);
    return addText(band, cell, x, width, grid.table.columns[column].alignment, grid);
}

void closeRow(Band &band, double contents, const Grid &grid, double padding)
{
    band.role = Band::Role::Row;
    band.height = contents + 2 * padding;
    band.pieces << BoxPiece{QRectF(0, band.height - grid.style.hairline, grid.all, grid.style.hairline),
                            grid.style.palette.line};
    band.text = {band.text.join(QStringLiteral("  "))};
}

Band rowBand(const QList<Cell> &row, const Grid &grid)
{
    Band band;
    double contents = grid.table.form ? grid.style.formRow : firstLine(grid.style);
    for (qsizetype i = 0; i < row.size(); ++i)
        contents = std::max(contents, addCell(band, row[i], i, grid));
    // Heat fills the row's height, which is known only now, and touches its neighbours but for a thin joint.
    for (qsizetype i = 0; i < row.size(); ++i)
        if (row[i].kind == Cell::Kind::Heat)
            addHeat(band, row[i],
                    QRectF(grid.left[i] - grid.style.cellGap / 2 + 0.5, 0.5, grid.width[i] + grid.style.cellGap - 1,
                           contents + 2 * grid.padding - 1 - grid.style.hairline),
                    grid);
    closeRow(band, contents, grid, grid.padding);
    return band;
}

Band spanningBand(const Cell &cell, const Grid &grid)
{
    Band band;
    const double contents = addText(band, cell, 0, grid.all, Qt::AlignLeft, grid);
    closeRow(band, contents, grid, grid.padding);
    band.keep = cell.strong ? Keep::Always : Keep::Free;
    return band;
}

Band headBand(const Grid &grid)
{
    Band band;
    double height = 0;
    QList<TextLines> titles;
    for (qsizetype i = 0; i < grid.table.columns.size(); ++i) {
        const Column &column = grid.table.columns[i];
        titles << grid.measurer.lines(column.title, grid.style.tableHead(), grid.width[i], PageStyle::titleLeading,
                                      column.alignment);
        height = std::max(height, titles.last().height());
    }
    for (qsizetype i = 0; i < titles.size(); ++i)
        band.add(titles[i], QPointF(grid.left[i], grid.style.rowPadding + height - titles[i].height()));
    closeRow(band, height, grid, grid.style.rowPadding);
    band.role = Band::Role::TableHead;
    band.before = grid.style.beforeTable;
    band.keep = Keep::Always;
    return band;
}

/// From top to bottom, in its row.
struct Strip
{
    double top = 0, bottom = 0;
};

/// Of what cannot be cut: everything but boxes.
std::optional<Strip> heightOf(const Piece &piece)
{
    if (const auto *line = std::get_if<LinePiece>(&piece))
        return Strip{line->at.y(), line->at.y() + line->lines.lineHeight};
    if (const auto *bar = std::get_if<BarPiece>(&piece))
        return Strip{bar->rect.top(), bar->rect.bottom()};
    return std::nullopt;
}

/// Between lines, wherever no other column has one; where columns never agree on that, after this height at any line.
QList<Strip> stripsOf(const Band &row, double tallest)
{
    QList<Strip> lines;
    for (const Piece &piece : row.pieces)
        if (const std::optional<Strip> height = heightOf(piece))
            lines << *height;
    std::ranges::sort(lines, {}, &Strip::top);
    QList<Strip> strips{Strip{}};
    for (const Strip &line : std::as_const(lines)) {
        Strip &strip = strips.last();
        if (strip.bottom > 0 && (line.top > strip.bottom - 0.01 || line.top > strip.top + tallest)) {
            strip.bottom = std::max(strip.bottom, line.top);
            strips << Strip{line.top, line.bottom};
        } else {
            strip.bottom = std::max(strip.bottom, line.bottom);
        }
    }
    strips.last().bottom = row.height;
    return strips;
}

/// The strip with the lines that begin above the next one.
Band cutOut(const Band &row, const Strip &strip, double next)
{
    Band part;
    part.role = Band::Role::RowPart;
    part.height = strip.bottom - strip.top;
    Band inside;
    for (const Piece &piece : row.pieces) {
        if (const auto *box = std::get_if<BoxPiece>(&piece)) {
            const QRectF rect = box->rect & QRectF(0, strip.top, box->rect.right(), part.height);
            if (!rect.isEmpty())
                inside.pieces << BoxPiece{rect, box->colour, box->radius};
            continue;
        }
        const std::optional<Strip> height = heightOf(piece);
        if (!height || height->top < strip.top || height->top >= next)
            continue;
        inside.pieces << piece;
        if (const auto *line = std::get_if<LinePiece>(&piece))
            inside.text << line->lines.text(line->line);
    }
    inside.text = {inside.text.join(QStringLiteral("  "))};
    part.append(inside, QPointF(0, -strip.top));
    return part;
}

/// A tall row may go over the page, line by line; one that a page could hold would rather not.
QList<Band> parts(const Band &row, double pageHeight)
{
    if (row.height <= pageHeight * tallestRowShare)
        return {row};
    QList<Band> parts;
    const QList<Strip> strips = stripsOf(row, pageHeight * tallestRowShare);
    for (qsizetype i = 0; i < strips.size(); ++i) {
        parts << cutOut(row, strips[i], i + 1 < strips.size() ? strips[i + 1].top : row.height);
        parts.last().keep = row.height < pageHeight * wholeRowShare ? Keep::Rather : Keep::Free;
    }
    keepEnds(parts);
    parts.last().keep = row.keep;
    parts.last().role = Band::Role::RowEnd;
    return parts;
}

/// A short table stays whole; of a long one no single low row is left alone at either end.
void keepTogether(QList<Band> &bands, double pageHeight)
{
    double height = 0;
    for (const Band &band : std::as_const(bands))
        height += band.height;
    const bool tall = height / double(bands.size()) >= tallRow;
    const bool wholly = !tall && height < pageHeight * wholeTableShare;
    for (qsizetype i = 0; i + 1 < bands.size(); ++i)
        if (wholly || (!tall && (i == 1 || i + 2 == bands.size())))
            bands[i].keep = std::max(bands[i].keep, Keep::Rather);
    bands.last().keep = Keep::Free;
}

} // namespace

QList<Band> tableBands(const TableBlock &table, double width, double pageHeight, Measurer &measurer)
{
    const Grid grid = gridOf(table, width, measurer);
    const auto head = std::make_shared<const Band>(headBand(grid));
    QList<Band> list{*head};
    for (const QList<Cell> &row : table.rows) {
        const Band band = row.size() == 1 ? spanningBand(row.first(), grid) : rowBand(row, grid);
        list << parts(band, pageHeight);
    }
    for (qsizetype i = 1; i < list.size(); ++i)
        list[i].head = head;
    keepTogether(list, pageHeight);
    return list;
}

} // namespace heartwood::report
