#include "report/barwords.h"
#include "report/cells.h"
#include "report/heat.h"
#include "report/htmlparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace heartwood::report::html {
namespace {

constexpr int manyColumns = 4; ///< from here on a telephone scrolls a table rather than squeezing it

QString sideOf(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return QStringLiteral(" end");
    return alignment & Qt::AlignHCenter ? QStringLiteral(" middle") : QString();
}

/// Anything longer than words are is broken where the column ends.
bool hasEndlessWord(const QString &text)
{
    static const QRegularExpression endless(QStringLiteral("\\S{28}"));
    return text.contains(endless);
}

QString columnClasses(const QList<Column> &columns, qsizetype column)
{
    return sideOf(columns[column].alignment) + (meetsFigures(columns, column) ? QStringLiteral(" apart") : QString());
}

/// Null where there are none.
QString trimmed(const QString &classes)
{
    return classes.isEmpty() ? QString() : classes.trimmed();
}

QString classesOf(const Cell &cell)
{
    QString classes = dimensionClass(cell.dimension);
    if (cell.dimension >= 0)
        classes += QStringLiteral(" toned");
    if (cell.strong)
        classes += QStringLiteral(" strong");
    if (cell.muted)
        classes += QStringLiteral(" muted");
    if (cell.kind == Cell::Kind::Heat)
        classes += QStringLiteral(" heat");
    if (hasEndlessWord(cell.text) || hasEndlessWord(cell.detail))
        classes += QStringLiteral(" endless");
    return classes;
}

QString heatStyle(double share)
{
    QString style;
    for (const Palette *palette : {&lightPalette(), &darkPalette()}) {
        const QColor ground = heatColour(share, *palette);
        const QLatin1String scheme(palette->dark ? "dark" : "light");
        style += QStringLiteral("--%1:%2;--on-%1:%3;").arg(scheme, ground.name(), legibleOn(ground, *palette).name());
    }
    return style;
}

void shape(Markup &page, const char *kind, double from, double to, double top, double height)
{
    constexpr double precise = 100;
    const auto number = [](double value) { return QString::number(qRound(value * precise) / precise); };
    page.single("rect", {{"class", QString::fromLatin1(kind)},
                         {"x", number(from)},
                         {"y", number(top)},
                         {"width", number(std::max(0.0, to - from))},
                         {"height", number(height)}});
}

/// The shapes of paintScoreBar; 500 wide, so that a point of the scale is 100.
void writeBar(Markup &page, const ScoreBar &bar)
{
    const QRectF area(0, 0, 500, 22);
    const auto x = [&](double score) { return scoreBarX(area, score); };
    const auto &fills = lightPalette().dimension;
    const auto fill = std::ranges::find(fills, bar.colour);
    const int dimension = fill == fills.end() ? -1 : int(fill - fills.begin());
    page.open("svg", {{"class", QStringLiteral("bar") + dimensionClass(dimension)},
                      {"role", QStringLiteral("img")},
                      {"aria-label", barWords(bar)},
                      {"viewBox", QStringLiteral("0 0 500 22")},
                      {"preserveAspectRatio", QStringLiteral("none")}});
    shape(page, "track", area.left(), area.right(), 4, 14);
    if (bar.score)
        shape(page, "fill", area.left(), x(*bar.score), 4, 14);
    if (bar.low && bar.high) {
        const double edge = std::clamp(bar.score ? x(*bar.score) : 0.0, x(*bar.low), x(*bar.high));
        shape(page, "within", x(*bar.low), edge, 9.5, 3);
        shape(page, "beyond", edge, x(*bar.high), 9.5, 3);
    }
    if (bar.target)
        shape(page, "target", x(*bar.target) - 3, x(*bar.target) + 3, 0, area.height());
    page.close();
}

void writeContents(Markup &page, const Cell &cell)
{
    if (cell.kind == Cell::Kind::Bar) {
        writeBar(page, cell.bar);
    } else if (cell.list) {
        page.open("ul");
        for (const QString &entry : cell.text.split(u'\n', Qt::SkipEmptyParts))
            page.element("li", entry);
        page.close();
    } else {
        page.text(cell.text);
    }
    if (!cell.detail.isEmpty())
        page.element("span", cell.detail, {{"class", QStringLiteral("detail")}});
}

/// On a phone such a table's rows become little lists, a column's title beside each cell. Heat is read as a picture and
/// stays as it is.
bool stacks(const TableBlock &table)
{
    constexpr qsizetype fewColumns = 3;
    const auto isHeat = [](const Cell &cell) { return cell.kind == Cell::Kind::Heat; };
    return table.columns.size() >= fewColumns && !table.form &&
           std::ranges::none_of(table.rows, [&](const auto &row) { return std::ranges::any_of(row, isHeat); });
}

/// Roles are said, for what is not set as a table is not taken for one.
QString roleIn(const TableBlock &table, const char *role)
{
    return stacks(table) ? QString::fromLatin1(role) : QString();
}

void writeHead(Markup &page, const TableBlock &table)
{
    const QList<Column> &columns = table.columns;
    page.open("thead", {{"role", roleIn(table, "rowgroup")}});
    page.open("tr", {{"role", roleIn(table, "row")}});
    for (qsizetype i = 0; i < columns.size(); ++i)
        page.element("th", columns[i].title,
                     {{"scope", QStringLiteral("col")},
                      {"role", roleIn(table, "columnheader")},
                      {"class", trimmed(columnClasses(columns, i))}});
    page.close();
    page.close();
    page.newLine();
}

void writeRow(Markup &page, const QList<Cell> &row, const TableBlock &table)
{
    const QList<Column> &columns = table.columns;
    page.open("tr", {{"role", roleIn(table, "row")}});
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Cell cell = row.value(i);
        page.open(i == 0 ? "th" : "td", {{"scope", i == 0 ? QStringLiteral("row") : QString()},
                                         {"role", roleIn(table, i == 0 ? "rowheader" : "cell")},
                                         {"data-label", stacks(table) && i > 0 ? columns[i].title : QString()},
                                         {"class", trimmed(columnClasses(columns, i) + classesOf(cell))},
                                         {"style", cell.kind == Cell::Kind::Heat ? heatStyle(cell.share) : QString()}});
        writeContents(page, cell);
        page.close();
    }
    page.close();
    page.newLine();
}

