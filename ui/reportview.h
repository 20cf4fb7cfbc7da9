#pragma once

#include "report/pagelayout.h"

#include <QPixmap>
#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace heartwood::ui {

using PagesPointer = std::shared_ptr<const report::PageLayout>;

/// One page of the report, as on paper. Its picture is kept only while it is near.
class PageSheet : public QWidget
{
    Q_OBJECT
public:
    PageSheet(PagesPointer pages, int page, const QString &language, QWidget *parent);

    void setZoom(double pixelsAPoint);
    void forgetPicture() { m_picture = QPixmap(); }
    /// Words that change with the language.
    void rename();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void render();

    PagesPointer m_pages;
    QString m_language;
    int m_page = 0;
    double m_zoom = 1;
    QPixmap m_picture;
};

/// The report's pages below one another. Ctrl+C and the menu copy a page's charts, Ctrl+Home and
/// Ctrl+End go to the first and the last page.
class ReportView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent);

    /// language: of what is on them; empty: the window's.
    void setPages(const PagesPointer &pages, const QString &language = {});
    int pageCount() const { return int(m_sheets.size()); }
    int currentPage() const { return m_current; }
    void goToPage(int page);
    /// Keeps the page's width the window's until somebody zooms.
    void fitWidth();
    void zoomBy(int steps);
    double zoom() const { return m_zoom; }
    void rename();

Q_SIGNALS:
    void currentPageChanged(int page);
    /// A chart is on the clipboard; its title.
    void told(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Charts = QList<report::PageLayout::PlacedChart>;
    /// The chart at this place in the window's coordinates, else all of the page that is there.
    Charts chartsAt(const QPoint &place) const;
    void offerToCopy(const Charts &charts, const QPoint &place);
    void copy(const report::PageLayout::PlacedChart &chart);
    /// The current page's chart; of several, one chosen from a menu.
    void copyFromPage();

    /// Page: the whole of it, or where that would be too small to read, as much as can be read.
    enum class Fit { Nothing, Page, Width };

    void setZoom(double zoom);
    double fittingZoom() const;
    void updateCurrent();

    PagesPointer m_pages;
    QList<PageSheet *> m_sheets;
    QVBoxLayout *m_column = nullptr;
    double m_zoom = 1;
    Fit m_fit = Fit::Page;
    int m_current = 0;
};

} // namespace heartwood::ui
