#pragma once

#include "report/facts.h"

/// Leaders beside the front line: METHODS section 6. Every gap with its range, every mean with its base.
namespace heartwood::report {

/// Positions of the practices on which the two differ, the surest first, then the widest.
QList<int> perceptionFindings(const scoring::Scorecard &scorecard);
/// How many practices the two differ on beyond chance; and how many on which chance alone could have made it.
int confirmedGaps(const Facts &facts);
int possibleGaps(const Facts &facts);
/// Practices on which the two differ, the surest and widest first; behind so many, how many more there are.
TableBlock perceptionTable(const Facts &facts, int atMost);
/// What stands above that table: on how many people it rests, and what *possible* means where it occurs.
QString perceptionReading(const Facts &facts, int atMost);
QString possibleSentence();
/// A dimension's practices, findings or not; where all is withheld, that and why.
void addPerception(QList<Block> &blocks, const Facts &facts, int dimension);

} // namespace heartwood::report
