#pragma once

#include "report/facts.h"

/// Where people see it alike and where they don't. Positions and items are the scorecard's.
namespace heartwood::report {

QString agreementHeadline(const Facts &facts);
/// Items by how far answers lie apart, those of equal spread in the questionnaire's order; only where it may be shown.
QList<scoring::ItemResult> bySpread(const Facts &facts);
/// Of those, the ones on which people are not aligned.
QList<scoring::ItemResult> splitItems(const Facts &facts, int atMost);
struct UnseenItem
{
    int item = 0;
    int dontKnow = 0;
    int asked = 0; ///< people to whom it applies
};
/// Items that more than one in five of those asked don't know, and two people at least; the most first.
QList<UnseenItem> unseenItems(const Facts &facts, int atMost);

} // namespace heartwood::report
