#pragma once

#include "model/questionnaire.h"
#include "report/palette.h"
#include "scoring/scorecard.h"

#include <QPainter>

/// Charts, painted alike on screen, in the PDF and in SVG and PNG. All take points (or device-independent pixels) and
/// use no transparency, so that PDF/A-1b stays possible.
namespace heartwood::report {

/// One sector of the growth rings.
struct RingSector
{
    QString label; ///< short
    QString title; ///< whole
    int dimension = 0;
    std::optional<double> score;
    std::optional<double> target;
    std::optional<double> previous;
};

struct RingsData
{
    QList<RingSector> sectors;
    std::optional<double> overall;
    QString ofFive;  ///< the words under the figure: "of 5"
    QString summary; ///< the chart in words, for a screen reader and for alternative texts
};

/// comparison may be null. Sectors in the questionnaire's order.
RingsData ringsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard,
                  const scoring::Comparison *comparison);

struct RingsStyle
{
    const Palette *palette = &lightPalette();
    bool labels = true;
    double labelSize = 9; ///< pixel size of the labels
    int highlighted = -1; ///< a sector under the pointer or with the keyboard
};
void paintRings(QPainter &painter, const QRectF &area, const RingsData &data, const RingsStyle &style);
/// Which sector lies under a point; -1 none.
int ringSectorAt(const QRectF &area, const RingsData &data, const RingsStyle &style, const QPointF &point);

/// A bar on the scale 1 to 5 with its interval (thin line) and target (upright mark).
struct ScoreBar
{
    std::optional<double> score, low, high, target;
    QColor colour;
};
void paintScoreBar(QPainter &painter, const QRectF &area, const ScoreBar &bar, const Palette &palette);
/// x of a score on such a bar, and back (clamped to 1..5).
double scoreBarX(const QRectF &area, double score);
double scoreAtX(const QRectF &area, double x);

} // namespace heartwood::report
