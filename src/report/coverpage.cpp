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
constexpr double aroundLogo = 18;       ///< points
constexpr double slideBarkShare = 0.37; ///< of a slide's width

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
    const QPointF heart = area.topLeft() + QPointF(area.width() * 0.74, area.height() * 0.68);
    const double reach = std::hypot(area.width() * 0.74, area.height() * 0.68) * 1.02;
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

/// Where the wood is and where the words are.
struct CoverPlan
{
    QRectF bark;
    double width = 0;  ///< of the words, which begin at the margin
    double top = 0;    ///< of the kicker
    double bottom = 0; ///< of the last words
    double clientLogoTop = 0;
    bool clientLogoAtEnd = true; ///< beside the title; else above it
    bool authorOnBark = true;
};

CoverPlan planOf(const QSizeF &size, const PageStyle &style)
{
    if (size.width() < size.height()) {
        const QRectF bark(0, 0, size.width(), size.height() * barkShare);
        return {.bark = bark,
                .width = size.width() - 2 * style.marginX,
                .top = bark.bottom() + 36,
                .bottom = size.height() - style.footerLine,
                .clientLogoTop = bark.bottom() + 36};
    }
    const double left = size.width() * (1 - slideBarkShare);
    return {.bark = QRectF(left, 0, size.width() - left, size.height()),
            .width = left - style.marginX - style.columnGap,
            .top = size.height() * 0.36,
            .bottom = size.height() - style.footerLine,
            .clientLogoTop = size.height() * 0.36 - logoBox.height() - 22,
            .clientLogoAtEnd = false,
            .authorOnBark = false};
}

QRect wholeScaled(const QRectF &area)
{
    return QRectF(area.topLeft() * textScale, area.size() * textScale).toRect();
}

/// At a corner: the lower end of the words at the foot, or the upper end of the title.
enum class LogoPlace { Foot, Title };

/// Returns how wide words beside it may be.
double paintLogo(QPainter &painter, const QByteArray &file, LogoPlace place, const CoverPlan &plan,
                 const PageStyle &style)
{
    const QImage logo = logoPicture(file, logoBox, logoPixelsAPoint, style.palette.card);
    if (logo.isNull())
        return plan.width;
    const QSizeF drawn = QSizeF(logo.size()) / logoPixelsAPoint;
    const bool atFoot = place == LogoPlace::Foot;
    const bool atEnd = atFoot || plan.clientLogoAtEnd;
    const QPointF corner(atEnd ? style.marginX + plan.width - drawn.width() : style.marginX,
                         atFoot ? plan.bottom - drawn.height() : plan.clientLogoTop);
    painter.drawImage(QRectF(corner * textScale, drawn * textScale), logo);
    return atEnd ? plan.width - drawn.width() - style.columnGap : plan.width;
}

/// Title and subtitle, as large as fits into the height.
struct Titles
{
    TextLines title, subtitle;
};

Titles titlesOf(const Cover &cover, double width, double height, Measurer &measurer)
{
    const PageStyle &style = measurer.style();
    constexpr double smallest = 0.35;
    for (double scale = 1;; scale *= 0.9) {
        TextLook title = style.coverTitle();
        TextLook subtitle = style.coverSubtitle();
        title.size *= scale;
        subtitle.size *= std::max(scale, 0.6);
        const Titles titles{measurer.lines(cover.title, title, width, PageStyle::titleLeading),
                            measurer.lines(cover.subtitle, subtitle, width, PageStyle::leading)};
        if (scale < smallest || titles.title.height() + titles.subtitle.height() <= height)
            return titles;
    }
}

} // namespace

void paintCover(QPainter &painter, const Cover &cover, const QSizeF &size, const PageStyle &style)
{
    CoverPlan plan = planOf(size, style);
    painter.save();
    painter.scale(1 / textScale, 1 / textScale);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(wholeScaled(plan.bark));
    paintBark(painter, wholeScaled(plan.bark), cover.rings, style.palette);
    painter.restore();
    Measurer measurer(style);
    const auto put = [&](const TextLines &lines, double y) {
        for (int i = 0; i < lines.count; ++i)
            lines.paint(painter, i, QPointF(style.marginX, y + lines.lineHeight * i));
        return y + lines.height();
    };
    TextLook author = style.coverAuthor();
    author.colour = plan.authorOnBark ? style.palette.woodText : style.palette.bark;
    const double below = put(measurer.lines(cover.author, author, plan.width, PageStyle::leading), style.marginTop);
    if (!plan.clientLogoAtEnd) { // above the title, and both below the firm's name
        plan.clientLogoTop = std::max(plan.clientLogoTop, below + aroundLogo);
        plan.top = std::max(plan.top, cover.clientLogo.isEmpty() ? below + aroundLogo
                                                                 : plan.clientLogoTop + logoBox.height() + aroundLogo);
    }
    const double beside = paintLogo(painter, cover.logo, LogoPlace::Foot, plan, style);
    const TextLines caption = measurer.lines(cover.ringsCaption, style.small(), beside, PageStyle::leading);
    const TextLines secret = measurer.lines(cover.confidentiality, style.small(), beside, PageStyle::leading);
    const double foot = plan.bottom - caption.height() - secret.height();
    put(caption, foot);
    put(secret, plan.bottom - secret.height());
    const double width = paintLogo(painter, cover.clientLogo, LogoPlace::Title, plan, style);
    const double y = put(measurer.spaced(cover.kicker, style.kicker(), width), plan.top) + 6;
    const Titles titles = titlesOf(cover, width, foot - y - 18, measurer);
    put(titles.subtitle, put(titles.title, y) + 6);
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
