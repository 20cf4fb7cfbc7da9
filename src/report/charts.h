#pragma once

#include "model/questionnaire.h"
#include "report/palette.h"
#include "scoring/scorecard.h"

#include <QDate>
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

/// Dimensions and practices as bars, one below the other.
struct BarsData
{
    struct Row
    {
        QString label;
        int dimension = 0;
        bool heading = false; ///< a dimension above its practices
        ScoreBar bar;         ///< colour is the painter's to choose
    };
    QList<Row> rows;
    QString summary;
};
BarsData barsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard);
double barsHeight(const BarsData &data, double labelSize);
void paintBars(QPainter &painter, const QRectF &area, const BarsData &data, const Palette &palette, double labelSize);

/// How answers spread over the levels, an item a row.
struct SpreadData
{
    struct Row
    {
        QString label;
        int dimension = 0;
        std::optional<std::array<int, levelCount>> counts; ///< none where withheld
        std::optional<int> dontKnow;
    };
    QList<Row> rows;
    std::array<QString, levelCount> levels; ///< their names, for the legend
    QString summary;
};
SpreadData spreadOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard);
double spreadHeight(const SpreadData &data, double labelSize);
void paintSpread(QPainter &painter, const QRectF &area, const SpreadData &data, const Palette &palette,
                 double labelSize);

/// Value (importance times gap) against effort: METHODS section 5.
struct PriorityData
{
    struct Point
    {
        QString label; ///< short
        int dimension = 0;
        double value = 0; ///< index, above 0, at most 20
        int effort = 1;   ///< 1 to 5
        int rank = 0;     ///< 1 first
    };
    QList<Point> points;              ///< only practices with an index above 0 and an effort
    std::array<QString, 4> quadrants; ///< names: quick wins, major projects, fill-ins, can wait
    QString valueTitle, effortTitle;
    QString summary;
};
PriorityData priorityOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard);
void paintPriority(QPainter &painter, const QRectF &area, const PriorityData &data, const Palette &palette,
                   double labelSize);

/// Obsession against centricity: a position between two poles for each aspect.
struct AspectsData
{
    struct Axis
    {
        QString title, low, high;
        std::optional<double> position; ///< 1 the first pole, 5 the second
    };
    QList<Axis> axes;
    QString summary;
};
AspectsData aspectsOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard);
double aspectsHeight(const AspectsData &data, double labelSize);
void paintAspects(QPainter &painter, const QRectF &area, const AspectsData &data, const Palette &palette,
                  double labelSize);

/// Overall and dimensions over the rounds, or a customer measure over its waves.
struct TrendData
{
    /// The scores' own: maturity, unless said otherwise. step: between two lines.
    struct Scale
    {
        double low = 1;
        double high = levelCount;
        double step = 1;
    };
    struct Range
    {
        double low = 0, high = 0;
    };
    struct Series
    {
        QString title;
        int dimension = -1;                   ///< -1 overall
        QList<std::optional<double>> scores;  ///< as rounds
        QList<std::optional<Range>> ranges{}; ///< as rounds, or none at all
        QString label{};                      ///< at its end; empty: the last score and the title
    };
    struct Round
    {
        QString title;
        QDate date;
    };
    QList<Round> rounds; ///< oldest first
    QList<Series> series;
    Scale scale{};
    QString summary;
};
/// A round with all that it takes to score it; none of these is null.
struct ScoredRound
{
    const Questionnaire *questionnaire = nullptr;
    const Assessment *assessment = nullptr;
    const scoring::Scorecard *scorecard = nullptr;
};
/// Rounds oldest first; each is scored with its own questionnaire, and a dimension is followed by its key. Series:
/// overall, then the dimensions of the last round.
TrendData trendOf(const QList<ScoredRound> &rounds);
void paintTrend(QPainter &painter, const QRectF &area, const TrendData &data, const Palette &palette, double labelSize);

} // namespace heartwood::report
