#pragma once

#include "report/reportdocument.h"

/// A small questionnaire and scorecards made by hand: what the sentences' rules are tested on.
namespace fixtures {

heartwood::Questionnaire questionnaire();

/// Four dimensions of four practices of three questions; all scores 3, level 3, nobody divided, no evidence.
struct Round
{
    explicit Round(int people = 24, heartwood::Mode mode = heartwood::Mode::Anonymous);

    heartwood::Questionnaire questionnaire;
    heartwood::Assessment assessment;
    heartwood::scoring::Scorecard scorecard;

    /// Scores a dimension and all of its practices, with a range of this half-width where there are five people.
    void setDimension(int dimension, double score, double halfWidth = 0.1);
    void setPractice(int practice, double score, double halfWidth = 0.1);
    void setOverall(double score, int level, double halfWidth = 0.1);
    void unscore(int practice, heartwood::scoring::Status status);
    /// The first of these is the first priority.
    void setPriorities(const QList<int> &practices);
    void addNote(int respondent, int item, const QString &text, const QString &reason = {});

    heartwood::report::ReportInput input(const heartwood::scoring::Comparison *comparison = nullptr) const
    {
        return {.questionnaire = questionnaire,
                .assessment = assessment,
                .scorecard = scorecard,
                .comparison = comparison,
                .branding = {.firm = QStringLiteral("Alder & Co.")}};
    }
    heartwood::report::ReportDocument document(const heartwood::scoring::Comparison *comparison = nullptr) const;
};

/// Everything a document or a section says, a line a block or cell.
QString textOf(const heartwood::report::ReportDocument &document);
QString textOf(const heartwood::report::Section &section);
const heartwood::report::Section *sectionOf(const heartwood::report::ReportDocument &document, const QString &key);

} // namespace fixtures
