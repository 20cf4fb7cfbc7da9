#include "report/charts.h"
#include "report/figures.h"
#include "report/textpainter.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Bars
{
    Q_DECLARE_TR_FUNCTIONS(Bars)
};

// Shares of the label's size.
constexpr double rowShare = 1.85;
constexpr double headingShare = 2.5;
constexpr double legendShare = 2.6;
constexpr double figureShare = 2.2;
constexpr double gapShare = 1;
constexpr double barShare = 0.85;
constexpr double headingBarShare = 1.15;
constexpr double labelWidthShare = 0.4; ///< of the area's width, at most

struct Look
{
    QPainter &painter;
    const Palette &palette;
    double size;
    double labelWidth;
};

/// The row's three columns.
struct Columns
{
    QRectF label, bar, figure;
};

Columns columnsOf(const Look &look, const QRectF &row)
{
    const double figureWidth = look.size * figureShare;
    const double barLeft = row.left() + look.labelWidth + look.size * gapShare;
    return {.label = QRectF(row.left(), row.top(), look.labelWidth, row.height()),
            .bar = QRectF(barLeft, row.top(), std::max(0.0, row.right() - figureWidth - barLeft), row.height()),
            .figure = QRectF(row.right() - figureWidth, row.top(), figureWidth, row.height())};
}

double labelWidthOf(const BarsData &data, double size)
{
    QStringList labels;
    for (const BarsData::Row &row : data.rows)
        labels << row.label;
    return widestText(labels, {size, QFont::DemiBold, {}}) + 1;
}

double rowHeight(const BarsData::Row &row, double size)
{
    return size * (row.heading ? headingShare : rowShare);
}

void paintRow(const Look &look, const QRectF &area, const BarsData::Row &row)
{
    const Columns columns = columnsOf(look, area);
    const QFont::Weight weight = row.heading ? QFont::DemiBold : QFont::Normal;
    const QColor labelColour = row.heading ? look.palette.dimensionWords(row.dimension) : look.palette.ink;
    drawElidedLine(look.painter, columns.label, Qt::AlignVCenter | Qt::AlignLeft, row.label,
                   {look.size, weight, labelColour});
    if (!row.bar.score) {
        drawElidedLine(look.painter, columns.bar, Qt::AlignVCenter | Qt::AlignLeft, Bars::tr("not scored"),
                       {look.size, QFont::Normal, look.palette.muted});
        return;
    }
    ScoreBar bar = row.bar;
    bar.colour = look.palette.dimensionFill(row.dimension);
    const double height = look.size * (row.heading ? headingBarShare : barShare);
    paintScoreBar(look.painter, QRectF(columns.bar.left(), area.center().y() - height / 2, columns.bar.width(), height),
                  bar, look.palette);
    drawTextLine(look.painter, columns.figure, Qt::AlignVCenter | Qt::AlignRight, figure(bar.score),
                 {look.size, QFont::DemiBold, look.palette.ink});
}

/// A sample of a mark and its word; how wide it came out.
double paintLegendEntry(const Look &look, const QRectF &area, const QLineF &mark, double thickness, const QString &word)
{
    look.painter.setPen(QPen(look.palette.ink, thickness, Qt::SolidLine, Qt::FlatCap));
    look.painter.drawLine(mark.translated(area.left(), area.center().y()));
    const TextLook text{look.size * 0.88, QFont::Normal, look.palette.muted};
    const double offset = mark.x2() + look.size * 0.5;
    drawElidedLine(look.painter, area.adjusted(offset, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word, text);
    return offset + textWidth(word, text) + look.size * 1.6;
}

void paintLegend(const Look &look, const QRectF &area, const QList<BarsData::Row> &rows)
{
    QRectF rest = columnsOf(look, area).bar;
    rest.setRight(area.right());
    const double size = look.size;
    if (std::ranges::any_of(rows, [](const BarsData::Row &row) { return row.bar.low && row.bar.high; }))
        rest.setLeft(rest.left() + paintLegendEntry(look, rest, QLineF(0, 0, size * 1.4, 0), std::max(0.8, size * 0.1),
                                                    Bars::tr("likely range")));
    if (std::ranges::any_of(rows, [](const BarsData::Row &row) { return row.bar.score && row.bar.target; }))
        paintLegendEntry(look, rest, QLineF(size * 0.2, -size * 0.45, size * 0.2, size * 0.45),
                         std::max(1.2, size * 0.13), Bars::tr("target"));
}

} // namespace

double barsHeight(const BarsData &data, double labelSize)
{
    double height = labelSize * legendShare;
    for (const BarsData::Row &row : data.rows)
        height += rowHeight(row, labelSize);
    return height;
}

void paintBars(QPainter &painter, const QRectF &area, const BarsData &data, const Palette &palette, double labelSize)
{
    const double size = std::min(labelSize, area.height() / barsHeight(data, 1));
    const Look look{painter, palette, size, std::min(area.width() * labelWidthShare, labelWidthOf(data, size))};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double y = area.top();
    for (const BarsData::Row &row : data.rows) {
        const QRectF place(area.left(), y, area.width(), rowHeight(row, size));
        paintRow(look, place, row);
        y = place.bottom();
    }
    paintLegend(look, QRectF(area.left(), y, area.width(), size * legendShare), data.rows);
    painter.restore();
}

} // namespace heartwood::report
