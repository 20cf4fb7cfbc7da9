#include "report/logo.h"

#include "report/svgcheck.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

namespace heartwood::report {

namespace {

bool isSvg(const QByteArray &file)
{
    return file.left(1024).contains("<svg") || file.left(256).contains("<?xml");
}

QImage paintedSvg(const QByteArray &file, const QSizeF &box, double pixelsAPoint, const QColor &ground)
{
    QSvgRenderer renderer;
    if (!isHarmlessSvg(file) || !renderer.load(file) || renderer.defaultSize().isEmpty())
        return {};
    const QSizeF size = QSizeF(renderer.defaultSize()).scaled(box, Qt::KeepAspectRatio);
    QImage image((size * pixelsAPoint).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

/// Whether its chunks are all there, up to the last: libpng complains of what is missing on standard error.
bool isWholePng(const QByteArray &file)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype around = 12; // a chunk's length, type and checksum
    if (!file.startsWith("\x89PNG\r\n\x1a\n"))
        return false;
    for (qsizetype at = signature; at + around <= file.size();) {
        const auto length = qFromBigEndian<quint32>(file.constData() + at);
        if (QByteArrayView(file).sliced(at + 4, 4) == "IEND")
            return true;
        at += around + qsizetype(length);
    }
    return false;
}

QImage paintedPicture(QByteArray file, const QSizeF &box, double pixelsAPoint, const QColor &ground)
{
    if (!isWholePng(file))
        return {};
    QBuffer buffer(&file);
    QImageReader reader(&buffer, "png");
    const QSize claimed = reader.size();
    if (claimed.isEmpty() || claimed.width() > largestSide || claimed.height() > largestSide)
        return {};
    // Qt scales a picture of two colours to noise in black and white.
    const QImage read = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (read.isNull())
        return {};
    const QSize size = QSizeF(read.size()).scaled(box * pixelsAPoint, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(image.rect(), read.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return image;
}

} // namespace

Result<void> checkLogo(const QByteArray &file)
{
    if (file.size() <= largestLogo && !logoPicture(file, {100, 100}, 1, Qt::white).isNull())
        return {};
    return Error{.code = ErrorCode::BadArgument, .file = {}, .detail = {}, .faults = {}};
}

QImage logoPicture(const QByteArray &file, const QSizeF &box, double pixelsAPoint, const QColor &ground)
{
    if (file.isEmpty())
        return {};
    return isSvg(file) ? paintedSvg(file, box, pixelsAPoint, ground) : paintedPicture(file, box, pixelsAPoint, ground);
}

LogoFile logoFile(const QByteArray &file)
{
    const QImage picture = logoPicture(file, logoBox, logoPixelsAPoint, Qt::white);
    if (picture.isNull())
        return {};
    QBuffer buffer;
    picture.save(&buffer, "PNG");
    return {.png = buffer.data(), .size = QSizeF(picture.size()) / logoPixelsAPoint};
}

} // namespace heartwood::report
