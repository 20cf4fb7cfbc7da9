#include "report/chartfile.h"

#include "report/fileoutput.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QSvgGenerator>

namespace heartwood::report {
namespace {

constexpr QSize pictureSize(720, 720);
constexpr int pngScale = 2;
constexpr double margin = 24;

void paint(QPainter &painter, const RingsData &data)
{
    const QRectF area = QRectF(QPointF(0, 0), pictureSize).adjusted(margin, margin, -margin, -margin);
    paintRings(painter, area, data, {.palette = &lightPalette(), .labels = true, .labelSize = 15, .highlighted = -1});
}

QByteArray svgOf(const RingsData &data, const QString &title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect(QPoint(0, 0), pictureSize));
    QPainter painter(&generator);
    paint(painter, data);
    painter.end();
    // Written here, for QSvgGenerator leaves an ampersand in a title as it is.
    const QString words =
        QStringLiteral("<title>%1</title>\n<desc>%2</desc>\n").arg(title.toHtmlEscaped(), data.summary.toHtmlEscaped());
    QByteArray svg = buffer.data();
    return svg.insert(svg.indexOf("<defs>"), words.toUtf8());
}

QByteArray pngOf(const RingsData &data, const QString &title)
{
    QImage image(pictureSize * pngScale, QImage::Format_RGB32);
    image.fill(lightPalette().card);
    image.setText(QStringLiteral("Title"), title);
    image.setText(QStringLiteral("Description"), data.summary);
    QPainter painter(&image);
    painter.scale(pngScale, pngScale);
    paint(painter, data);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

Result<void> writeRings(const RingsData &data, const QString &title, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending != u"svg" && ending != u"png")
        return Error{.code = ErrorCode::BadArgument, .file = file, .detail = ending, .faults = {}};
    return writeWhole(file, ending == u"svg" ? svgOf(data, title) : pngOf(data, title));
}

} // namespace heartwood::report
