#pragma once

#include "report/facts.h"

/// What a report and its slides have in common.
namespace heartwood::report {

/// Its data and its cover; no sections yet.
ReportDocument emptyDocument(const Facts &facts, const ReportInput &input);
/// The author's words: marked as such, before the rules' or in their place.
void addAuthor(Section &section, const QList<AuthorText> &texts, const QString &firm);

} // namespace heartwood::report
