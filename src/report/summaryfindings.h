#pragma once

#include "report/facts.h"

/// The sentences of the executive summary. Each is empty where it has nothing to say.
namespace heartwood::report {

QString basisSentence(const Facts &facts);      ///< who answered what, and when
QString levelSentence(const Facts &facts);      ///< what the level means, or why there is none
QString gateSentence(const Facts &facts);       ///< what limits the level; what "capped" means
QString certaintySentence(const Facts &facts);  ///< how far to trust the figure
QString sturdinessSentence(const Facts &facts); ///< what don't-knows, blanks and single people could change
QString alignmentSentence(const Facts &facts);  ///< where people see it differently
QString evidenceSentence(const Facts &facts);   ///< how many practices rest on what
QString claimedSentence(const Facts &facts);    ///< levels that are claimed
QString unseenSentence(const Facts &facts);     ///< what people don't know
QString holdsSentence(const Facts &facts);      ///< the fewest improvements that would lift the level
QString unscoredSentence(const Facts &facts);   ///< practices without a score, and why

} // namespace heartwood::report
