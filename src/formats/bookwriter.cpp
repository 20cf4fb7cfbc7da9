#include "formats/formats.h"

#include "formats/bookcharts.h"
#include "formats/bookformats.h"
#include "report/figures.h"
#include "report/xlsx/celltext.h"

#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#ifdef Q_OS_UNIX
#include <clocale>
#ifdef Q_OS_MACOS
#include <xlocale.h>
#endif
#endif

#include <algorithm>
#include <memory>

namespace heartwood::formats {
namespace {

constexpr uint8_t a4Paper = 9;
constexpr uint8_t letterPaper = 1;
constexpr double lineHeight = 15;  ///< points
constexpr double headerMargin = 6; ///< points
constexpr double tallestRow = 405; ///< points; Excel's limit is 409
constexpr int firstYear = 1900;    ///< Excel's dates begin

/// libxlsxwriter prints numbers with printf, which would write a decimal comma where the user's language has one.
class PlainNumbers
{
public:
#ifdef Q_OS_UNIX
    PlainNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }
    Q_DISABLE_COPY_MOVE(PlainNumbers)

private:
    locale_t m_plain, m_before;
#endif
};

/// One worksheet, row by row. Remembers the first error.
class SheetWriter
{
public:
    SheetWriter(lxw_workbook *book, BookFormats &formats, const Sheet &sheet)
        : m_book(book),
          m_formats(formats),
          m_sheet(sheet),
          m_name(sheet.name.toUtf8()),
          m_worksheet(workbook_add_worksheet(book, m_name.constData())),
          m_firstRow(sheet.table ? 1 : 0)
    {
        m_error = m_worksheet ? LXW_NO_ERROR : LXW_ERROR_INVALID_SHEETNAME_CHARACTER;
    }

    lxw_error write(const Book &book)
    {
        if (m_error != LXW_NO_ERROR)
            return m_error;
        setColumns();
        if (m_sheet.table)
            writeHeader();
        for (qsizetype row = 0; row < m_sheet.rows.size(); ++row)
            writeRow(int(row));
        writeBelow();
        setPrint(book);
        return m_error;
    }

private:
    void note(int error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = static_cast<lxw_error>(error);
    }

    int lastRow() const { return m_firstRow + int(m_sheet.rows.size()) - 1; }

    void setColumns()
    {
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i)
            note(worksheet_set_column(m_worksheet, lxw_col_t(i), lxw_col_t(i), m_sheet.columns[i].width, nullptr));
        worksheet_gridlines(m_worksheet, LXW_HIDE_ALL_GRIDLINES);
    }

    void writeHeader()
    {
        int lines = 1;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            const SheetColumn &column = m_sheet.columns[i];
            writeText(0, int(i), column.title, m_formats.of({.kind = Look::Kind::Header, .figures = hasFigures(i)}));
            // Bold, and beside the button of the filter.
            lines = std::max(lines, linesIn(column.title, column.width * 0.8));
        }
        note(worksheet_set_row(m_worksheet, 0, lines * lineHeight + headerMargin, nullptr));
        worksheet_freeze_panes(m_worksheet, 1, lxw_col_t(m_sheet.frozenColumns));
        note(worksheet_autofilter(m_worksheet, 0, 0, lxw_row_t(lastRow()), lxw_col_t(m_sheet.columns.size() - 1)));
        note(worksheet_repeat_rows(m_worksheet, 0, 0));
    }

    bool hasFigures(qsizetype column) const
    {
        return std::ranges::any_of(m_sheet.rows, [column](const SheetRow &row) {
            return std::holds_alternative<double>(row.cells.value(column).value);
        });
    }

    void writeRow(int row)
    {
        const SheetRow &wanted = m_sheet.rows[row];
        const qsizetype columns = m_sheet.table ? m_sheet.columns.size() : wanted.cells.size();
        for (qsizetype i = 0; i < columns; ++i)
            writeCell(m_firstRow + row, int(i), wanted.cells.value(i), wanted.style);
        if (wanted.style == RowStyle::Plain)
            setHeight(row);
    }

    void setHeight(int row)
    {
        int lines = 1;
        for (qsizetype i = 0; i < m_sheet.rows[row].cells.size(); ++i)
            if (const auto *words = std::get_if<QString>(&m_sheet.rows[row].cells[i].value))
                lines = std::max(lines, linesIn(*words, m_sheet.columns[i].width));
        if (lines > 1)
            note(worksheet_set_row(m_worksheet, lxw_row_t(m_firstRow + row), std::min(lines * lineHeight, tallestRow),
                                   nullptr));
    }

    /// Words are always strings: whatever they begin with, no cell is a formula.
    void writeText(int row, int column, const QString &words, lxw_format *format)
    {
        const QByteArray utf8 = cellText(words).toUtf8();
        note(worksheet_write_string(m_worksheet, lxw_row_t(row), lxw_col_t(column), utf8.constData(), format));
    }

    void writeDate(int row, int column, const QDate &date, Look look)
    {
        if (date.year() < firstYear || date.year() > 9999)
            return writeText(row, column, longDate(date), m_formats.of(look));
        look.value = Look::Value::Date;
        lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
        note(worksheet_write_datetime(m_worksheet, lxw_row_t(row), lxw_col_t(column), &day, m_formats.of(look)));
    }

    void writeCell(int row, int column, const SheetCell &cell, RowStyle style)
    {
        Look look{.row = style, .dimension = cell.dimension, .page = !m_sheet.table};
        if (const auto *words = std::get_if<QString>(&cell.value))
            return writeText(row, column, *words, m_formats.of(look));
        if (const auto *date = std::get_if<QDate>(&cell.value))
            return writeDate(row, column, *date, look);
        if (const auto *number = std::get_if<double>(&cell.value)) {
            look.value = Look::Value::Number;
            look.shown = cell.shown;
            note(worksheet_write_number(m_worksheet, lxw_row_t(row), lxw_col_t(column), *number, m_formats.of(look)));
            return;
        }
        note(worksheet_write_blank(m_worksheet, lxw_row_t(row), lxw_col_t(column), m_formats.of(look)));
    }

    /// Notes, then charts, each below the one before.
    void writeBelow()
    {
        int row = lastRow() + 2;
        lxw_format *format = m_formats.of({.kind = Look::Kind::Note});
        for (const QString &words : m_sheet.notes)
            if (!words.isEmpty())
                writeText(row++, 0, words, format);
        ++row;
        for (const SheetChart &chart : m_sheet.charts) {
            note(addChart(m_book, chart, {m_worksheet, m_name, m_firstRow, row, m_formats.palette()}));
            row += chart.height / rowPixels + 2;
        }
    }

    void setPrint(const Book &book)
    {
        worksheet_set_landscape(m_worksheet);
        worksheet_set_paper(m_worksheet, book.letter ? letterPaper : a4Paper);
        worksheet_fit_to_pages(m_worksheet, 1, 0);
        const QByteArray footer = "&L&9" + footerText(book.footer).toUtf8() + "&R&9&P / &N";
        note(worksheet_set_footer(m_worksheet, footer.constData()));
    }

    static constexpr int rowPixels = 20;

    lxw_workbook *m_book;
    BookFormats &m_formats;
    const Sheet &m_sheet;
    QByteArray m_name;
    lxw_worksheet *m_worksheet;
    int m_firstRow; ///< of the rows below the header
    lxw_error m_error = LXW_NO_ERROR;
};

