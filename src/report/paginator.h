#pragma once

#include "report/band.h"

/// Puts bands on pages: headings stay with what follows, tables repeat their head.
namespace heartwood::report {

struct PlacedBand
{
    Band band;
    double y = 0; ///< from the top of the page's contents
};
using PageBands = QList<PlacedBand>;

class Paginator
{
public:
    static constexpr double worthBeginning = 0.5;

    /// In points; beforeSection stands between two sections on one page. room is the share of a page that must be left
    /// for a section to begin there which does not fit as a whole.
    Paginator(double pageHeight, double beforeSection, double room = worthBeginning)
        : m_height(pageHeight), m_beforeSection(beforeSection), m_room(room)
    {
    }

    /// Returns the page on which the section begins, 0 the first. newPage: else it may begin below the one before.
    int addSection(const QList<Band> &bands, bool newPage);
    const QList<PageBands> &pages() const { return m_pages; }
    /// Where the section that was added last begins, from the top of its page's contents.
    double sectionTop() const { return m_sectionTop; }

    static constexpr double sparse = 1.0 / 3; ///< of a page: only a section's last may be less full

private:
    struct Position
    {
        QList<PageBands> pages;
        double y = 0;
    };
    struct Flow;
    Position placed(const QList<Band> &bands, Position at, double spacing) const;
    qsizetype endOfPage(const Flow &flow, qsizetype first, double y) const;
    int breakCost(const Band &last, double y) const;
    bool continuesHere(const QList<Band> &bands) const;

    double m_height;
    double m_beforeSection;
    double m_room;
    QList<PageBands> m_pages;
    double m_y = 0;
    double m_sectionTop = 0;
};

} // namespace heartwood::report
