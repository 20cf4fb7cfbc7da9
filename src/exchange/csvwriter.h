#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// Comma-separated text for spreadsheets (RFC 4180, UTF-8, CRLF).
namespace heartwood::exchange {

/// A cell without the apostrophe that CsvWriter::text puts before what looks like a formula.
QByteArrayView withoutApostrophe(QByteArrayView cell);

class CsvWriter
{
public:
    /// Words: quoted where needed, and never taken for a formula by the spreadsheet that opens them.
    CsvWriter &text(const QString &text);
    /// A figure, a level or a code of ours, as it is.
    CsvWriter &plain(QByteArrayView value);
    CsvWriter &number(std::optional<double> value); ///< full precision; empty where there is none
    CsvWriter &number(std::optional<int> value);
    void endRow();
    QByteArray bytes() const { return m_bytes; }

private:
    void separate();

    QByteArray m_bytes;
    bool m_rowBegun = false;
};

} // namespace heartwood::exchange
