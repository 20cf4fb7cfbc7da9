#pragma once

#include "report/reportdocument.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

/// A spreadsheet read back from its file, without the library that wrote it.
class XlsxFile
{
public:
    struct Cell
    {
        bool string = false;
        bool formula = false;
        QString value; ///< of a string its words
        double number() const { return value.toDouble(); }
    };

    explicit XlsxFile(const QString &file);

    /// Empty: opened, and every part is well-formed XML.
    QString fault() const { return m_fault; }
    QStringList sheets() const { return m_sheets; }
    QByteArray part(const QString &name) const { return m_parts.value(name); }
    QHash<QString, QByteArray> parts() const { return m_parts; }
    QByteArray sheetPart(const QString &sheet) const;
    /// By reference: B7. An empty cell is none.
    QHash<QString, Cell> cells(const QString &sheet) const { return m_cells.value(sheet); }
    Cell cell(const QString &sheet, const QString &reference) const { return m_cells[sheet].value(reference); }
    /// Titles of the first row.
    QStringList header(const QString &sheet) const;
    /// The cell under this title, in the first row that has a cell of just these words.
    Cell at(const QString &sheet, const QString &rowWords, const QString &title) const;
    /// What stands beside these words, on a page to read.
    Cell beside(const QString &sheet, const QString &words) const;
    /// All words of a sheet, a line each.
    QString words(const QString &sheet) const;
    QList<double> numbers(const QString &sheet) const;

private:
    void unpack(const QString &file);
    void readShared();
    void readSheets();
    void readCells(const QString &sheet, const QByteArray &xml);
    int rowWith(const QString &sheet, const QString &words) const;

    QString m_fault;
    QHash<QString, QByteArray> m_parts;
    QStringList m_shared;
    QStringList m_sheets;
    QHash<QString, QHash<QString, Cell>> m_cells;
};

/// Writes a report and reads it back; a fault where it cannot be written.
XlsxFile writtenXlsx(const heartwood::report::ReportInput &input, const QString &file);
