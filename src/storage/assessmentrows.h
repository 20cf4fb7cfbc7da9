#pragma once

#include "model/assessment.h"

/// Reading and writing whole rounds, inside a caller's transaction. All throw Failure.
namespace heartwood::storage {

class Connection;

/// Not deleted ones, newest first.
QList<AssessmentHead> readHeads(Connection &connection);
/// Throws NoSuchAssessment, for a deleted one too.
AssessmentHead readHead(Connection &connection, qint64 id);
/// As readHead, for those who need nothing of it.
void requireAssessment(Connection &connection, qint64 id);
/// Throws NoSuchAssessment; Damaged where sheets do not fit the questionnaire.
Assessment readAssessment(Connection &connection, qint64 id);

/// Everything but ids, which are given anew; an anonymous round without names and in an order of its own. The new
/// assessment's id. Throws BadArgument where the parts don't fit together, NoSuchQuestionnaire.
qint64 insertAssessment(Connection &connection, const Assessment &assessment);

struct QuestionnaireSize
{
    int items = 0;
    int practices = 0;
};
/// Throws NoSuchQuestionnaire.
QuestionnaireSize questionnaireSize(Connection &connection, const QString &hash);
/// How many items a variant has. Throws BadArgument where the questionnaire has no such variant.
int variantSize(Connection &connection, const QString &hash, const QString &variant);

} // namespace heartwood::storage
