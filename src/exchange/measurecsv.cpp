#include "exchange/measurecsv.h"

#include "exchange/csvreader.h"

#include <QRegularExpression>
#include <QtNumeric>

namespace heartwood::exchange {

namespace {

std::optional<double> numberOf(QByteArrayView cell)
{
    if (cell.empty())
        return std::nullopt;
    bool ok = false;
    const double number = cell.toByteArray().replace(',', '.').toDouble(&ok);
    return ok && qIsFinite(number) ? number : noNumber;
}

/// Which column holds the answers, and whether this row is a header: it is where a cell is named like the kind, or
/// where the first one is no number.
struct Choice
{
    size_t column = 0;
    bool isHeader = false;
};
Choice chooseColumn(const std::vector<QByteArrayView> &cells, QByteArrayView kind)
{
    for (size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].compare(kind, Qt::CaseInsensitive) == 0)
            return {column, true};
    }
    return {0, numberOf(cells[0]) == noNumber};
}

Fault tooMany(int row)
{
    return {FaultCode::TooLong, row, 0, QStringLiteral("answers"), QString::number(maxMeasureAnswers)};
}

} // namespace

Result<QList<std::optional<double>>> measureAnswersIn(QByteArrayView csv, MeasureKind kind)
{
    QList<std::optional<double>> answers;
    QList<Fault> faults;
    CsvReader rows(csv);
    Choice choice;
    while (faults.size() < maxFaults && rows.next()) {
        if (rows.fault()) {
            faults.append(*rows.fault());
            continue;
        }
        if (rows.row() == 1) {
            choice = chooseColumn(rows.cells(), measureKindKey(kind).toUtf8());
            if (choice.isHeader)
                continue;
        }
        if (answers.size() == maxMeasureAnswers) {
            faults.append(tooMany(rows.row()));
            break;
        }
        const bool there = choice.column < rows.cells().size();
        answers.append(there ? numberOf(rows.cells()[choice.column]) : std::nullopt);
    }
    if (answers.isEmpty() && faults.isEmpty())
        faults.append({.code = FaultCode::NoRows, .place = {}, .value = {}});
    if (!faults.isEmpty())
        return Error{.code = ErrorCode::BadAnswers, .file = {}, .detail = {}, .faults = faults};
    return answers;
}

Result<QList<std::optional<double>>> pastedMeasure(const QString &text, MeasureKind kind)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QString trimmed = text.trimmed();
    if (trimmed.contains(u'\n') || trimmed.contains(u'\r'))
        trimmed.replace(u'\t', u';');
    else
        trimmed = trimmed.split(between, Qt::SkipEmptyParts).join(u'\n');
    return measureAnswersIn(trimmed.toUtf8(), kind);
}

Result<QList<std::optional<double>>> readMeasureCsv(const QString &file, MeasureKind kind)
{
    const Result<QByteArray> text = readTextFile(file, maxMeasureFileBytes);
    if (!text)
        return text.error();
    auto answers = measureAnswersIn(*text, kind);
    if (answers)
        return answers;
    Error error = answers.error();
    error.file = file;
    return error;
}

} // namespace heartwood::exchange
