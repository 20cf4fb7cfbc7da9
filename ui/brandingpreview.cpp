#include "ui/brandingpreview.h"

#include "report/cells.h"
#include "report/figures.h"
#include "report/pagelayout.h"
#include "ui/widgets.h"

#include <QDate>
#include <QPainter>

#include <array>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr int pagesShown = 2;
constexpr int gap = 16;
constexpr int mostWidth = 620;
constexpr int besideFrom = 400; ///< narrower, the pages stand below one another

/// Words as a report might have them; the figures mean nothing.
class Sample
{
    Q_DECLARE_TR_FUNCTIONS(Sample)

    static constexpr std::array figures{3.0, 3.6, 2.8, 3.4};

    static report::Cell barOf(int dimension)
    {
        report::Cell cell;
        cell.kind = report::Cell::Kind::Bar;
        cell.bar.score = figures[size_t(dimension)];
        cell.bar.target = 4;
        cell.bar.colour = report::lightPalette().dimensionFill(dimension);
        return cell;
    }

public:
    static report::Section section()
    {
        report::Section section;
        section.kicker = tr("Executive summary").toUpper();
        section.title = tr("A finding, as the report would say it.");
        auto columns = std::make_shared<report::ColumnsBlock>();
        columns->left << report::FigureBlock{.caption = tr("Overall maturity"),
                                             .figure = report::figure(3.2),
                                             .unit = tr("of 5"),
                                             .chip = tr("Level 3")};
        columns->right << report::paragraph(tr("What stands here is a sample: it shows your colour, your logo and what "
                                               "stands on every page."));
        report::TableBlock table;
        table.columns = {{tr("Dimension"), 2, Qt::AlignLeft},
                         {tr("Score and target"), 4, Qt::AlignLeft},
                         {tr("Now"), 1, Qt::AlignRight}};
        for (int i = 0; i < int(figures.size()); ++i)
            table.rows << QList<report::Cell>{report::dimensionCell(tr("Dimension %1").arg(i + 1), i), barOf(i),
                                              report::figureCell(report::figure(figures[size_t(i)]), true)};
        section.blocks << columns << report::heading(tr("The four dimensions")) << table
                       << report::CalloutBlock{.title = tr("In the author’s words"),
                                               .text = tr("Your own words stand in a box like this.")};
        return section;
    }

    static report::ReportDocument document(const Branding &branding, const QString &client,
                                           const QByteArray &clientLogo)
    {
        report::ReportDocument document;
        const QString name = client.isEmpty() ? tr("Your client") : client;
        document.accent = QColor(branding.accent);
        document.cover = {.author = branding.firm,
                          .logo = branding.logo,
                          .clientLogo = clientLogo,
                          .kicker = tr("Customer-obsession maturity report").toUpper(),
                          .title = name,
                          .subtitle = report::longDate(QDate::currentDate()),
                          .confidentiality = branding.confidentiality.isEmpty()
                                                 ? tr("Confidential. Prepared for %1.").arg(name)
                                                 : branding.confidentiality,
                          .rings = {},
                          .ringsCaption = {}};
        document.footer = branding.footer.isEmpty() ? name : branding.footer;
        document.sections = {section()};
        return document;
    }
};

} // namespace

BrandingPreview::BrandingPreview(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("brandingPreview"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

BrandingPreview::~BrandingPreview() = default;

void BrandingPreview::show(const Branding &branding, const QString &client, const QByteArray &clientLogo)
{
    setAccessibleName(tr("Preview of a cover and a page"));
    m_pages = std::make_unique<report::PageLayout>(Sample::document(branding, client, clientLogo), QPageSize::A4);
    update();
}

QSize BrandingPreview::sizeHint() const
{
    const int width = theme().length(mostWidth);
    return {width, heightForWidth(width)};
}

int BrandingPreview::heightForWidth(int width) const
{
    return int(std::ceil(placeOf(pagesShown - 1, width).bottom()));
}

QRectF BrandingPreview::placeOf(int page, int width) const
{
    const bool beside = width >= theme().length(besideFrom);
    const double between = theme().length(gap);
    const double room = std::min(width, theme().length(mostWidth));
    const double each = beside ? (room - between * (pagesShown - 1)) / pagesShown : room;
    const QSizeF paper = QPageSize::size(QPageSize::A4, QPageSize::Point);
    const QSizeF size(each, each * paper.height() / paper.width());
    const QPointF step = beside ? QPointF(size.width() + between, 0) : QPointF(0, size.height() + between);
    return {page * step, size};
}

void BrandingPreview::paintEvent(QPaintEvent *)
{
    if (!m_pages)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF page = m_pages->pageSize();
    for (int i = 0; i < pagesShown && i < m_pages->pageCount(); ++i) {
        const QRectF place = placeOf(i, width());
        painter.save();
        painter.translate(place.topLeft());
        painter.scale(place.width() / page.width(), place.height() / page.height());
        painter.setClipRect(QRectF({}, page));
        painter.fillRect(QRectF({}, page), report::lightPalette().card);
        m_pages->paint(painter, i);
        painter.restore();
        painter.setPen(theme().palette().line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace heartwood::ui
