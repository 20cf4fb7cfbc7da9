#include "report/barwords.h"
#include "report/cells.h"
#include "report/heat.h"
#include "report/odtparts.h"
#include "report/pagestyle.h"
#include "report/picture.h"

#include <numeric>

namespace heartwood::report::odt {
namespace {

constexpr double dotsPerPoint = 300.0 / 72;
constexpr double cellEnd = 6; ///< points between a cell's text and the next column

QList<double> widthsOf(const QList<Column> &columns, double all)
{
    const double shares = std::accumulate(columns.begin(), columns.end(), 0.0,
                                          [](double sum, const Column &column) { return sum + column.width; });
    QList<double> widths;
    for (const Column &column : columns)
        widths << all * column.width / shares;
    return widths;
}

QString sideOf(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return QStringLiteral("end");
    return alignment & Qt::AlignHCenter ? QStringLiteral("center") : QString();
}

QString aligned(AutomaticStyles &styles, const char *style, Qt::Alignment alignment)
{
    const QString name = QString::fromLatin1(style);
    const QString side = sideOf(alignment);
    return side.isEmpty() ? name
                          : styles.named("paragraph", name, "style:paragraph-properties", {{"fo:text-align", side}});
}

QString cellStyle(AutomaticStyles &styles, const Cell &cell, bool dense, bool apart, const PageStyle &style)
{
    const Palette &palette = style.palette;
    const QString padding = points(dense ? style.densePadding * 0.7 : style.rowPadding * 0.7);
    if (cell.kind == Cell::Kind::Heat)
        return styles.named("table-cell", {}, "style:table-cell-properties",
                            {{"fo:background-color", heatColour(cell.share, palette).name()},
                             {"fo:border", QStringLiteral("0.5pt solid ") + palette.card.name()},
                             {"style:vertical-align", QStringLiteral("middle")},
                             {"fo:padding", padding}});
    return styles.named("table-cell", {}, "style:table-cell-properties",
                        {{"fo:border-left", QStringLiteral("none")},
                         {"fo:border-right", QStringLiteral("none")},
                         {"fo:border-top", QStringLiteral("none")},
                         {"fo:border-bottom", QStringLiteral("0.5pt solid ") + palette.line.name()},
                         {"fo:padding-left", points(apart ? cellEnd : 0)},
                         {"fo:padding-right", points(cellEnd)},
                         {"fo:padding-top", padding},
                         {"fo:padding-bottom", padding}});
}

} // namespace

void Content::operator()(const TableBlock &block)
{
    const bool newColumn = std::exchange(m_columnEnds, false);
    const QString style = m_styles.named("table", {}, "style:table-properties",
                                         {{"style:width", points(m_width)},
                                          {"table:align", QStringLiteral("left")},
                                          {"fo:margin-top", points(m_style.beforeTable)},
                                          {"fo:margin-bottom", points(8)},
                                          {"fo:break-before", newColumn ? QStringLiteral("column") : QString()},
                                          {"style:may-break-between-rows", QStringLiteral("true")}});
    m_markup.open("table:table",
                  {{"table:name", QStringLiteral("Table %1").arg(++m_tables)}, {"table:style-name", style}});
    if (!block.title.isEmpty())
        m_markup.element("table:title", block.title);
    m_widths = widthsOf(block.columns, m_width);
    for (const double width : std::as_const(m_widths))
        m_markup.single("table:table-column",
                        {{"table:style-name", m_styles.named("table-column", {}, "style:table-column-properties",
                                                             {{"style:column-width", points(width)}})}});
    writeTableHead(block);
    for (const QList<Cell> &row : block.rows) {
        if (row.size() == 1 && block.columns.size() > 1)
            writeSpanningRow(block, row.first());
        else
            writeRow(block, row);
    }
    m_markup.close();
}

void Content::openRow()
{
    m_markup.open("table:table-row",
                  {{"table:style-name", m_styles.named("table-row", {}, "style:table-row-properties",
                                                       {{"fo:keep-together", QStringLiteral("always")}})}});
}

void Content::openCell(const Cell &cell, const TableBlock &table, qsizetype column, qsizetype span)
{
    m_markup.open("table:table-cell", {{"table:style-name", cellStyle(m_styles, cell, table.dense,
                                                                      meetsFigures(table.columns, column), m_style)},
                                       {"office:value-type", QStringLiteral("string")},
                                       {"table:number-columns-spanned", span > 1 ? QString::number(span) : QString()}});
}

void Content::writeTableHead(const TableBlock &table)
{
    m_markup.open("table:table-header-rows");
    openRow();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns[i];
        openCell(Cell{}, table, i, 1);
        openParagraph(aligned(m_styles, "Table_20_Heading", column.alignment));
        writeText(m_markup, column.title);
        m_markup.close();
        m_markup.close();
    }
    m_markup.close();
    m_markup.close();
}

