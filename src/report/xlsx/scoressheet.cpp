#include "report/figures.h"
#include "report/palette.h"
#include "report/summaryfindings.h"
#include "report/words.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class Scores
{
    Q_DECLARE_TR_FUNCTIONS(ScoresSheet)
};

constexpr int scoreColumn = 3;
constexpr int targetColumn = 9;
constexpr int practiceColumn = 2;

QList<SheetColumn> columns()
{
    return placeColumns() + QList<SheetColumn>{{Scores::tr("Score"), 8},
                                               {Scores::tr("Likely from"), 8},
                                               {Scores::tr("Likely to"), 8},
                                               {Scores::tr("Level"), 7},
                                               {Scores::tr("Level from"), 7},
                                               {Scores::tr("Level to"), 7},
                                               {Scores::tr("Target"), 8},
                                               {Scores::tr("Gap"), 7},
                                               {Scores::tr("Importance"), 11},
                                               {Scores::tr("Rank"), 7},
                                               {Scores::tr("Quadrant"), 42},
                                               {Scores::tr("Alignment"), 11},
                                               {Scores::tr("Average deviation"), 10},
                                               {Scores::tr("Answered"), 10},
                                               {Scores::tr("Of", "n of m answered"), 7},
                                               {Scores::tr("Confidence"), 12},
                                               {Scores::tr("Claimed"), 9},
                                               {Scores::tr("Remark"), 40}};
}

QList<SheetCell> figures(const scoring::Node &node)
{
    return {tenths(node.score), tenths(node.ciLow),   tenths(node.ciHigh),
            count(node.level),  count(node.levelLow), count(node.levelHigh)};
}

QList<SheetCell> agreement(const scoring::Node &node)
{
    return {text(node.alignment ? words::alignment(node.alignment) : QString()), number(node.ad, Shown::Hundredths)};
}

/// Why there is no score, or what to bear in mind about it.
SheetCell remark(const Facts &facts, const scoring::Node &node, const QString &unscored, const QString &more = {})
{
    QStringList parts{unscored};
    if (node.scored() && node.ciNote)
        parts << words::intervalNote(*node.ciNote, facts.onePerson());
    parts << more;
    parts.removeAll(QString());
    return text(sentenceCase(parts.join(QStringLiteral("; "))));
}

/// Of what a dimension and the whole have no figures of their own for.
QList<SheetCell> rollUp(const scoring::DimensionNode &node, std::optional<double> target)
{
    return figures(node) + QList<SheetCell>{tenths(target), {}, {}, {}, {}} + agreement(node) +
           QList<SheetCell>{count(node.nScored), count(node.nApplicable)};
}

SheetRow wholeRow(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    const QString capped = overall.capped.value_or(false)
                               ? Scores::tr("capped: may lead the weakest dimension by one level at most")
                               : QString();
    return {wholePlace() + rollUp(overall, facts.scorecard.target) +
                QList<SheetCell>{
                    {}, {}, remark(facts, overall, overall.scored() ? QString() : levelSentence(facts), capped)},
            RowStyle::Total};
}

SheetRow dimensionRow(const Facts &facts, int position)
{
    const scoring::DimensionResult &result = facts.dimension(position);
    const SheetCell confidence = result.confidenceStep ? text(words::confidence(*result.confidenceStep)) : SheetCell();
    return {dimensionPlace(facts.questionnaire, result.dimension) + rollUp(result.score, result.target) +
                QList<SheetCell>{confidence, {}, remark(facts, result.score, words::unscored(result.score))},
            RowStyle::Total};
}

SheetRow practiceRow(const Facts &facts, const scoring::PracticeResult &result)
{
    const scoring::PracticeNode &score = result.score;
    const scoring::PriorityEntry &priority = result.priority;
    const QString within = result.gapWithinUncertainty ? Scores::tr("gap within uncertainty") : QString();
    const bool told = score.status != scoring::Status::Suppressed;
    QList<SheetCell> cells = practicePlace(facts.questionnaire, result.practice) + figures(score);
    cells << tenths(result.aim.target) << tenths(priority.gap) << count(result.aim.importance) << count(priority.rank)
          << text(score.scored() && priority.quadrant ? sentenceCase(words::quadrant(*priority.quadrant)) : QString());
    cells += agreement(score);
    cells << (told ? count(score.m) : SheetCell()) << (told ? count(score.eligible) : SheetCell())
          << text(score.scored() ? words::confidence(result.confidence.step) : QString())
          << text(score.scored() && result.confidence.claimed ? Scores::tr("Yes") : QString())
          << remark(facts, score, words::unscored(score), within);
    return {cells};
}

SheetChart chartOf(const Facts &facts, int firstRow)
{
    const int lastRow = firstRow + int(facts.scorecard.practices.size()) - 1;
    const auto column = [&](int at) { return CellRange{firstRow, at, lastRow, at}; };
    SheetSeries scores{-1, scoreColumn, column(scoreColumn), lightPalette().bark};
    for (const scoring::PracticeResult &result : facts.scorecard.practices)
        scores.pointColours << lightPalette().dimensionFill(facts.questionnaire.practices[result.practice].dimension);
    SheetSeries targets{-1, targetColumn, column(targetColumn), lightPalette().ink};
    targets.outlined = true;
    return {.kind = SheetChartKind::Bars,
            .title = Scores::tr("Practices: score and target"),
            .categories = column(practiceColumn),
            .series = {scores, targets},
            .height = 140 + 22 * (lastRow - firstRow + 1)};
}

} // namespace

std::optional<Sheet> scoresSheet(const Facts &facts)
{
    if (facts.people == 0)
        return std::nullopt;
    Sheet sheet{.name = Scores::tr("Scores"), .columns = columns(), .frozenColumns = practiceColumn + 1};
    sheet.rows << wholeRow(facts);
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        sheet.rows << dimensionRow(facts, i);
    const int firstPractice = int(sheet.rows.size());
    for (const scoring::PracticeResult &result : facts.scorecard.practices)
        sheet.rows << practiceRow(facts, result);
    sheet.notes << Scores::tr("Scores and levels are from 1 to 5. An empty cell is a figure that there is none of; "
                              "the remark says why. Answered: people of those to whom a practice applies, or scored "
                              "practices and dimensions of those that apply.");
    if (!facts.practices.isEmpty())
        sheet.charts << chartOf(facts, firstPractice);
    return sheet;
}

} // namespace heartwood::report::xlsx
