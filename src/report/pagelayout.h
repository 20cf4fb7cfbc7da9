#pragma once

#include "report/bookmarks.h"
#include "report/paginator.h"
#include "report/reportdocument.h"

#include <QPageSize>
#include <QPainter>

#include <memory>

/// A document laid out on pages: measured once, painted anywhere (PDF, preview in the window, printer).
namespace heartwood::report {

class PageLayout
{
public:
    PageLayout(const ReportDocument &document, QPageSize::PageSizeId paper);
    ~PageLayout();
    PageLayout(PageLayout &&) noexcept;
    PageLayout &operator=(PageLayout &&) noexcept;

    int pageCount() const;
    QSizeF pageSize() const; ///< points
    const ReportDocument &document() const;
    /// Paints one page, 0 first; the painter's unit is the point, the origin the page's upper left corner.
    void paint(QPainter &painter, int page) const;
    QList<Bookmark> bookmarks() const; ///< one for each section
    QList<Link> links() const;         ///< the rows of the list of contents
    struct PlacedChart
    {
        QRectF place; ///< points, from the page's upper left corner
        QString title;
        std::shared_ptr<const ChartData> data;
    };
    QList<PlacedChart> charts(int page) const; ///< from top to bottom
    /// What stands on the pages after the cover, for measuring; a page's contents are so large.
    const QList<PageBands> &bands() const;
    QSizeF contentsSize() const;      ///< points
    QString pageText(int page) const; ///< what the page says, line by line: for tests and screen readers

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace heartwood::report
