#include "report/coverpage.h"

#include "report/logo.h"

#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace heartwood::report {
namespace {

constexpr int pointsPerRing = 16;
constexpr int fallbackRings = 16;
constexpr QSizeF logoBox{150, 56}; ///< points
constexpr double pixelsAPoint = 300.0 / 72;

struct Wood
{
    QColor dark, light, line, bright;
};

Wood woodOf(const Palette &palette)
{
    const auto &[dark, middle, bright] = palette.wood;
    return {dark, mixed(dark, middle, 0.32), mixed(dark, bright, 0.55), bright};
}

/// How far a ring departs from the circle at an angle; neighbouring rings depart alike, as in a tree.
double wobble(double angle, double ring)
{
    return 0.075 * std::sin(angle + 0.9 + ring * 0.05) + 0.035 * std::sin(2 * angle + 2.1 - ring * 0.11) +
           0.012 * std::sin(5 * angle + ring * 0.4);
}

/// Whole numbers of the finer unit keep the file small.
QPointF whole(const QPointF &point)
{
    return point.toPoint();
}

/// A closed curve through the points, smooth at each (Catmull-Rom).
QPainterPath smooth(const QList<QPointF> &points)
{
    const qsizetype n = points.size();
    QPainterPath path(points.first());
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF &before = points[(i + n - 1) % n];
        const QPointF &from = points[i];
        const QPointF &to = points[(i + 1) % n];
        const QPointF &after = points[(i + 2) % n];
        path.cubicTo(whole(from + (to - before) / 6), whole(to - (after - from) / 6), to);
    }
    path.closeSubpath();
    return path;
}

QPainterPath ringPath(const QPointF &heart, double radius, double ring)
{
    QList<QPointF> points;
    for (int i = 0; i < pointsPerRing; ++i) {
        const double angle = 2 * M_PI * i / pointsPerRing;
        const double r = radius * (1 + wobble(angle, ring));
        points << whole(heart + QPointF(std::cos(angle) * r * 1.06, std::sin(angle) * r * 0.97));
    }
    return smooth(points);
}

/// Outer edges of the rings, grown until they cover the farthest corner.
QList<double> radiiOf(const QList<double> &widths, double reach)
{
    QList<double> own = widths.isEmpty() ? QList<double>(fallbackRings, 2.5) : widths;
    double sum = 0;
    for (double width : std::as_const(own))
        sum += width;
    const double heart = reach * 0.045;
    QList<double> radii{heart};
    for (double width : std::as_const(own))
        radii << radii.last() + (reach - heart) * width / sum;
    return radii;
}

/// The painter's unit is 1 / textScale of a point.
void paintBark(QPainter &painter, const QRectF &area, const QList<double> &widths, const Palette &palette)
{
    const Wood w = woodOf(palette);
    painter.fillRect(area, w.dark);
    const QPointF heart(area.width() * 0.74, area.height() * 0.68);
    const double reach = std::hypot(heart.x(), heart.y()) * 1.02;
    const QList<double> radii = radiiOf(widths, reach);
    for (qsizetype i = radii.size() - 1; i >= 0; --i) {
        const bool bright = i % 3 == 0;
        painter.setBrush(i % 2 == 0 ? w.light : w.dark);
        painter.setPen(QPen(bright ? w.bright : w.line, (bright ? 1.7 : 0.9) * textScale));
        painter.drawPath(ringPath(heart, radii[i], double(i)));
        if (i == 0)
            continue;
        // Late wood: a second, thinner line just inside.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mixed(w.dark, w.line, 0.6), 0.5 * textScale));
        painter.drawPath(ringPath(heart, radii[i] - (radii[i] - radii[i - 1]) * 0.3, double(i) - 0.3));
    }
}

/// At the foot of the page, at the end of the confidentiality line, whatever its proportions.
void paintLogo(QPainter &painter, const QByteArray &file, const QSizeF &size, const PageStyle &style)
{
    const QImage logo = logoPicture(file, logoBox, pixelsAPoint, style.palette.card);
    if (logo.isNull())
        return;
    const QSizeF drawn = QSizeF(logo.size()) / pixelsAPoint;
    const QPointF corner(size.width() - style.marginX - drawn.width(),
                         size.height() - style.footerLine - drawn.height());
    painter.drawImage(QRectF(corner * textScale, drawn * textScale), logo);
}

/// As large as fits into the height.
TextLines titleLines(const QString &title, double width, double height, Measurer &measurer)
{
    TextLook look = measurer.style().coverTitle();
    const double smallest = measurer.style().coverSubtitle().size;
    TextLines lines = measurer.lines(title, look, width, PageStyle::titleLeading);
    while (lines.height() > height && look.size > smallest) {
        look.size = std::max(smallest, look.size * 0.9);
        lines = measurer.lines(title, look, width, PageStyle::titleLeading);
    }
    return lines;
}

} // namespace

void paintCover(QPainter &painter, const Cover &cover, const QSizeF &size, const PageStyle &style)
{
    const QRectF bark(0, 0, size.width(), size.height() * barkShare);
    painter.save();
    painter.scale(1 / textScale, 1 / textScale);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect clip(0, 0, qRound(bark.width() * textScale), qRound(bark.height() * textScale));
    painter.setClipRect(clip);
    paintBark(painter, clip, cover.rings, style.palette);
    painter.restore();
    Measurer measurer(style);
    const double width = size.width() - 2 * style.marginX;
    const auto put = [&](const TextLines &lines, double y) {
        for (int i = 0; i < lines.count; ++i)
            lines.paint(painter, i, QPointF(style.marginX, y + lines.lineHeight * i));
        return y + lines.height();
    };
    put(measurer.lines(cover.author, style.coverAuthor(), width, PageStyle::leading), style.marginTop);
    paintLogo(painter, cover.logo, size, style);
    const double beside = cover.logo.isEmpty() ? width : width - logoBox.width() - style.columnGap;
    const TextLines caption = measurer.lines(cover.ringsCaption, style.small(), beside, PageStyle::leading);
    const TextLines secret = measurer.lines(cover.confidentiality, style.small(), beside, PageStyle::leading);
    const double bottom = size.height() - style.footerLine;
    const double foot = bottom - caption.height() - secret.height();
    put(caption, foot);
    put(secret, bottom - secret.height());
    double y = put(measurer.spaced(cover.kicker, style.kicker(), width), bark.bottom() + 36) + 6;
    const TextLines subtitle = measurer.lines(cover.subtitle, style.coverSubtitle(), width, PageStyle::leading);
    y = put(titleLines(cover.title, width, foot - y - subtitle.height() - 12, measurer), y);
    put(subtitle, y + 6);
    painter.restore();
}

QStringList coverText(const Cover &cover)
{
    QStringList text{cover.author,   cover.kicker,       cover.title,
                     cover.subtitle, cover.ringsCaption, cover.confidentiality};
    text.removeAll(QString());
    return text;
}

} // namespace heartwood::report
