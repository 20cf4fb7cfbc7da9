#include "exchange/csvwriter.h"

#include <QLocale>

namespace heartwood::exchange {

namespace {

/// ＝ ＋ － ＠, which spreadsheets in East Asian languages take for the narrow ones.
bool beginsWide(QByteArrayView cell)
{
    return cell.startsWith("\xEF\xBC\x9D") || cell.startsWith("\xEF\xBC\x8B") || cell.startsWith("\xEF\xBC\x8D") ||
           cell.startsWith("\xEF\xBC\xA0");
}

/// Spreadsheets run a cell that begins so, some after spaces; an apostrophe makes it words again. One that has
/// apostrophes before it gets another, so that taking one away gives back what it was.
bool looksLikeFormula(QByteArrayView cell)
{
    while (cell.startsWith('\''))
        cell = cell.sliced(1);
    while (cell.startsWith(' ') || cell.startsWith("\xC2\xA0"))
        cell = cell.sliced(cell.front() == ' ' ? 1 : 2);
    return !cell.isEmpty() && (QByteArrayView("=+-@\t\r\n").contains(cell.front()) || beginsWide(cell));
}

bool needsQuotes(const QByteArray &cell)
{
    for (const char c : cell) {
        if (c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
            return true;
    }
    return cell.startsWith(' ') || cell.endsWith(' ');
}

} // namespace

QByteArrayView withoutApostrophe(QByteArrayView cell)
{
    return cell.startsWith('\'') && looksLikeFormula(cell) ? cell.sliced(1) : cell;
}

CsvWriter &CsvWriter::text(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (looksLikeFormula(cell))
        cell.prepend('\'');
    if (needsQuotes(cell))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return plain(cell);
}

CsvWriter &CsvWriter::plain(QByteArrayView value)
{
    separate();
    m_bytes.append(value);
    return *this;
}

CsvWriter &CsvWriter::number(std::optional<double> value)
{
    return plain(value ? QByteArray::number(*value, 'g', QLocale::FloatingPointShortest) : QByteArray());
}

CsvWriter &CsvWriter::number(std::optional<int> value)
{
    return plain(value ? QByteArray::number(*value) : QByteArray());
}

void CsvWriter::endRow()
{
    m_bytes.append("\r\n");
    m_rowBegun = false;
}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_bytes.append(',');
    m_rowBegun = true;
}

} // namespace heartwood::exchange
