#include "report/spreadgeometry.h"
#include "report/textpainter.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Spread
{
    Q_DECLARE_TR_FUNCTIONS(Spread)
};

// Shares of the label's size.
constexpr double rowShare = 1.75;
constexpr double barShare = 1.4;
constexpr double headerShare = 2.3;
constexpr double dimensionGapShare = 0.8;
constexpr double gapShare = 1;
constexpr double dotShare = 0.55;
constexpr double countShare = 0.85;
constexpr double smallShare = 0.85;
constexpr double labelWidthShare = 0.34; ///< of the area's width
constexpr double lastWidthShare = 0.13;

struct Look
{
    QPainter &painter;
    const Palette &palette;
    double size;
};

struct Columns
{
    QRectF label, bar, last;
};

Columns columnsOf(const QRectF &row, double size)
{
    const double gap = size * gapShare;
    const double barLeft = row.left() + row.width() * labelWidthShare + gap;
    const double lastLeft = row.right() - row.width() * lastWidthShare;
    return {.label = QRectF(row.left(), row.top(), row.width() * labelWidthShare, row.height()),
            .bar = QRectF(barLeft, row.top(), std::max(0.0, lastLeft - gap - barLeft), row.height()),
            .last = QRectF(lastLeft, row.top(), row.right() - lastLeft, row.height())};
}

bool opensDimension(const SpreadData &data, qsizetype row)
{
    return row > 0 && data.rows[row].dimension != data.rows[row - 1].dimension;
}

void paintHeader(const Look &look, const QRectF &area, const SpreadData &data)
{
    const Columns columns = columnsOf(area, look.size);
    const TextLook small{look.size * smallShare, QFont::Normal, look.palette.muted};
    const double slot = columns.bar.width() / levelCount;
    const double swatch = look.size * 0.75;
    for (int i = 0; i < levelCount; ++i) {
        const double left = columns.bar.left() + slot * i;
        look.painter.setPen(Qt::NoPen);
        look.painter.setBrush(look.palette.level[size_t(i)]);
        look.painter.drawRect(QRectF(left, area.center().y() - swatch / 2, swatch, swatch));
        const QRectF words(left + swatch * 1.5, area.top(), slot - swatch * 2, area.height());
        drawElidedLine(look.painter, words, Qt::AlignVCenter | Qt::AlignLeft,
                       Spread::tr("%1 %2", "a level and its name").arg(i + 1).arg(data.levels[size_t(i)]), small);
    }
    drawElidedLine(look.painter, columns.last, Qt::AlignVCenter | Qt::AlignRight, Spread::tr("Don’t know"), small);
}

void paintParts(const Look &look, const QRectF &bar, const std::array<int, levelCount> &counts)
{
    TextLook text{look.size * countShare, QFont::DemiBold, {}};
    std::array<double, levelCount> least{};
    for (size_t i = 0; i < least.size(); ++i)
        least[i] = textWidth(QString::number(counts[i]), text) + look.size * 0.5;
    const auto widths = spreadWidths(counts, bar.width(), least);
    double x = bar.left();
    for (size_t i = 0; i < widths.size(); ++i) {
        const QRectF part(x, bar.top(), widths[i], bar.height());
        x = part.right();
        if (counts[i] == 0)
            continue;
        look.painter.setPen(Qt::NoPen);
        look.painter.setBrush(look.palette.level[i]);
        look.painter.drawRect(part);
        text.colour = look.palette.levelText[i];
        if (widths[i] >= least[i] * 0.999)
            drawTextLine(look.painter, part, Qt::AlignCenter, QString::number(counts[i]), text);
    }
}

void paintAnswers(const Look &look, const Columns &columns, const SpreadData::Row &row)
{
    const double height = look.size * barShare;
    const QRectF bar(columns.bar.left(), columns.bar.center().y() - height / 2, columns.bar.width(), height);
    const TextLook muted{look.size * smallShare, QFont::Normal, look.palette.muted};
    const auto say = [&](const QString &words) {
        drawElidedLine(look.painter, bar, Qt::AlignVCenter | Qt::AlignLeft, words, muted);
    };
    if (!row.counts)
        say(Spread::tr("withheld: too few people answered"));
    else if (std::ranges::all_of(*row.counts, [](int count) { return count == 0; }))
        say(Spread::tr("nobody chose a level"));
    else
        paintParts(look, bar, *row.counts);
    if (row.dontKnow) {
        const bool some = *row.dontKnow > 0;
        drawTextLine(look.painter, columns.last, Qt::AlignVCenter | Qt::AlignRight, QString::number(*row.dontKnow),
                     {look.size, some ? QFont::DemiBold : QFont::Normal, some ? look.palette.ink : look.palette.muted});
    }
}

void paintRow(const Look &look, const QRectF &area, const SpreadData::Row &row)
{
    const Columns columns = columnsOf(area, look.size);
    const double dot = look.size * dotShare;
    look.painter.setPen(Qt::NoPen);
    look.painter.setBrush(look.palette.dimensionFill(row.dimension));
    look.painter.drawRect(QRectF(area.left(), area.center().y() - dot / 2, dot, dot));
    drawElidedLine(look.painter, columns.label.adjusted(dot * 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, row.label,
                   {look.size, QFont::Normal, look.palette.ink});
    paintAnswers(look, columns, row);
}

} // namespace

double spreadHeight(const SpreadData &data, double labelSize)
{
    double height = headerShare + rowShare * double(data.rows.size());
    for (qsizetype i = 0; i < data.rows.size(); ++i)
        height += opensDimension(data, i) ? dimensionGapShare : 0;
    return height * labelSize;
}

void paintSpread(QPainter &painter, const QRectF &area, const SpreadData &data, const Palette &palette,
                 double labelSize)
{
    const double size = std::min(labelSize, area.height() / spreadHeight(data, 1));
    const Look look{painter, palette, size};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF header(area.left(), area.top(), area.width(), size * headerShare);
    paintHeader(look, header, data);
    double y = header.bottom();
    for (qsizetype i = 0; i < data.rows.size(); ++i) {
        y += opensDimension(data, i) ? size * dimensionGapShare : 0;
        paintRow(look, QRectF(area.left(), y, area.width(), size * rowShare), data.rows[i]);
        y += size * rowShare;
    }
    painter.restore();
}

} // namespace heartwood::report
