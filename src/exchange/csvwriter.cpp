#include "exchange/csvwriter.h"

#include <QLocale>

namespace heartwood::exchange {

namespace {

/// Spreadsheets run a cell that begins so; an apostrophe makes it words again.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
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

CsvWriter &CsvWriter::text(const QString &text)
{
    QByteArray cell = (looksLikeFormula(text) ? QLatin1Char('\'') + text : text).toUtf8();
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
