#pragma once

#include "report/facts.h"

/// Names and short phrases that all sections share.
namespace heartwood::report::words {

QString people(int n);    ///< "24 people", "1 person"
QString questions(int n); ///< "48 questions"
/// "4 (3–4)": the level with the levels its range reaches; an en dash where there is none.
QString level(const scoring::Node &node);
/// "Level 3 (2–3) · Attentive".
QString levelChip(const Questionnaire &questionnaire, const scoring::Node &node);
QString alignment(std::optional<scoring::Alignment> alignment);
QString confidence(int step);
QString downgrade(scoring::Downgrade downgrade);
QString evidenceKind(EvidenceKind kind);
/// "of 5 · likely 2.9 to 3.3", or why there is no range.
QString range(const scoring::Node &node, bool onePerson);
/// Why there is no range, as a clause.
QString intervalNote(scoring::IntervalNote note, bool onePerson);
/// Why a practice or a dimension has no score, as a clause: "too few answered: 3 of 12".
QString unscored(const scoring::PracticeNode &node);
QString unscored(const scoring::DimensionNode &node);
QString verdict(scoring::Verdict verdict);
QString gapLabel(scoring::GapLabel label);
/// Low, medium or high, for effort and effect of 1 to 5.
QString grade(int oneToFive);
QString quadrant(scoring::Quadrant quadrant);
/// Its name alone, for the practices that lie there: "Quick wins".
QString quadrantTitle(scoring::Quadrant quadrant);
/// The same with what it means: "Quick wins: much to gain, little effort".
QString quadrantHeading(scoring::Quadrant quadrant);
QString actionState(ActionState state);
/// “text”, in the language's quotation marks.
QString quoted(const QString &text);
/// "Anticipation (2.0)" with the practice's score.
QString scored(const Facts &facts, int practice);

} // namespace heartwood::report::words
