#pragma once

#include "report/measurer.h"

#include <QStringList>

/// A document cut into bands: horizontal strips that a page takes whole or leaves to the next.
namespace heartwood::report {

struct LinePiece
{
    TextLines lines;
    int line = 0;
    QPointF at;
};
struct BoxPiece
{
    QRectF rect;
    QColor colour;
    double radius = 0;
};
struct BarPiece
{
    QRectF rect;
    ScoreBar bar;
};
struct ChartPiece
{
    QRectF rect;
    std::shared_ptr<const ChartData> data;
    QString title;
};
using Piece = std::variant<LinePiece, BoxPiece, BarPiece, ChartPiece>;

struct Band
{
    double before = 0; ///< space above, dropped at the head of a page
    double height = 0;
    bool keepWithNext = false;
    QList<Piece> pieces;              ///< relative to the band's upper left corner
    QStringList text;                 ///< what it says, for those who cannot see it
    std::shared_ptr<const Band> head; ///< of a table's row: what is repeated when it opens a page

    void add(const TextLines &lines, const QPointF &at);
    /// All but the text, and the text; the latter's painter is scaled as TextLines::paint wants it.
    void paintShapes(QPainter &painter, const QPointF &at, const PageStyle &style) const;
    void paintText(QPainter &painter, const QPointF &at) const;
    void append(const Band &other, const QPointF &at);
};

/// The bands of blocks in a column of this width. A section's own heading comes from sectionBands.
QList<Band> bandsOf(const QList<Block> &blocks, double width, double pageHeight, Measurer &measurer);
/// Kicker and title, as sectionBands begins with them.
QList<Band> titleBands(const Section &section, double width, Measurer &measurer);
QList<Band> sectionBands(const Section &section, double width, double pageHeight, Measurer &measurer);
QList<Band> tableBands(const TableBlock &table, double width, double pageHeight, Measurer &measurer);
/// Lines of running text, at least two together at either end of a page.
QList<Band> textBands(const TextLines &lines, double before);
/// All bands under each other as one.
Band stacked(const QList<Band> &bands);

} // namespace heartwood::report
