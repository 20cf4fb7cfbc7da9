#pragma once

#include "report/facts.h"

/// Tables that a section of the report and a slide have in common. Each stands in its section's file.
namespace heartwood::report {

/// The four dimensions; short: without target and alignment.
TableBlock dimensionTable(const Facts &facts, bool isShort);
/// How far the answers to a question lie apart; no rows where none may be shown.
TableBlock splitTable(const Facts &facts, int atMost);
/// Thirty, sixty, ninety days.
TableBlock planTable(const Facts &facts);
/// What was undertaken.
TableBlock actionsTable(const Facts &facts);

} // namespace heartwood::report
