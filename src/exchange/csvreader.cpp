#include "exchange/csvreader.h"

#include <QFile>

#include <algorithm>

namespace heartwood::exchange {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

char separatorOf(QByteArrayView text)
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
        else if (!quoted)
            (c == ';' ? semicolons : commas) += c == ';' || c == ',';
    }
    return semicolons > commas ? ';' : ',';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// Spaces, tabs and no-break spaces off both ends.
QByteArrayView trimmed(QByteArrayView cell)
{
    constexpr QByteArrayView noBreakSpace("\xC2\xA0");
    while (!cell.empty()) {
        if (isSpace(cell.front()))
            cell = cell.sliced(1);
        else if (isSpace(cell.back()))
            cell.chop(1);
        else if (cell.startsWith(noBreakSpace))
            cell = cell.sliced(2);
        else if (cell.endsWith(noBreakSpace))
            cell.chop(2);
        else
            break;
    }
    return cell;
}

} // namespace

CsvReader::CsvReader(QByteArrayView text)
{
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    m_at = text.begin();
    m_end = text.end();
    m_separator = separatorOf(text);
}

bool CsvReader::next()
{
    if (m_at == m_end)
        return false;
    m_row++;
    m_cells.clear();
    m_unquoted.clear();
    m_cellCount = 0;
    m_fault.reset();
    const char *begin = m_at;
    m_rowEnded = false;
    while (!m_rowEnded)
        readCell();
    endRow(begin);
    return true;
}

void CsvReader::readCell()
{
    skipSpaces();
    QByteArrayView cell;
    if (m_at != m_end && *m_at == '"') {
        cell = quotedCell();
    } else {
        const char *begin = m_at;
        while (m_at != m_end && *m_at != m_separator && *m_at != '\n' && *m_at != '\r')
            ++m_at;
        cell = QByteArrayView(begin, m_at);
    }
    if (m_cellCount++ < maxCsvCells)
        m_cells.push_back(trimmed(cell));
    m_rowEnded = m_at == m_end || *m_at != m_separator;
    if (!m_rowEnded)
        ++m_at;
}

/// From the opening quote to the separator after the closing one.
QByteArrayView CsvReader::quotedCell()
{
    const char *begin = ++m_at;
    bool doubled = false;
    for (; m_at != m_end; ++m_at) {
        if (*m_at != '"')
            continue;
        if (m_at + 1 == m_end || m_at[1] != '"')
            break;
        doubled = true;
        ++m_at;
    }
    QByteArrayView cell(begin, m_at);
    if (m_at == m_end)
        note(FaultCode::BadSyntax, int(m_cellCount) + 1, QStringLiteral("\""));
    else
        ++m_at;
    skipSpaces();
    for (; m_at != m_end && *m_at != m_separator && *m_at != '\n' && *m_at != '\r'; ++m_at)
        note(FaultCode::BadSyntax, int(m_cellCount) + 1, QStringLiteral("\""));
    if (doubled)
        cell = m_unquoted.emplace_back(cell.toByteArray().replace("\"\"", "\""));
    return cell;
}

void CsvReader::skipSpaces()
{
    while (m_at != m_end && isSpace(*m_at) && *m_at != m_separator)
        ++m_at;
}

void CsvReader::endRow(const char *begin)
{
    const QByteArrayView row(begin, m_at);
    if (m_at != m_end && *m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n')
        ++m_at;
    if (m_at != m_end)
        ++m_at;
    if (!row.isValidUtf8()) {
        m_fault.reset();
        note(FaultCode::NotUtf8, 0, {});
    } else if (row.contains('\0')) {
        note(FaultCode::BadSyntax, 0, QStringLiteral("\\0"));
    }
}

void CsvReader::note(FaultCode code, int column, const QString &value)
{
    if (!m_fault)
        m_fault = Fault{.code = code, .row = m_row, .column = column, .place = {}, .value = value};
}

bool CsvReader::blank() const
{
    return m_cellCount <= maxCsvCells && std::ranges::all_of(m_cells, &QByteArrayView::isEmpty);
}

Result<QByteArray> readTextFile(const QString &file, qint64 maxBytes)
{
    QFile input(file);
    if (!input.exists())
        return Error{.code = ErrorCode::FileNotFound, .file = file, .detail = {}, .faults = {}};
    if (!input.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::CannotOpen, .file = file, .detail = input.errorString(), .faults = {}};
    QByteArray text;
    if (input.size() <= maxBytes)
        text = input.read(maxBytes + 1); // what says nothing of its size, a pipe, is held to the limit too
    if (input.size() > maxBytes || text.size() > maxBytes)
        return Error{.code = ErrorCode::TooLarge, .file = file, .detail = QString::number(maxBytes), .faults = {}};
    if (text.isEmpty() && input.error() != QFileDevice::NoError)
        return Error{.code = ErrorCode::CannotOpen, .file = file, .detail = input.errorString(), .faults = {}};
    return text;
}

} // namespace heartwood::exchange