lxw_error setProperties(lxw_workbook *workbook, const Book &book)
{
    QByteArray title = cellText(book.title).toUtf8();
    QByteArray subject = cellText(book.subject).toUtf8();
    QByteArray author = cellText(book.author).toUtf8();
    QByteArray company = cellText(book.company).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    return workbook_set_properties(workbook, &properties);
}

/// At most: what libxlsxwriter puts aside before it packs. It does not notice when the disk is full meanwhile.
qint64 roomFor(const Book &book)
{
    constexpr qint64 sheetRoom = 200'000, cellRoom = 100, unitRoom = 4;
    qint64 room = 1'000'000;
    for (const Sheet &sheet : book.sheets) {
        room += sheetRoom;
        for (const SheetRow &row : sheet.rows)
            for (const SheetCell &cell : row.cells) {
                const auto *words = std::get_if<QString>(&cell.value);
                room += cellRoom + (words ? unitRoom * words->size() : 0);
            }
    }
    return room;
}

lxw_error writeBook(const Book &book, const QByteArray &file, QByteArray folder)
{
    const PlainNumbers plain;
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> workbook(workbook_new_opt(file.constData(), &options),
                                                                         &lxw_workbook_free);
    if (!workbook)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_error error = setProperties(workbook.get(), book);
    BookFormats formats(workbook.get(), book.palette);
    for (const Sheet &sheet : book.sheets)
        if (error == LXW_NO_ERROR)
            error = SheetWriter(workbook.get(), formats, sheet).write(book);
    // Closing frees it, whether it goes well or not.
    return error == LXW_NO_ERROR ? workbook_close(workbook.release()) : error;
}

Error errorOf(ErrorCode code, const QString &detail)
{
    return {.code = code, .file = {}, .detail = detail, .faults = {}};
}

} // namespace

Result<QByteArray> bookBytes(const Book &book)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return errorOf(ErrorCode::CannotWrite, folder.errorString());
    if (const QStorageInfo disk(folder.path()); disk.isValid() && disk.bytesAvailable() < roomFor(book))
        return errorOf(ErrorCode::DiskFull, folder.path());
    const QString name = folder.filePath(QStringLiteral("book.xlsx"));
    const lxw_error error = writeBook(book, QFile::encodeName(name), QFile::encodeName(folder.path()));
    if (error != LXW_NO_ERROR)
        return errorOf(ErrorCode::CannotWrite, QString::fromUtf8(lxw_strerror(error)));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(ErrorCode::CannotWrite, file.errorString());
    QByteArray bytes = file.readAll();
    if (bytes.isEmpty() || file.error() != QFileDevice::NoError)
        return errorOf(ErrorCode::CannotWrite, file.errorString());
    return bytes;
}

} // namespace heartwood::formats
