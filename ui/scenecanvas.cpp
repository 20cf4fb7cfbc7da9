#include "ui/scenecanvas.h"

#include "report/fonts.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace heartwood::ui {

namespace {

constexpr QSizeF design{1280, 720};
constexpr double sideMargin = 48;
constexpr double topMargin = 34;
constexpr double smallerBy = 0.96; ///< a step in search of the size that fits

} // namespace

SceneCanvas::SceneCanvas(QPainter &painter, const QRectF &area, const report::Palette &palette, bool mirrored)
    : m_painter(painter), m_palette(palette), m_mirrored(mirrored)
{
    painter.save();
    painter.fillRect(area, palette.field);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipRect(area, Qt::IntersectClip);
    const double unit = std::min(area.width() / design.width(), area.height() / design.height());
    painter.translate(area.topLeft());
    painter.scale(unit, unit);
    m_screen = QRectF(QPointF(), area.size() / unit);
    m_page = m_screen.adjusted(sideMargin, topMargin, -sideMargin, -topMargin);
}

SceneCanvas::~SceneCanvas()
{
    m_painter.restore();
}

QFont SceneCanvas::fontOf(const Look &look)
{
    QFont font = report::textFont(look.size, look.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same breaks at every size
    if (look.spacing > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, look.spacing);
    return font;
}

Qt::Alignment SceneCanvas::sided(Qt::Alignment alignment) const
{
    if (!m_mirrored || alignment & Qt::AlignHCenter)
        return alignment;
    return alignment & Qt::AlignRight ? (alignment & ~Qt::AlignRight) | Qt::AlignLeft
                                      : (alignment & ~Qt::AlignLeft) | Qt::AlignRight;
}

QRectF SceneCanvas::placed(const QRectF &area) const
{
    if (!m_mirrored)
        return area;
    return {m_screen.width() - area.right(), area.top(), area.width(), area.height()};
}

double SceneCanvas::height(const QString &text, double width, const Look &look)
{
    if (text.isEmpty())
        return 0;
    const QRectF room(0, 0, width, 1e5);
    return QFontMetricsF(fontOf(look)).boundingRect(room, Qt::TextWordWrap, text).height();
}

double SceneCanvas::width(const QString &text, const Look &look)
{
    return QFontMetricsF(fontOf(look)).horizontalAdvance(text);
}

SceneCanvas::Look SceneCanvas::fitted(const QStringList &texts, const QSizeF &room, Look look, double smallest,
                                      double gap)
{
    const auto fits = [&] {
        double sum = 0;
        for (const QString &text : texts)
            sum += height(text, room.width(), look) + gap;
        return sum - gap <= room.height();
    };
    while (look.size > smallest && !fits())
        look.size = std::max(smallest, look.size * smallerBy);
    return look;
}

double SceneCanvas::write(const QRectF &area, const QString &text, const Look &look, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(fontOf(look));
    const double needed = height(text, area.width(), look);
    const double line_ = metrics.lineSpacing();
    QString shown = text;
    if (needed > area.height() + 1 && area.height() < 2 * line_)
        shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    m_painter.setFont(fontOf(look));
    m_painter.setPen(look.colour);
    m_painter.drawText(placed(area), int(sided(alignment) | Qt::AlignAbsolute) | Qt::TextWordWrap, shown);
    return std::min(needed, area.height());
}

void SceneCanvas::line(const QRectF &area, const QString &text, const Look &look, Qt::Alignment alignment)
{
    m_painter.setFont(fontOf(look));
    m_painter.setPen(look.colour);
    const QString shown = QFontMetricsF(fontOf(look)).elidedText(text, Qt::ElideRight, area.width());
    m_painter.drawText(placed(area), int(sided(alignment) | Qt::AlignVCenter | Qt::AlignAbsolute), shown);
}

void SceneCanvas::box(const QRectF &area, const QColor &fill, double radius, const QColor &edge, double edgeWidth)
{
    m_painter.setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(placed(area), radius, radius);
}

void SceneCanvas::cap(const QPointF &topLeft, double size, const QString &text, bool strong)
{
    const QRectF square(topLeft, QSizeF(size, size));
    box(square, strong ? m_palette.bark : m_palette.card, size / 4, strong ? m_palette.bark : m_palette.line);
    line(square, text,
         {.size = size * 0.56, .weight = QFont::DemiBold, .colour = strong ? m_palette.barkText : m_palette.muted},
         Qt::AlignHCenter);
}

} // namespace heartwood::ui
