#include "report/paginator.h"

namespace heartwood::report {
namespace {

constexpr double nearlyEmpty = 0.2;    ///< of a page: a section's end so short is drawn onto the page before
constexpr double worthBeginning = 0.5; ///< of a page: room enough to begin a section that will not fit whole
constexpr double tightened[] = {0.8, 0.6, 0.45};

double heightOf(const QList<Band> &bands, double spacing)
{
    double height = 0;
    for (qsizetype i = 0; i < bands.size(); ++i)
        height += bands[i].height + (i == 0 ? 0 : bands[i].before * spacing);
    return height;
}

/// The bands from here on that must stay together.
QList<Band> chainAt(const QList<Band> &bands, qsizetype first)
{
    qsizetype last = first;
    while (last + 1 < bands.size() && bands[last].keepWithNext)
        ++last;
    return bands.mid(first, last - first + 1);
}

} // namespace

void Paginator::placeChain(Position &at, const QList<Band> &chain, double spacing) const
{
    const double before = at.y > 0 ? chain.first().before * spacing : 0;
    const bool tooTallForAny = heightOf(chain, spacing) > m_height;
    if (at.y > 0 && !tooTallForAny && at.y + before + heightOf(chain, spacing) > m_height) {
        at.pages << PageBands{};
        at.y = 0;
    }
    for (const Band &band : chain) {
        double space = at.y > 0 ? band.before * spacing : 0;
        if (at.y > 0 && at.y + space + band.height > m_height) {
            at.pages << PageBands{};
            at.y = space = 0;
        }
        if (at.y == 0 && band.head) {
            at.pages.last() << PlacedBand{*band.head, 0};
            at.y = band.head->height;
            space = 0;
        }
        at.pages.last() << PlacedBand{band, at.y + space};
        at.y += space + band.height;
    }
}

Paginator::Position Paginator::placed(const QList<Band> &bands, Position at, double spacing) const
{
    for (qsizetype i = 0; i < bands.size();) {
        const QList<Band> chain = chainAt(bands, i);
        placeChain(at, chain, spacing);
        i += chain.size();
    }
    return at;
}

bool Paginator::continuesHere(const QList<Band> &bands) const
{
    const double left = m_height - m_y - m_beforeSection;
    return !m_pages.isEmpty() && m_y > 0 && (heightOf(bands, 1) <= left || left >= m_height * worthBeginning);
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
    int firstPage = int(start.pages.size()) - 1;
    qsizetype firstBand = start.pages.last().size();
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
    if (firstBand == m_pages.at(firstPage).size() && firstPage + 1 < m_pages.size()) { // nothing of it had room there
        ++firstPage;
        firstBand = 0;
    }
    m_sectionTop = m_pages.at(firstPage).value(firstBand).y;
    return firstPage;
}

} // namespace heartwood::report
