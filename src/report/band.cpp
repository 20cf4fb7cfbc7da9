#include "report/band.h"

#include <algorithm>

namespace heartwood::report {
namespace {

void paintShape(QPainter &painter, const BoxPiece &piece, const QPointF &at, const PageStyle &)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(piece.colour);
    const QRectF rect = piece.rect.translated(at);
    if (piece.radius > 0)
        painter.drawRoundedRect(rect, piece.radius, piece.radius);
    else
        painter.drawRect(rect);
}

void paintShape(QPainter &painter, const BarPiece &piece, const QPointF &at, const PageStyle &style)
{
    paintScoreBar(painter, piece.rect.translated(at), piece.bar, style.palette);
}

void paintShape(QPainter &painter, const ChartPiece &piece, const QPointF &at, const PageStyle &style)
{
    paintChart(painter, piece.rect.translated(at), *piece.data, style.chart());
}

void paintShape(QPainter &, const LinePiece &, const QPointF &, const PageStyle &) {}

void movePiece(Piece &piece, const QPointF &by)
{
    if (auto *line = std::get_if<LinePiece>(&piece))
        line->at += by;
    else if (auto *box = std::get_if<BoxPiece>(&piece))
        box->rect.translate(by);
    else if (auto *bar = std::get_if<BarPiece>(&piece))
        bar->rect.translate(by);
    else
        std::get<ChartPiece>(piece).rect.translate(by);
}

} // namespace

void Band::add(const TextLines &lines, const QPointF &at)
{
    for (int i = 0; i < lines.count; ++i) {
        pieces << LinePiece{lines, i, at + QPointF(0, lines.lineHeight * i)};
        text << lines.text(i);
    }
}

void Band::paintShapes(QPainter &painter, const QPointF &at, const PageStyle &style) const
{
    for (const Piece &piece : pieces)
        std::visit([&](const auto &p) { paintShape(painter, p, at, style); }, piece);
}

void Band::paintText(QPainter &painter, const QPointF &at) const
{
    for (const Piece &piece : pieces)
        if (const auto *line = std::get_if<LinePiece>(&piece))
            line->lines.paint(painter, line->line, line->at + at);
}

void Band::append(const Band &other, const QPointF &at)
{
    for (Piece piece : other.pieces) {
        movePiece(piece, at);
        pieces << piece;
    }
    text << other.text;
}

Band stacked(const QList<Band> &bands)
{
    Band all;
    for (const Band &band : bands) {
        all.height += all.pieces.isEmpty() ? 0 : band.before;
        all.append(band, QPointF(0, all.height));
        all.height += band.height;
    }
    return all;
}

QList<Band> textBands(const TextLines &lines, double before)
{
    QList<Band> bands;
    for (int i = 0; i < lines.count; ++i) {
        Band band;
        band.before = i == 0 ? before : 0;
        band.height = lines.lineHeight;
        band.pieces << LinePiece{lines, i, QPointF(0, 0)};
        band.text << lines.text(i);
        bands << band;
    }
    keepEnds(bands);
    return bands;
}

QList<Band> headingBands(const TextLines &lines, double before)
{
    QList<Band> bands = textBands(lines, before);
    for (Band &band : bands) {
        band.role = Band::Role::Heading;
        band.keep = Keep::Always;
    }
    return bands;
}

void keepEnds(QList<Band> &bands)
{
    if (bands.size() < 2)
        return;
    for (Band *band : {&bands.first(), &bands[bands.size() - 2]})
        band->keep = std::max(band->keep, Keep::Rather);
}

} // namespace heartwood::report
