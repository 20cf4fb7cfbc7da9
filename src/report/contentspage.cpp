#include "report/contentspage.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Contents
{
    Q_DECLARE_TR_FUNCTIONS(Contents)
};

constexpr int mostLines = 2; ///< of a topic, and of a finding
constexpr double numberWidth = 40;
constexpr double belowTitle = 18;
constexpr double betweenRows = 8;
constexpr double rowTop = 8; ///< from the line above a row to its topic

/// Broken into two lines at most; what does not fit on them is left out.
TextLines shortened(const QString &text, const TextLook &look, double width, double leading, Measurer &measurer)
{
    const QString plain = text.simplified();
    TextLines lines = measurer.lines(plain, look, width, leading);
    if (lines.count <= mostLines)
        return lines;
    const int last = lines.broken->lines[mostLines - 1].line.textStart();
    // Elided as if the line were a little narrower: it is measured without hinting and broken with it.
    lines = measurer.lines(plain.left(last) + elidedText(plain.mid(last), look, width * 0.99), look, width, leading);
    lines.count = std::min(lines.count, mostLines);
    return lines;
}

Band titleBand(double width, Measurer &measurer)
{
    Band band;
    const TextLines title =
        measurer.lines(Contents::tr("Contents"), measurer.style().title(), width, PageStyle::titleLeading);
    band.add(title, {});
    band.height = title.height();
    band.role = Band::Role::Heading;
    band.keep = Keep::Always;
    return band;
}

Band rowBand(const Section &section, double width, Measurer &measurer)
{
    TextLook look = measurer.style().heading2();
    if (section.dimension >= 0)
        look.colour = measurer.style().palette.dimensionWords(section.dimension);
    const double room = width - numberWidth;
    const TextLines topic = shortened(section.tocTitle, look, room, PageStyle::leading, measurer);
    Band band;
    band.before = betweenRows;
    band.pieces << BoxPiece{QRectF(0, 0, width, measurer.style().hairline), measurer.style().palette.line};
    band.add(topic, QPointF(0, rowTop));
    band.height = rowTop + topic.height();
    if (section.title.simplified() == section.tocTitle.simplified())
        return band;
    const TextLines finding = shortened(section.title, measurer.style().muted(), room, PageStyle::leading, measurer);
    band.add(finding, QPointF(0, band.height));
    band.height += finding.height();
    return band;
}

} // namespace

ContentsPages layOutContents(const ReportDocument &document, double width, double height, Measurer &measurer)
{
    if (!document.contents)
        return {};
    QList<Band> bands{titleBand(width, measurer)};
    for (const Section &section : document.sections)
        bands << rowBand(section, width, measurer);
    if (bands.size() > 1)
        bands[1].before = belowTitle;
    Paginator paginator(height, measurer.style().beforeSection);
    paginator.addSection(bands, true);
    ContentsPages contents{paginator.pages(), {}};
    for (int page = 0; page < int(contents.pages.size()); ++page)
        for (const PlacedBand &placed : std::as_const(contents.pages[page]))
            contents.rows << ContentsRow{page, QRectF(0, placed.y, width, placed.band.height)};
    contents.rows.removeFirst(); // the title
    return contents;
}

void numberRows(ContentsPages &contents, const QList<int> &numbers, Measurer &measurer)
{
    const TextLook look{measurer.style().heading2().size, QFont::Normal, measurer.style().palette.muted};
    qsizetype row = -1; // the title
    for (PageBands &bands : contents.pages) {
        for (PlacedBand &placed : bands) {
            if (row >= 0) {
                const double left = contents.rows[row].area.width() - numberWidth;
                const TextLines number = measurer.lines(QString::number(numbers[row]), look, numberWidth,
                                                        PageStyle::leading, Qt::AlignRight);
                placed.band.add(number, QPointF(left, rowTop));
            }
            ++row;
        }
    }
}

} // namespace heartwood::report
