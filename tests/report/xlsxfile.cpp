#include "xlsxfile.h"

#include "report/xlsxwriter.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

#include <memory>

namespace {

QString columnName(qsizetype index)
{
    const QString last(QChar(u'A' + char16_t(index % 26)));
    return index < 26 ? last : columnName(index / 26 - 1) + last;
}

int rowOf(const QString &reference)
{
    return reference.mid(reference.indexOf(QRegularExpression(QStringLiteral("\\d")))).toInt();
}

} // namespace

XlsxFile::XlsxFile(const QString &file)
{
    unpack(file);
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        QXmlStreamReader xml(*part);
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            m_fault += part.key() + QStringLiteral(": ") + xml.errorString();
    }
    readShared();
    readSheets();
}

void XlsxFile::unpack(const QString &file)
{
    int code = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code), &zip_discard);
    if (!archive) {
        m_fault = QStringLiteral("no archive: %1").arg(code);
        return;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive.get(), zip_uint64_t(i), 0, &about);
        QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
        zip_file_t *entry = zip_fopen_index(archive.get(), zip_uint64_t(i), 0);
        if (!entry || zip_fread(entry, bytes.data(), about.size) != zip_int64_t(about.size))
            m_fault = QStringLiteral("damaged: %1").arg(QLatin1String(about.name));
        zip_fclose(entry);
        m_parts.insert(QString::fromUtf8(about.name), bytes);
    }
}

void XlsxFile::readShared()
{
    QXmlStreamReader xml(part(QStringLiteral("xl/sharedStrings.xml")));
    while (!xml.atEnd())
        if (xml.readNextStartElement() && xml.name() == QLatin1String("si"))
            m_shared << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() != QLatin1String("sst"))
            break;
}

void XlsxFile::readSheets()
{
    QXmlStreamReader xml(part(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("sheet"))
            m_sheets << xml.attributes().value(QLatin1String("name")).toString();
    }
    for (const QString &sheet : std::as_const(m_sheets))
        readCells(sheet, sheetPart(sheet));
}

void XlsxFile::readCells(const QString &sheet, const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QString reference;
    Cell cell;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("c")) {
            reference = xml.attributes().value(QLatin1String("r")).toString();
            cell = {xml.attributes().value(QLatin1String("t")) == QLatin1String("s"), false, {}};
        } else if (xml.name() == QLatin1String("f")) {
            cell.formula = true;
        } else if (xml.name() == QLatin1String("v")) {
            const QString text = xml.readElementText();
            cell.value = cell.string ? m_shared.value(text.toInt()) : text;
            m_cells[sheet].insert(reference, cell);
        }
    }
}

QByteArray XlsxFile::sheetPart(const QString &sheet) const
{
    return part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheets.indexOf(sheet) + 1));
}

QStringList XlsxFile::header(const QString &sheet) const
{
    QStringList titles;
    while (m_cells[sheet].contains(columnName(titles.size()) + u'1'))
        titles << cell(sheet, columnName(titles.size()) + u'1').value;
    return titles;
}

int XlsxFile::rowWith(const QString &sheet, const QString &words) const
{
    int first = 0;
    const auto all = cells(sheet);
    for (auto each = all.cbegin(); each != all.cend(); ++each)
        if (each->value == words && (first == 0 || rowOf(each.key()) < first))
            first = rowOf(each.key());
    return first;
}

XlsxFile::Cell XlsxFile::at(const QString &sheet, const QString &rowWords, const QString &title) const
{
    const qsizetype column = header(sheet).indexOf(title);
    return column < 0 ? Cell{} : cell(sheet, columnName(column) + QString::number(rowWith(sheet, rowWords)));
}

XlsxFile::Cell XlsxFile::beside(const QString &sheet, const QString &words) const
{
    return cell(sheet, QStringLiteral("B%1").arg(rowWith(sheet, words)));
}

QString XlsxFile::words(const QString &sheet) const
{
    QStringList lines;
    for (const Cell &each : cells(sheet))
        if (each.string)
            lines << each.value;
    return lines.join(u'\n');
}

QList<double> XlsxFile::numbers(const QString &sheet) const
{
    QList<double> numbers;
    for (const Cell &each : cells(sheet))
        if (!each.string)
            numbers << each.number();
    return numbers;
}

XlsxFile writtenXlsx(const heartwood::report::ReportInput &input, const QString &file)
{
    return XlsxFile(heartwood::report::writeXlsx(input, file) ? file : QString());
}
