#pragma once

#include "report/facts.h"

/// What a report and its slides have in common.
namespace heartwood::report {

/// Its data and its cover; no sections yet.
ReportDocument emptyDocument(const Facts &facts, const ReportInput &input);
void takeAuthorsHeadline(Section &section, const QList<AuthorText> &texts);

} // namespace heartwood::report
