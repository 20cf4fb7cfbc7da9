#include "exchange/csvwriter.h"
#include "exchange/scorecardjson.h"

namespace heartwood::exchange {

using namespace scoring;

namespace {

void writeFigures(CsvWriter &csv, const Node &node)
{
    csv.plain(keyOf(node.status).toUtf8());
    csv.number(node.score).number(node.level).number(node.ciLow).number(node.ciHigh).number(node.ad);
    csv.plain(node.alignment ? keyOf(*node.alignment).toUtf8() : QByteArray());
}

void writeCoverage(CsvWriter &csv, int part, int whole)
{
    csv.number(std::optional(part)).number(std::optional(whole));
}

void writePractice(CsvWriter &csv, const PracticeResult &practice)
{
    writeFigures(csv, practice.score);
    writeCoverage(csv, practice.score.m, practice.score.eligible);
    csv.number(std::optional(practice.aim.target)).number(practice.priority.gap);
    csv.number(std::optional(practice.aim.importance)).number(practice.priority.rank);
    csv.plain(practice.score.scored() ? confidenceKey(practice.confidence.step).toUtf8() : QByteArray());
    csv.plain(practice.confidence.claimed ? "1" : "0");
}

/// A dimension or the whole: no gap, importance, rank, confidence or claim of its own.
void writeRollUp(CsvWriter &csv, const DimensionNode &node, std::optional<double> target)
{
    writeFigures(csv, node);
    writeCoverage(csv, node.nScored, node.nApplicable);
    csv.number(target);
    for (int column = 0; column < 5; ++column)
        csv.plain("");
}

} // namespace

QByteArray scorecardCsv(const Questionnaire &questionnaire, const AssessmentHead &head, const Scorecard &scorecard,
                        const QStringList &headers)
{
    Q_ASSERT(headers.size() == scorecardCsvColumns);
    CsvWriter csv;
    for (const QString &header : headers)
        csv.text(header);
    csv.endRow();
    csv.plain("").plain("overall").text(head.title);
    writeRollUp(csv, scorecard.overall, scorecard.target);
    csv.endRow();
    for (const DimensionResult &result : scorecard.dimensions) {
        const Dimension &dimension = questionnaire.dimensions[result.dimension];
        csv.text(dimension.title).plain(dimension.key.toUtf8()).text(dimension.title);
        writeRollUp(csv, result.score, result.target);
        csv.endRow();
        for (const int position : result.practices) {
            const Practice &practice = questionnaire.practices[scorecard.practices[position].practice];
            csv.text(dimension.title).plain(practice.key.toUtf8()).text(practice.title);
            writePractice(csv, scorecard.practices[position]);
            csv.endRow();
        }
    }
    return csv.bytes();
}

} // namespace heartwood::exchange
