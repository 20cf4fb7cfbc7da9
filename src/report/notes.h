#pragma once

#include "report/facts.h"

/// Words that people wrote, as far as METHODS section 9 lets them appear.
namespace heartwood::report {

struct QuotedNote
{
    QString text;
    QString reason; ///< why an item doesn't apply
    QString author; ///< named rounds of several people only
};

/// Of one item, finished sheets only. In anonymous rounds sorted by text, so that no order tells who wrote what.
QList<QuotedNote> notesOn(const Facts &facts, int item);
/// Which evidence an item has: "a document or record (1 May 2026)"; how many of each kind where there are several
/// people.
QStringList evidenceOn(const Facts &facts, int item);

} // namespace heartwood::report
