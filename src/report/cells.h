#pragma once

#include "report/facts.h"

/// Short ways to make a table's cells and other blocks.
namespace heartwood::report {

Cell textCell(const QString &text, const QString &detail = {});
/// Entries under each other, each with its mark.
Cell listCell(const QStringList &entries);
Cell mutedCell(const QString &text);
/// Coloured and strong: the name of a dimension.
Cell dimensionCell(const QString &text, int dimension, const QString &detail = {});
Cell figureCell(const QString &text, bool strong = false);
/// Score, interval and target on a bar in the dimension's colour.
Cell barCell(const scoring::Node &node, std::optional<double> target, int dimension);
/// A count, tinted by its share of all in the colour of a level.
Cell heatCell(int count, int all, int level);

TextBlock paragraph(const QString &text, TextStyle style = TextStyle::Body);
HeadingBlock heading(const QString &text, int level = 2);
/// Appends a paragraph unless it says nothing.
void addParagraph(QList<Block> &blocks, const QString &text, TextStyle style = TextStyle::Body);

/// Overall maturity, large, with its range and level.
FigureBlock overallFigure(const Facts &facts);
/// Whether a column's figures, flush right, would all but touch the words of this one, flush left.
bool meetsFigures(const QList<Column> &columns, qsizetype column);

} // namespace heartwood::report
