#pragma once

#include "report/palette.h"

#include <QFont>
#include <QPainter>

/// What the parts of a scene are painted with: a screen of 1280 by 720 design pixels, or somewhat wider or higher.
namespace heartwood::ui {

class SceneCanvas
{
public:
    SceneCanvas(QPainter &painter, const QRectF &area, const report::Palette &palette, bool mirrored);
    ~SceneCanvas();
    Q_DISABLE_COPY_MOVE(SceneCanvas)

    const report::Palette &palette() const { return m_palette; }
    QRectF page() const { return m_page; } ///< inside the margins
    QPainter &painter() { return m_painter; }

    struct Look
    {
        double size = 18;
        QFont::Weight weight = QFont::Normal;
        QColor colour;
        double spacing = 0; ///< between letters
    };
    double height(const QString &text, double width, const Look &look);
    double width(const QString &text, const Look &look);
    /// The largest size, not above the look's nor below smallest, at which all of the texts, gap between them, fit.
    Look fitted(const QStringList &texts, const QSizeF &room, Look look, double smallest, double gap = 0);
    /// Wraps; what does not fit is cut at the rectangle's end with an ellipsis. Returns the height taken.
    double write(const QRectF &area, const QString &text, const Look &look, Qt::Alignment alignment = Qt::AlignLeft);
    /// One line, elided.
    void line(const QRectF &area, const QString &text, const Look &look, Qt::Alignment alignment = Qt::AlignLeft);
    void box(const QRectF &area, const QColor &fill, double radius, const QColor &edge = {}, double edgeWidth = 1);
    /// A small square with a figure, as on the keys of the phone.
    void cap(const QPointF &topLeft, double size, const QString &text, bool strong = false);
    /// Where it lies on the screen: mirrored where the language reads from right to left.
    QRectF placed(const QRectF &area) const;

private:
    Qt::Alignment sided(Qt::Alignment alignment) const;
    static QFont fontOf(const Look &look);

    QPainter &m_painter;
    const report::Palette &m_palette;
    bool m_mirrored;
    QRectF m_screen, m_page;
};

} // namespace heartwood::ui
