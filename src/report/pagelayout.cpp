#include "report/pagelayout.h"

#include "report/coverpage.h"
#include "report/pagestyle.h"
#include "report/paginator.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

} // namespace

struct PageLayout::Private
{
    ReportDocument document;
    QSizeF size;
    QList<PageBands> pages; ///< after the cover
    QList<Bookmark> bookmarks;

    void layOut();
    QString pageNumber(int page) const;
    void paintFooter(QPainter &painter, int page) const;
    static QPointF onPage(const PlacedBand &placed) { return {page::marginX, page::marginTop + placed.y}; }
};

void PageLayout::Private::layOut()
{
    const double width = size.width() - 2 * page::marginX;
    const double height = size.height() - page::marginTop - page::marginBottom;
    Paginator paginator(height);
    Measurer measurer;
    for (const Section &section : std::as_const(document.sections)) {
        const int first = paginator.addSection(sectionBands(section, width, height, measurer), section.newPage);
        bookmarks << Bookmark{section.tocTitle, first + 1};
    }
    pages = paginator.pages();
}

QString PageLayout::Private::pageNumber(int page) const
{
    return Pages::tr("%1 of %2", "page number and count").arg(page + 1).arg(pages.size() + 1);
}

void PageLayout::Private::paintFooter(QPainter &painter, int page) const
{
    const double y = size.height() - page::footerLine;
    const QRectF line(page::marginX, y, size.width() - 2 * page::marginX, page::hairline);
    painter.fillRect(line, page::palette().line);
    const QRectF row(line.left(), y + 5, line.width(), textHeight(page::footer()));
    const QString number = pageNumber(page);
    const double room = row.width() - textWidth(number, page::footer()) - page::columnGap;
    drawTextLine(painter, row, Qt::AlignLeft | Qt::AlignVCenter, elidedText(document.footer, page::footer(), room),
                 page::footer());
    drawTextLine(painter, row, Qt::AlignRight | Qt::AlignVCenter, number, page::footer());
}

PageLayout::PageLayout(const ReportDocument &document, QPageSize::PageSizeId paper) : d(std::make_unique<Private>())
{
    d->document = document;
    d->size = QPageSize::size(paper, QPageSize::Point);
    d->layOut();
}

PageLayout::~PageLayout() = default;
PageLayout::PageLayout(PageLayout &&) noexcept = default;
PageLayout &PageLayout::operator=(PageLayout &&) noexcept = default;

int PageLayout::pageCount() const
{
    return int(d->pages.size()) + 1;
}

QSizeF PageLayout::pageSize() const
{
    return d->size;
}

const ReportDocument &PageLayout::document() const
{
    return d->document;
}

void PageLayout::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (page == 0) {
        paintCover(painter, d->document.cover, d->size);
    } else {
        const PageBands &bands = d->pages[page - 1];
        for (const PlacedBand &placed : bands)
            placed.band.paintShapes(painter, Private::onPage(placed));
        d->paintFooter(painter, page);
        painter.scale(1 / textScale, 1 / textScale);
        for (const PlacedBand &placed : bands)
            placed.band.paintText(painter, Private::onPage(placed));
    }
    painter.restore();
}

QList<PageLayout::Bookmark> PageLayout::bookmarks() const
{
    return d->bookmarks;
}

QList<PageLayout::PlacedChart> PageLayout::charts(int page) const
{
    QList<PlacedChart> found;
    if (page == 0) // the cover
        return found;
    for (const PlacedBand &placed : d->pages[page - 1])
        for (const Piece &piece : placed.band.pieces)
            if (const auto *chart = std::get_if<ChartPiece>(&piece))
                found << PlacedChart{chart->rect.translated(Private::onPage(placed)), chart->title, chart->data};
    return found;
}

QString PageLayout::pageText(int page) const
{
    if (page == 0)
        return coverText(d->document.cover).join(u'\n');
    QStringList lines;
    for (const PlacedBand &placed : d->pages[page - 1])
        lines << placed.band.text;
    lines << d->document.footer << d->pageNumber(page);
    return lines.join(u'\n');
}

} // namespace heartwood::report
