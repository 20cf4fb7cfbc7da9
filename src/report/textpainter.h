#pragma once

#include <QFont>
#include <QPainter>

/// Single lines of text in any size. A QFont's pixel size is a whole number and a printed size seldom is: text is
/// measured and drawn at ten times its size and scaled back.
namespace heartwood::report {

constexpr double textScale = 10;

struct TextLook
{
    double size = 9; ///< in the painter's units
    QFont::Weight weight = QFont::Normal;
    QColor colour;
};

double textWidth(const QString &text, const TextLook &look);
/// Of the widest of several; 0 of none.
double widestText(const QStringList &texts, const TextLook &look);
double textHeight(const TextLook &look);
QString elidedText(const QString &text, const TextLook &look, double width);
void drawTextLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                  const TextLook &look);
/// The same, shortened to the area's width.
void drawElidedLine(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                    const TextLook &look);

} // namespace heartwood::report