void writeSpanningRow(Markup &page, const Cell &cell, const TableBlock &table)
{
    page.open("tr", {{"class", QStringLiteral("spanning")}, {"role", roleIn(table, "row")}});
    page.open("th", {{"scope", QStringLiteral("rowgroup")},
                     {"role", roleIn(table, "rowheader")},
                     {"colspan", QString::number(table.columns.size())},
                     {"class", trimmed(classesOf(cell))}});
    writeContents(page, cell);
    page.close();
    page.close();
    page.newLine();
}

void writeBody(Markup &page, const TableBlock &table)
{
    page.open("tbody", {{"role", roleIn(table, "rowgroup")}});
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QList<Cell> &row = table.rows[i];
        const bool spanning = row.size() == 1 && table.columns.size() > 1;
        if (spanning && i > 0) {
            page.close();
            page.open("tbody", {{"role", roleIn(table, "rowgroup")}});
        }
        if (spanning)
            writeSpanningRow(page, row.first(), table);
        else
            writeRow(page, row, table);
    }
    page.close();
}

void writeColumnWidths(Markup &page, const QList<Column> &columns)
{
    double all = 0;
    for (const Column &column : columns)
        all += column.width;
    page.open("colgroup");
    for (const Column &column : columns)
        page.single("col", {{"style", QStringLiteral("width:%1%").arg(qRound(100 * column.width / all))}});
    page.close();
}

} // namespace

void writeTable(Markup &page, const TableBlock &table)
{
    QStringList classes;
    if (table.dense)
        classes << QStringLiteral("dense");
    if (table.form)
        classes << QStringLiteral("form");
    if (stacks(table))
        classes << QStringLiteral("stack");
    else if (table.columns.size() >= manyColumns)
        classes << QStringLiteral("wide");
    page.open("div", {{"class", QStringLiteral("scroll")},
                      {"role", QStringLiteral("group")},
                      {"aria-label", table.title},
                      {"tabindex", QStringLiteral("0")}});
    page.open("table",
              {{"role", roleIn(table, "table")}, {"class", classes.isEmpty() ? QString() : classes.join(u' ')}});
    page.element("caption", table.title);
    writeColumnWidths(page, table.columns);
    writeHead(page, table);
    writeBody(page, table);
    page.close();
    page.close();
}

} // namespace heartwood::report::html
