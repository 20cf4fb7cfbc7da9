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
constexpr double legendGapShare = 0.8;
constexpr double labelWidthShare = 0.36; ///< of the area's width, at most
constexpr double lastWidthShare = 0.15;

struct Look
{
    QPainter &painter;
    const Palette &palette;
    double size;
    double labelWidth; ///< its mark included
    double lastWidth;  ///< the don't knows

    TextLook small() const { return {size * smallShare, QFont::Normal, palette.muted}; }
};

struct Columns
{
    QRectF label, bar, last;
};

QString lastTitle()
{
    return Spread::tr("Don’t know");
}

Look lookOf(QPainter &painter, const QRectF &area, const SpreadData &data, const Palette &palette, double size)
{
    Look look{painter, palette, size, 0, 0};
    QStringList labels;
    for (const SpreadData::Row &row : data.rows)
        labels << row.label;
    const double wanted = widestText(labels, {size, QFont::Normal, {}}) + 2 * size * dotShare + 1;
    look.labelWidth = std::min(area.width() * labelWidthShare, wanted);
    look.lastWidth = std::min(area.width() * lastWidthShare, textWidth(lastTitle(), look.small()) + 1);
    return look;
}

Columns columnsOf(const Look &look, const QRectF &row)
{
    const double gap = look.size * gapShare;
    const double barLeft = row.left() + look.labelWidth + gap;
    const double lastLeft = row.right() - look.lastWidth;
    return {.label = QRectF(row.left(), row.top(), look.labelWidth, row.height()),
            .bar = QRectF(barLeft, row.top(), std::max(0.0, lastLeft - gap - barLeft), row.height()),
            .last = QRectF(lastLeft, row.top(), row.right() - lastLeft, row.height())};
}

bool opensDimension(const SpreadData &data, qsizetype row)
{
    return row > 0 && data.rows[row].dimension != data.rows[row - 1].dimension;
}

/// Swatches and names of the levels; all equally wide and shortened where they don't fit as they are.
void paintLegend(const Look &look, const QRectF &area, const SpreadData &data)
{
    const double swatch = look.size * 0.75;
    const double beside = swatch * 1.4;
    QStringList names;
    double wanted = -look.size * legendGapShare;
    for (int i = 0; i < levelCount; ++i) {
        names << Spread::tr("%1 %2", "a level and its name").arg(QString::number(i + 1), data.levels[size_t(i)]);
        wanted += beside + textWidth(names.last(), look.small()) + 1 + look.size * legendGapShare;
    }
    double left = area.left();
    for (int i = 0; i < levelCount; ++i) {
        const double width = wanted <= area.width() ? beside + textWidth(names[i], look.small()) + 1
                                                    : area.width() / levelCount - look.size * legendGapShare;
        look.painter.setPen(Qt::NoPen);
        look.painter.setBrush(look.palette.level[size_t(i)]);
        look.painter.drawRect(QRectF(left, area.center().y() - swatch / 2, swatch, swatch));
        drawElidedLine(look.painter, QRectF(left + beside, area.top(), std::max(0.0, width - beside), area.height()),
                       Qt::AlignVCenter | Qt::AlignLeft, names[i], look.small());
        left += width + look.size * legendGapShare;
    }
}

void paintHeader(const Look &look, const QRectF &area, const SpreadData &data)
{
    const Columns columns = columnsOf(look, area);
    paintLegend(look, columns.bar, data);
    drawElidedLine(look.painter, columns.last, Qt::AlignVCenter | Qt::AlignRight, lastTitle(), look.small());
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
    const auto say = [&](const QString &words) {
        drawElidedLine(look.painter, bar, Qt::AlignVCenter | Qt::AlignLeft, words, look.small());
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
    const Columns columns = columnsOf(look, area);
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
    const Look look = lookOf(painter, area, data, palette, size);
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
