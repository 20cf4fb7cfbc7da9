#pragma once

#include "report/markup.h"
#include "report/pagestyle.h"
#include "report/reportdocument.h"
#include "report/zipfile.h"

#include <QHash>

/// The parts that the OpenDocument writer puts together. Style names are as OpenDocument encodes them: _20_ is a space.
namespace heartwood::report::odt {

/// Points below headings and running text.
constexpr double spaceAfter = 4;

/// Attributes that declare the namespaces, and the version.
Attributes rootAttributes();
/// styles.xml: every style that a reader of the document may want to change, the pages, and the footer.
QByteArray stylesXml(const ReportDocument &document, const QSizeF &paper, const PageStyle &style);
/// The paragraph style of a callout; dimension -1 for none.
QString calloutStyle(int dimension, bool title);
/// The character style of a dimension's words.
QString dimensionStyle(int dimension);
/// Text whose line ends, tabs and repeated spaces are kept.
void writeText(Markup &markup, const QString &text);

/// Styles that belong to one place: made when first asked for.
class AutomaticStyles
{
public:
    /// kind is the properties' element: "style:paragraph-properties". parent and master may be null.
    QString named(const char *family, const QString &parent, const char *kind, const Attributes &properties,
                  const QString &master = {});
    /// Two columns that have these widths in points.
    QString columns(double left, double right, double gap);
    QByteArray xml() const { return m_bytes; }

private:
    QByteArray m_bytes;
    Markup m_markup{&m_bytes};
    QHash<QString, QString> m_names;
};

/// The text, block by block, and the pictures that it names.
class Content
{
public:
    /// paper in points; the style must outlive the content.
    Content(const QSizeF &paper, const PageStyle &style);

    void writeCover(const Cover &cover);
    /// A list of the sections with links, on a page of its own; an editor fills in the page numbers.
    void writeContents(const QList<Section> &sections);
    /// The first opens a page whatever it says.
    void writeSection(const Section &section, bool first);

    void operator()(const TextBlock &block);
    void operator()(const HeadingBlock &block);
    void operator()(const BulletBlock &block);
    void operator()(const CalloutBlock &block);
    void operator()(const ChartBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const FigureBlock &block);
    void operator()(const std::shared_ptr<ColumnsBlock> &block);

    QByteArray xml() const; ///< content.xml
    QList<ZipEntry> pictures() const { return m_pictures; }

private:
    void writeBlocks(const QList<Block> &blocks);
    void writeLogo(const QByteArray &file, const QString &owner);
    void openParagraph(const QString &style);
    void writeParagraph(const QString &style, const QString &text);
    void writeSpan(const QString &style, const QString &text);
    /// mark: what links lead to; empty for none.
    void openHeading(int depth, const QString &text, const QString &mark = {});
    /// size in points; words may be empty.
    void writePicture(const QByteArray &png, const QSizeF &size, const QString &title, const QString &words,
                      const QString &style);
    QString brokenBefore(const QString &style);

    void writeTableHead(const TableBlock &table);
    void writeRow(const TableBlock &table, const QList<Cell> &row);
    void writeSpanningRow(const TableBlock &table, const Cell &cell);
    void openRow();
    void openCell(const Cell &cell, const TableBlock &table, qsizetype column, qsizetype span);
    void writeCell(const Cell &cell, const Column &column, double width);
    void writeList(const Cell &cell);
    QString wordStyle(const Cell &cell);
    void writeCellText(const Cell &cell, const QString &text);

    QSizeF m_paper;
    const PageStyle &m_style;
    double m_width; ///< of the column, in points
    QByteArray m_bytes;
    Markup m_markup{&m_bytes};
    AutomaticStyles m_styles;
    QList<ZipEntry> m_pictures;
    QString m_master;              ///< the page that the next paragraph opens
    bool m_sectionFollows = false; ///< the next paragraph opens a section on the same page
    bool m_columnEnds = false;     ///< the next paragraph opens the right column
    QString m_lastHeading;
    int m_depth = 1;
    int m_tables = 0;
    QList<double> m_widths; ///< of the columns of the table at hand
};

} // namespace heartwood::report::odt
