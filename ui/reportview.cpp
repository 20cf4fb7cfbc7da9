#include "ui/reportview.h"

#include "ui/chartwidget.h"
#include "ui/language.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr double zoomStep = 1.2;
constexpr double leastZoom = 0.3;
constexpr double largestZoom = 4.0;
constexpr double largestFit = 1.8; ///< a page as wide as a large screen would show three lines
constexpr double readable = 1.05;  ///< pixels a point
constexpr int between = 20;
constexpr int near = 2; ///< so many pages before and after keep their pictures

} // namespace

PageSheet::PageSheet(PagesPointer pages, int page, const QString &language, QWidget *parent)
    : QWidget(parent), m_pages(std::move(pages)), m_language(language), m_page(page)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    rename();
}

void PageSheet::rename()
{
    setAccessibleName(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages->pageCount()));
    setAccessibleDescription(m_pages->pageText(m_page));
}

void PageSheet::setZoom(double pixelsAPoint)
{
    m_zoom = pixelsAPoint;
    m_picture = QPixmap();
    setFixedSize((m_pages->pageSize() * pixelsAPoint).toSize());
}

void PageSheet::render()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.fill(Qt::white); // paper, in both themes
    QPainter painter(&m_picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(m_zoom * ratio, m_zoom * ratio);
    const LanguageHere here(m_language);
    m_pages->paint(painter, m_page);
    painter.end();
    m_picture.setDevicePixelRatio(ratio);
}

void PageSheet::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(theme().palette().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

ReportView::ReportView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("pages"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    auto *host = new QWidget(this);
    m_column = new QVBoxLayout(host);
    m_column->setSpacing(theme().length(between));
    m_column->setContentsMargins(theme().length(between), theme().length(between), theme().length(between),
                                 theme().length(between));
    setWidget(host);
}

void ReportView::setPages(const PagesPointer &pages, const QString &language)
{
    const int page = m_current;
    qDeleteAll(m_sheets);
    m_sheets.clear();
    m_pages = pages;
    for (int i = 0; i < pages->pageCount(); ++i) {
        m_sheets << new PageSheet(pages, i, language, widget());
        m_column->addWidget(m_sheets.last(), 0, Qt::AlignHCenter);
        m_sheets.last()->show(); // a layout would only do so later, and give it no place until then
    }
    setZoom(fittingZoom());
    widget()->layout()->activate();
    goToPage(std::min(page, pageCount() - 1));
    updateCurrent();
}

void ReportView::rename()
{
    for (PageSheet *sheet : m_sheets)
        sheet->rename();
}

double ReportView::fittingZoom() const
{
    if (m_fit == Fit::Nothing)
        return m_zoom;
    // The scroll bar's room is always kept: else a page that just fits would come and go with it.
    const QSizeF page = m_pages->pageSize();
    const int besides = 2 * theme().length(between);
    const double wide = (width() - verticalScrollBar()->sizeHint().width() - besides) / page.width();
    const double whole = (height() - besides) / page.height();
    const double most =
        m_fit == Fit::Width ? largestFit * theme().scale() : std::max(whole, readable * theme().scale());
    return std::clamp(wide, leastZoom, most);
}

void ReportView::fitWidth()
{
    m_fit = Fit::Width;
    if (m_pages)
        setZoom(fittingZoom());
}

void ReportView::zoomBy(int steps)
{
    m_fit = Fit::Nothing;
    setZoom(m_zoom * std::pow(zoomStep, steps));
}

void ReportView::setZoom(double zoom)
{
    const int page = m_current;
    m_zoom = std::clamp(zoom, leastZoom, largestZoom);
    for (PageSheet *sheet : m_sheets)
        sheet->setZoom(m_zoom);
    widget()->layout()->activate();
    goToPage(page);
}

void ReportView::goToPage(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    // Sizes are new and the host not yet as high: the bar would clamp the value to its old range.
    widget()->resize(std::max(widget()->width(), viewport()->width()), widget()->sizeHint().height());
    verticalScrollBar()->setRange(0, std::max(0, widget()->height() - viewport()->height()));
    verticalScrollBar()->setValue(m_sheets[page]->y() - theme().length(between) / 2);
}

void ReportView::updateCurrent()
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    int current = 0;
    while (current + 1 < pageCount() && m_sheets[current + 1]->y() <= middle)
        ++current;
    for (int i = 0; i < pageCount(); ++i)
        if (std::abs(i - current) > near)
            m_sheets[i]->forgetPicture();
    if (current == m_current)
        return;
    m_current = current;
    Q_EMIT currentPageChanged(current);
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_pages && m_fit != Fit::Nothing && event->size() != event->oldSize())
        setZoom(fittingZoom());
}

void ReportView::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    updateCurrent();
}

void ReportView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ReportView::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(theme().palette().focus, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

ReportView::Charts ReportView::chartsAt(const QPoint &place) const
{
    for (const PageSheet *sheet : m_sheets) {
        const QPoint onSheet = sheet->mapFromGlobal(place);
        if (!sheet->rect().contains(onSheet))
            continue;
        const Charts charts = m_pages->charts(int(m_sheets.indexOf(sheet)));
        for (const auto &chart : charts)
            if (chart.place.contains(QPointF(onSheet) / m_zoom))
                return {chart};
        return charts;
    }
    return {};
}

void ReportView::copy(const report::PageLayout::PlacedChart &chart)
{
    copyChart(*chart.data, chart.title, [this](const QString &text) { Q_EMIT told(text); });
}

void ReportView::offerToCopy(const Charts &charts, const QPoint &place)
{
    if (charts.isEmpty())
        return;
    if (charts.size() == 1) {
        const auto &chart = charts.first();
        offerChart(*chart.data, chart.title, place, this, [this](const QString &text) { Q_EMIT told(text); });
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &chart : charts)
        menu->addAction(tr("Copy chart: %1").arg(chart.title), this, [this, chart] { copy(chart); });
    menu->setActiveAction(menu->actions().first());
    menu->popup(place);
}

void ReportView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_pages)
        return;
    if (event->reason() == QContextMenuEvent::Mouse)
        offerToCopy(chartsAt(event->globalPos()), event->globalPos());
    else
        offerToCopy(m_pages->charts(m_current), mapToGlobal(rect().center()));
}

void ReportView::keyPressEvent(QKeyEvent *event)
{
    if (m_pages && event->matches(QKeySequence::Copy))
        copyFromPage();
    else if (event->matches(QKeySequence::MoveToStartOfDocument))
        goToPage(0);
    else if (event->matches(QKeySequence::MoveToEndOfDocument))
        goToPage(pageCount() - 1);
    else
        QScrollArea::keyPressEvent(event);
}

void ReportView::copyFromPage()
{
    const Charts charts = m_pages->charts(m_current);
    if (charts.size() == 1)
        copy(charts.first());
    else
        offerToCopy(charts, mapToGlobal(rect().center()));
}

} // namespace heartwood::ui
