#include "report/paginator.h"

#include <limits>

namespace heartwood::report {
namespace {

constexpr double nearlyEmpty = 0.2; ///< of a page: a section's end so short is drawn onto the page before
constexpr double halfFull = 0.5;    ///< rather than a page less full, what would rather stay together is parted
constexpr double tightened[] = {0.8, 0.6, 0.45};
constexpr double tolerance = 0.001;

double heightOf(const QList<Band> &bands)
{
    double height = 0;
    for (qsizetype i = 0; i < bands.size(); ++i)
        height += bands[i].height + (i == 0 ? 0 : bands[i].before);
    return height;
}

} // namespace

/// A section's bands, and how they stand below each other.
struct Paginator::Flow
{
    const QList<Band> &bands;
    double spacing;

    double before(qsizetype band, double y) const { return y > 0 ? bands[band].before * spacing : 0; }
    /// What is repeated above a band that opens a page.
    const Band *headAbove(qsizetype band, double y) const { return y > 0 ? nullptr : bands[band].head.get(); }
    double headHeight(qsizetype band, double y) const
    {
        const Band *head = headAbove(band, y);
        return head ? head->height : 0;
    }
    double bottom(qsizetype band, double y) const
    {
        return y + before(band, y) + headHeight(band, y) + bands[band].height;
    }
};

/// How bad it is to end a page at y, below this band.
int Paginator::breakCost(const Band &last, double y) const
{
    if (last.keep == Keep::Always)
        return 3;
    if (y < m_height * sparse)
        return 2;
    return last.keep == Keep::Rather || y < m_height * halfFull ? 1 : 0;
}

/// The best place to end the page that the first band opens or, with y above 0, goes on: of equals the last one.
qsizetype Paginator::endOfPage(const Flow &flow, qsizetype first, double y) const
{
    // Nothing is placed where the page ends with the section before; else at least one band is.
    qsizetype end = y > 0 ? first : first + 1;
    int cost = y > 0 ? 0 : std::numeric_limits<int>::max();
    for (qsizetype i = first; i < flow.bands.size(); ++i) {
        y = flow.bottom(i, y);
        if (y > m_height + tolerance)
            return end;
        if (const int here = breakCost(flow.bands[i], y); here <= cost) {
            cost = here;
            end = i + 1;
        }
    }
    return flow.bands.size();
}

Paginator::Position Paginator::placed(const QList<Band> &bands, Position at, double spacing) const
{
    const Flow flow{bands, spacing};
    for (qsizetype i = 0; i < bands.size();) {
        for (const qsizetype end = endOfPage(flow, i, at.y); i < end; ++i) {
            if (const Band *head = flow.headAbove(i, at.y))
                at.pages.last() << PlacedBand{*head, 0};
            const double bottom = flow.bottom(i, at.y);
            at.pages.last() << PlacedBand{bands[i], bottom - bands[i].height};
            at.y = bottom;
        }
        if (i == bands.size())
            break;
        at.pages << PageBands{};
        at.y = 0;
    }
    return at;
}

bool Paginator::continuesHere(const QList<Band> &bands) const
{
    const double left = m_height - m_y - m_beforeSection;
    return !m_pages.isEmpty() && m_y > 0 && (heightOf(bands) <= left || left >= m_height * m_room);
}

int Paginator::addSection(const QList<Band> &bands, bool newPage)
{
    Position start{m_pages, m_y};
    QList<Band> own = bands;
    if (!newPage && continuesHere(bands)) {
        own.first().before = m_beforeSection;
    } else {
        start.pages << PageBands{};
        start.y = 0;
    }
    Position best = placed(own, start, 1);
    for (double spacing : tightened) {
        if (best.pages.size() <= start.pages.size() || best.y > m_height * nearlyEmpty)
            break;
        Position tighter = placed(own, start, spacing);
        if (tighter.pages.size() < best.pages.size())
            best = std::move(tighter);
    }
    m_pages = std::move(best.pages);
    m_y = best.y;
    const qsizetype page = start.pages.size() - 1;
    const qsizetype above = start.pages.last().size();
    const bool roomless = m_pages[page].size() == above && page + 1 < m_pages.size();
    const PageBands &opened = m_pages[roomless ? page + 1 : page];
    m_sectionTop = opened.value(roomless ? 0 : above).y;
    return int(roomless ? page + 1 : page);
}

} // namespace heartwood::report
