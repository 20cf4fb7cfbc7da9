#pragma once

#include "model/assessment.h"
#include "model/questionnaire.h"
#include "model/result.h"

#include <QByteArrayView>

/// Answer files, wide or long, as spreadsheets and form services write them (CSV, UTF-8, comma or semicolon).
namespace heartwood::exchange {

/// Half a million respondents or so; a larger file is somebody else's data, and is refused before it is read.
constexpr qint64 maxAnswerFileBytes = 128LL * 1024 * 1024;

struct AnswerCsvOptions
{
    QString variant;            ///< empty: inferred from the header (pulse where only its items occur, else full)
    bool ignoreColumns = false; ///< unknown columns are no fault
};

/// As below, of what the file holds; file is only named in errors.
Result<Assessment> answersIn(QByteArrayView csv, const QString &file, const Questionnaire &questionnaire,
                             const AnswerCsvOptions &options);

/// What the file holds: groups, respondents, answers, notes and evidence of an Assessment, and its variant. Head fields
/// but variant are the caller's. Errors: FileNotFound, CannotOpen, TooLarge, BadAnswers with every fault.
Result<Assessment> readAnswerCsv(const QString &file, const Questionnaire &questionnaire,
                                 const AnswerCsvOptions &options);

/// The same round as a wide file; respondents without names are numbered. Reading it back gives the same answers.
QByteArray writeAnswerCsv(const Questionnaire &questionnaire, const Assessment &assessment);

} // namespace heartwood::exchange
