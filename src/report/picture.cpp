#include "report/picture.h"

#include "report/coverpage.h"
#include "report/pagestyle.h"

#include <QBuffer>
#include <QImage>

namespace heartwood::report {
namespace {

template<typename Draw> QByteArray pngOf(const QSizeF &size, double scale, const QColor &ground, Draw draw)
{
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    draw(painter);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QByteArray chartPicture(const ChartData &data, const QSizeF &size, double scale, const Palette &palette)
{
    return pngOf(size, scale, palette.card, [&](QPainter &painter) {
        paintChart(painter, QRectF({}, size), data, {.palette = &palette, .labelSize = PageStyle().chartLabel});
    });
}

QByteArray barPicture(const ScoreBar &bar, const QSizeF &size, double scale, const Palette &palette)
{
    return pngOf(size, scale, palette.card,
                 [&](QPainter &painter) { paintScoreBar(painter, QRectF({}, size), bar, palette); });
}

QByteArray barkPicture(const QList<double> &rings, const QSizeF &size, double scale, const PageStyle &style)
{
    Cover cover;
    cover.rings = rings;
    return pngOf(QSizeF(size.width(), size.height() * barkShare), scale, style.palette.card,
                 [&](QPainter &painter) { paintCover(painter, cover, size, style); });
}

QSizeF chartSize(const ChartBlock &block, double width)
{
    return {width, block.height > 0 ? block.height : chartHeight(block.data, width, PageStyle().chart())};
}

} // namespace heartwood::report
