#pragma once

#include "report/facts.h"

/// The summary's title: what the four dimensions say, never more certain than they are.
namespace heartwood::report {

QString summaryHeadline(const Facts &facts);
/// A finding of one person, or of fewer than five, says that it is.
QString hedged(const Facts &facts, const QString &finding);
/// Whether the strongest dimension stands apart from the weakest: 0.3 in print, and their ranges, where there are
/// any, do not touch.
bool dimensionsStandApart(const Facts &facts);

} // namespace heartwood::report
