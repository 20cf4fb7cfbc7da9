#pragma once

#include "report/paginator.h"

namespace heartwood::report {

/// A section's row in the list of contents.
struct ContentsRow
{
    int page = 0; ///< 0 the first of the list
    QRectF area;  ///< on the page's contents, in points
};

struct ContentsPages
{
    QList<PageBands> pages; ///< none where the document has no list of contents
    QList<ContentsRow> rows;
};

/// Every section's topic and, below it, its finding, each on two lines at most. The pages are as many as they will be,
/// the rows still without numbers: those depend on how many pages the list takes.
ContentsPages layOutContents(const ReportDocument &document, double width, double height, Measurer &measurer);
/// Puts the number of its section's page, as the footer has it, at the end of each row.
void numberRows(ContentsPages &contents, const QList<int> &numbers, Measurer &measurer);

} // namespace heartwood::report
