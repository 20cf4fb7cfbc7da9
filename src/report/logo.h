#pragma once

#include "model/result.h"

#include <QImage>

/// A firm's logo: an SVG or PNG file, kept as it came.
namespace heartwood::report {

constexpr qsizetype largestLogo = qsizetype(1024) * 1024; ///< bytes
constexpr int largestSide = 10000;              ///< pixels of a PNG: a file of a few bytes may claim to be of any size
constexpr QSizeF logoBox{150, 56};              ///< points: as large as a logo stands on a page, at most
constexpr double logoPixelsAPoint = 300.0 / 72; ///< in print

/// Whether these bytes are a logo that can be drawn. BadArgument: no picture, or larger than largestLogo.
Result<void> checkLogo(const QByteArray &file);
/// The logo as it fits into a box, its proportions kept, on an opaque ground (PDF/A-1b knows no transparency); a null
/// image where there is none. box in points.
QImage logoPicture(const QByteArray &file, const QSizeF &box, double pixelsAPoint, const QColor &ground);

/// For documents that hold pictures: PNG on white, and its size in points. Empty where there is none.
struct LogoFile
{
    QByteArray png;
    QSizeF size;
};
LogoFile logoFile(const QByteArray &file);

} // namespace heartwood::report
