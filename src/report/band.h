#pragma once

#include "report/measurer.h"

#include <QStringList>

/// A document cut into bands: horizontal strips that a page takes whole or leaves to the next.
namespace heartwood::report {

/// Of a page: nothing is made taller that could be cut. So what opens a page less than a third full always has room for
/// the next band below it.
constexpr double tallestShare = 0.6;
constexpr double tallestRowShare = 0.4; ///< of the page: only a taller row is ever broken
/// Of the page: a taller row than the former, but not than this, is broken only where half a page would stay empty.
constexpr double wholeRowShare = 0.85;

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

/// Whether a page may end between a band and the next.
enum class Keep { Free, Rather, Always };

struct Band
{
    /// A row too tall to stay whole is several parts and an end.
    enum class Role { Text, Heading, TableHead, Row, RowPart, RowEnd, Chart };

    Role role = Role::Text;
    double before = 0; ///< space above, dropped at the head of a page
    double height = 0;
    Keep keep = Keep::Free;           ///< with the band below
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
/// Lines that stay together, and with what follows.
QList<Band> headingBands(const TextLines &lines, double before);
/// No single one of several left alone at either end of a page.
void keepEnds(QList<Band> &bands);
/// All bands under each other as one.
Band stacked(const QList<Band> &bands);

} // namespace heartwood::report