void Content::writeRow(const TableBlock &table, const QList<Cell> &row)
{
    openRow();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Cell cell = row.value(i);
        openCell(cell, table, i, 1);
        writeCell(cell, table.columns[i], m_widths[i]);
        m_markup.close();
    }
    m_markup.close();
}

void Content::writeSpanningRow(const TableBlock &table, const Cell &cell)
{
    openRow();
    openCell(cell, table, 0, table.columns.size());
    // A heading that stays with the rows below it.
    openParagraph(m_styles.named("paragraph", QStringLiteral("Table_20_Contents"), "style:paragraph-properties",
                                 {{"fo:keep-with-next", QStringLiteral("always")}}));
    writeCellText(cell, cell.text);
    m_markup.close();
    writeParagraph(QStringLiteral("Table_20_Detail"), cell.detail);
    m_markup.close();
    for (qsizetype i = 1; i < table.columns.size(); ++i)
        m_markup.single("table:covered-table-cell");
    m_markup.close();
}

void Content::writeCell(const Cell &cell, const Column &column, double width)
{
    if (cell.list) {
        writeList(cell);
    } else if (cell.kind == Cell::Kind::Bar) {
        const QSizeF size(width - 2 * cellEnd, m_style.barHeight);
        openParagraph(QStringLiteral("Table_20_Bar"));
        writePicture(barPicture(cell.bar, size, dotsPerPoint, m_style.palette), size, {}, barWords(cell.bar),
                     QStringLiteral("Picture"));
        m_markup.close();
    } else {
        openParagraph(aligned(m_styles, "Table_20_Contents", column.alignment));
        writeCellText(cell, cell.text);
        m_markup.close();
    }
    writeParagraph(aligned(m_styles, "Table_20_Detail", column.alignment), cell.detail);
}

void Content::writeList(const Cell &cell)
{
    m_markup.open("text:list", {{"text:style-name", QStringLiteral("Bullets")}});
    for (const QString &entry : cell.text.split(u'\n', Qt::SkipEmptyParts)) {
        m_markup.open("text:list-item");
        openParagraph(QStringLiteral("Table_20_Contents"));
        writeCellText(cell, entry);
        m_markup.close();
        m_markup.close();
    }
    m_markup.close();
}

/// The character style of a cell's words; null where the paragraph's will do.
QString Content::wordStyle(const Cell &cell)
{
    const Palette &palette = m_style.palette;
    QString style;
    if (cell.dimension >= 0)
        style = dimensionStyle(cell.dimension);
    else if (cell.muted)
        style = QStringLiteral("Muted_20_words");
    else if (cell.kind == Cell::Kind::Heat && legibleOn(heatColour(cell.share, palette), palette) == palette.card)
        style = QStringLiteral("On_20_dark");
    if (!cell.strong)
        return style;
    // Of two styles one within the other, only the inner one's colour would be seen.
    return style.isEmpty() ? QStringLiteral("Strong_20_Emphasis")
                           : m_styles.named("text", style, "style:text-properties",
                                            {{"fo:font-weight", QStringLiteral("bold")},
                                             {"style:font-weight-asian", QStringLiteral("bold")},
                                             {"style:font-weight-complex", QStringLiteral("bold")}});
}

void Content::writeCellText(const Cell &cell, const QString &text)
{
    const QString style = wordStyle(cell);
    if (style.isEmpty())
        writeText(m_markup, text);
    else
        writeSpan(style, text);
}

} // namespace heartwood::report::odt
