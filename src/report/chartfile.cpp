#include "report/chartfile.h"

#include "report/fileoutput.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSvgGenerator>

#include <cmath>

namespace heartwood::report {
namespace {

constexpr QSize ringsSize(720, 720);
constexpr int width = 960;
constexpr int pngScale = 2;
constexpr int margin = 24;

ChartLook look()
{
    return {.palette = &lightPalette(), .labelSize = 15};
}

QSize sizeOf(const ChartData &data)
{
    if (std::holds_alternative<RingsData>(data))
        return ringsSize;
    return {width, int(std::ceil(chartHeight(data, width - 2 * margin, look()))) + 2 * margin};
}

void paint(QPainter &painter, const ChartData &data, const QSize &size)
{
    paintChart(painter, QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin), data, look());
}

} // namespace

QByteArray chartSvg(const ChartData &data, const QString &title)
{
    const QSize pictureSize = sizeOf(data);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect(QPoint(0, 0), pictureSize));
    QPainter painter(&generator);
    paint(painter, data, pictureSize);
    painter.end();
    // Written here, for QSvgGenerator leaves an ampersand in a title as it is.
    const QString words = QStringLiteral("<title>%1</title>\n<desc>%2</desc>\n")
                              .arg(title.toHtmlEscaped(), chartSummary(data).toHtmlEscaped());
    QByteArray svg = buffer.data();
    const qsizetype end = svg.indexOf("<defs>");
    const qsizetype begin = svg.first(end).indexOf("<title>"); // the generator's own, where it writes one
    return svg.replace(begin < 0 ? end : begin, begin < 0 ? 0 : end - begin, words.toUtf8());
}

QImage chartImage(const ChartData &data, const QString &title)
{
    const QSize pictureSize = sizeOf(data);
    QImage image(pictureSize * pngScale, QImage::Format_RGB32);
    image.fill(lightPalette().card);
    image.setText(QStringLiteral("Title"), title);
    image.setText(QStringLiteral("Description"), chartSummary(data));
    QPainter painter(&image);
    painter.scale(pngScale, pngScale);
    paint(painter, data, pictureSize);
    painter.end();
    return image;
}

Result<void> writeChart(const ChartData &data, const QString &title, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending != u"svg" && ending != u"png")
        return Error{.code = ErrorCode::BadArgument, .file = file, .detail = ending, .faults = {}};
    if (ending == u"svg")
        return writeWhole(file, chartSvg(data, title));
    QBuffer buffer;
    chartImage(data, title).save(&buffer, "PNG");
    return writeWhole(file, buffer.data());
}

} // namespace heartwood::report
