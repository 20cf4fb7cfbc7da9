#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <vector>

/// Comma- or semicolon-separated text, row by row (RFC 4180), without a string a cell: millions of cells are read.
namespace heartwood::exchange {

/// Cells beyond so many in a row are counted but not kept.
constexpr qsizetype maxCsvCells = 4096;

class CsvReader
{
public:
    /// The text must outlive the reader. A byte order mark is skipped; the separator is what the first row has more of.
    explicit CsvReader(QByteArrayView text);

    /// To the next row; false at the end. Rows end with LF, CR or both.
    bool next();
    int row() const { return m_row; } ///< from 1, blank ones counted, as a spreadsheet counts
    bool blank() const;               ///< no cell says anything
    /// Trimmed and unquoted; valid until the next row.
    const std::vector<QByteArrayView> &cells() const { return m_cells; }
    qsizetype cellCount() const { return m_cellCount; }
    /// What is wrong with this row's spelling: NotUtf8, or BadSyntax (a zero byte, or quotes that don't match).
    const std::optional<Fault> &fault() const { return m_fault; }

private:
    void readCell();
    QByteArrayView quotedCell();
    void skipSpaces();
    void endRow(const char *begin);
    void note(FaultCode code, int column, const QString &value);

    const char *m_at;
    const char *m_end;
    char m_separator = ',';
    int m_row = 0;
    qsizetype m_cellCount = 0;
    bool m_rowEnded = false;
    std::vector<QByteArrayView> m_cells;
    std::deque<QByteArray> m_unquoted; ///< cells whose text had doubled quotes
    std::optional<Fault> m_fault;
};

/// The whole of a file of at most so many bytes. Errors: FileNotFound, CannotOpen, TooLarge.
Result<QByteArray> readTextFile(const QString &file, qint64 maxBytes);

} // namespace heartwood::exchange
