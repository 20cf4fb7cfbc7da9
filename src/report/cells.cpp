#include "report/cells.h"

#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Cells
{
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

} // namespace

Cell textCell(const QString &text, const QString &detail)
{
    Cell cell;
    cell.text = text;
    cell.detail = detail;
    return cell;
}

Cell listCell(const QStringList &entries)
{
    Cell cell = textCell(entries.join(u'\n'));
    cell.list = true;
    return cell;
}

Cell mutedCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    cell.muted = true;
    return cell;
}

Cell dimensionCell(const QString &text, int dimension, const QString &detail)
{
    Cell cell = textCell(text, detail);
    cell.strong = true;
    cell.dimension = dimension;
    return cell;
}

Cell figureCell(const QString &text, bool strong)
{
    Cell cell;
    cell.kind = Cell::Kind::Figure;
    cell.text = text;
    cell.strong = strong;
    return cell;
}

Cell barCell(const scoring::Node &node, std::optional<double> target, int dimension)
{
    Cell cell;
    cell.kind = Cell::Kind::Bar;
    cell.bar = {.score = node.score,
                .low = node.ciLow,
                .high = node.ciHigh,
                .target = target,
                .colour = lightPalette().dimensionFill(dimension)};
    return cell;
}

Cell heatCell(int count, int all, int level)
{
    Cell cell;
    cell.kind = Cell::Kind::Heat;
    cell.text = count > 0 ? QString::number(count) : QString();
    cell.level = level;
    cell.share = all > 0 ? double(count) / all : 0;
    return cell;
}

TextBlock paragraph(const QString &text, TextStyle style)
{
    return {.runs = {{.text = text, .strong = false}}, .style = style};
}

HeadingBlock heading(const QString &text, int level)
{
    return {.text = text, .level = level};
}

FigureBlock overallFigure(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    return {.caption = Cells::tr("Overall maturity"),
            .figure = figure(overall.score),
            .unit = overall.scored() ? words::range(overall, facts.onePerson()) : QString(),
            .chip = words::levelChip(facts.questionnaire, overall)};
}

bool meetsFigures(const QList<Column> &columns, qsizetype column)
{
    return column > 0 && columns[column - 1].alignment == Qt::AlignRight && columns[column].alignment == Qt::AlignLeft;
}

void addParagraph(QList<Block> &blocks, const QString &text, TextStyle style)
{
    if (!text.isEmpty())
        blocks << paragraph(text, style);
}

} // namespace heartwood::report
