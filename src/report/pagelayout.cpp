#include "report/pagelayout.h"

#include "report/contentspage.h"
#include "report/coverpage.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

/// Moves what stands below a slide's title towards the middle of the room that is left.
void lower(PageBands &slide, qsizetype titleBands, double height)
{
    constexpr double share = 0.35;
    constexpr double most = 56; ///< points
    const double left = height - slide.last().y - slide.last().band.height;
    for (qsizetype i = titleBands; i < slide.size(); ++i)
        slide[i].y += std::min(left * share, most);
}

/// How a document may be made shorter.
struct Fit
{
    bool flowing; ///< sections begin wherever one ends
    double scale;
};
constexpr double flowingRoom = 0.15; ///< of a page
constexpr Fit asDesigned{false, 1};
constexpr Fit tighter[]{{true, 1}, {true, 0.94}, {true, 0.88}, {true, 0.82}, {true, 0.77}};

} // namespace

struct PageLayout::Private
{
    ReportDocument document;
    QSizeF size;
    PageStyle style;
    QList<PageBands> pages; ///< after the cover
    QList<Bookmark> bookmarks;
    QList<Link> links;

    void layOut(const Fit &fit);
    void fitPages();
    void layOutSlides();
    void addContents(ContentsPages &contents, Measurer &measurer);
    QSizeF contentsSize() const;
    QString pageNumber(int page) const;
    void paintFooter(QPainter &painter, int page) const;
    QPointF onPage(const PlacedBand &placed) const { return {style.marginX, style.marginTop + placed.y}; }
};

QSizeF PageLayout::Private::contentsSize() const
{
    return {size.width() - 2 * style.marginX, size.height() - style.marginTop - style.marginBottom};
}

void PageLayout::Private::layOut(const Fit &fit)
{
    style = paperStyle(document.accent, fit.scale);
    bookmarks.clear();
    links.clear();
    const double width = contentsSize().width();
    const double height = contentsSize().height();
    Paginator paginator(height, style.beforeSection, fit.flowing ? flowingRoom : Paginator::worthBeginning);
    Measurer measurer(style);
    ContentsPages contents = layOutContents(document, width, height, measurer);
    const int before = int(contents.pages.size()) + 1;
    for (const Section &section : std::as_const(document.sections)) {
        const int first =
            paginator.addSection(sectionBands(section, width, height, measurer), section.newPage && !fit.flowing);
        bookmarks << Bookmark{section.tocTitle, before + first, style.marginTop + paginator.sectionTop()};
    }
    addContents(contents, measurer);
    pages = contents.pages + paginator.pages();
}

void PageLayout::Private::addContents(ContentsPages &contents, Measurer &measurer)
{
    QList<int> numbers;
    for (const Bookmark &bookmark : std::as_const(bookmarks))
        numbers << bookmark.page + 1;
    numberRows(contents, numbers, measurer);
    for (qsizetype i = 0; i < contents.rows.size(); ++i) {
        const ContentsRow &row = contents.rows[i];
        const QRectF area = row.area.translated(style.marginX, style.marginTop);
        links << Link{area, row.page + 1, bookmarks[i].page, bookmarks[i].top};
    }
}

/// A slide that is too full is set in smaller letters; what is then still too much goes on to another.
void PageLayout::Private::layOutSlides()
{
    style = slideStyle(document.accent);
    const double width = contentsSize().width();
    const double height = contentsSize().height();
    for (const Section &slide : std::as_const(document.sections)) {
        bookmarks << Bookmark{slide.tocTitle, int(pages.size()) + 1, style.marginTop};
        Measurer full(style);
        const QList<Band> title = titleBands(slide, width, full);
        QList<PageBands> own;
        for (const double shrunk : {1.0, 0.92, 0.84, 0.76, 0.68, 0.6}) {
            Measurer measurer(slideStyle(document.accent, shrunk));
            Paginator paginator(height, 0);
            paginator.addSection(title + bandsOf(slide.blocks, width, height, measurer), true);
            own = paginator.pages();
            if (own.size() > 1)
                continue;
            lower(own.first(), title.size(), height);
            break;
        }
        pages << own;
    }
}

void PageLayout::Private::fitPages()
{
    const auto tooMany = [this] { return document.pagesAtMost > 0 && pages.size() + 1 > document.pagesAtMost; };
    layOut(asDesigned);
    for (const Fit &fit : tighter)
        if (tooMany())
            layOut(fit);
}

QString PageLayout::Private::pageNumber(int page) const
{
    return Pages::tr("%1 of %2", "page number and count").arg(page + 1).arg(pages.size() + 1);
}

void PageLayout::Private::paintFooter(QPainter &painter, int page) const
{
    const double y = size.height() - style.footerLine;
    const QRectF line(style.marginX, y, size.width() - 2 * style.marginX, style.hairline);
    painter.fillRect(line, style.palette.line);
    const QRectF row(line.left(), y + 5, line.width(), textHeight(style.footer()));
    const QString number = pageNumber(page);
    const double room = row.width() - textWidth(number, style.footer()) - style.columnGap;
    drawTextLine(painter, row, Qt::AlignLeft | Qt::AlignVCenter, elidedText(document.footer, style.footer(), room),
                 style.footer());
    drawTextLine(painter, row, Qt::AlignRight | Qt::AlignVCenter, number, style.footer());
}

PageLayout::PageLayout(const ReportDocument &document, QPageSize::PageSizeId paper) : d(std::make_unique<Private>())
{
    d->document = document;
    d->size = document.slides ? slideSize : QPageSize::size(paper, QPageSize::Point);
    if (document.slides)
        d->layOutSlides();
    else
        d->fitPages();
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
        paintCover(painter, d->document.cover, d->size, d->style);
    } else {
        const PageBands &bands = d->pages[page - 1];
        for (const PlacedBand &placed : bands)
            placed.band.paintShapes(painter, d->onPage(placed), d->style);
        d->paintFooter(painter, page);
        painter.scale(1 / textScale, 1 / textScale);
        for (const PlacedBand &placed : bands)
            placed.band.paintText(painter, d->onPage(placed));
    }
    painter.restore();
}

QList<Bookmark> PageLayout::bookmarks() const
{
    return d->bookmarks;
}

QList<Link> PageLayout::links() const
{
    return d->links;
}

QList<PageLayout::PlacedChart> PageLayout::charts(int page) const
{
    QList<PlacedChart> found;
    if (page == 0) // the cover
        return found;
    for (const PlacedBand &placed : d->pages[page - 1])
        for (const Piece &piece : placed.band.pieces)
            if (const auto *chart = std::get_if<ChartPiece>(&piece))
                found << PlacedChart{chart->rect.translated(d->onPage(placed)), chart->title, chart->data};
    return found;
}

const QList<PageBands> &PageLayout::bands() const
{
    return d->pages;
}

QSizeF PageLayout::contentsSize() const
{
    return d->contentsSize();
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
