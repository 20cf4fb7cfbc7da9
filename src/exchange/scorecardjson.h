#pragma once

#include "model/assessment.h"
#include "model/questionnaire.h"
#include "scoring/scorecard.h"

#include <QJsonObject>

/// The scorecard as the command line prints it and as the JSON report.
namespace heartwood::exchange {

/// comparison may be null. Full precision; null where a figure is not reported.
QJsonObject scorecardJson(const Questionnaire &questionnaire, const AssessmentHead &head,
                          const scoring::Scorecard &scorecard, const scoring::Comparison *comparison);
/// The fields of one node, exactly those of the oracle's maturity cases.
QJsonObject nodeJson(const scoring::PracticeNode &node);
QJsonObject nodeJson(const scoring::DimensionNode &node);
QJsonObject nodeJson(const scoring::OverallNode &node, const QStringList &dimensionKeys);

/// Columns of scorecardCsv: dimension, key, title, status, score, level, range from, range to, average deviation,
/// alignment, answered, of, target, gap, importance, rank, confidence, claimed.
constexpr int scorecardCsvColumns = 18;
/// Scores of the whole, by dimension and by practice, as a spreadsheet reads them. Headers are passed in, already in
/// the user's language; figures in full precision, empty where METHODS withholds them.
QByteArray scorecardCsv(const Questionnaire &questionnaire, const AssessmentHead &head,
                        const scoring::Scorecard &scorecard, const QStringList &headers);

} // namespace heartwood::exchange
