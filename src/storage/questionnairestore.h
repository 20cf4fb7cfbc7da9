#pragma once

#include "model/questionnairedocument.h"

/// Questionnaires kept by content hash, so that an old assessment scores and reads the same for ever.
namespace heartwood::storage {

class Connection;
class Workspace;

/// Puts a document that assessments refer to in the place of what is left of it; whether any does. Throws Failure.
bool keepOverLost(Connection &connection, const QuestionnaireDocument &document);

class QuestionnaireStore
{
public:
    explicit QuestionnaireStore(Workspace &workspace) : m_workspace(workspace) {}

    /// Keeps the document, if its hash is not there yet; the hash.
    Result<QString> keep(const QuestionnaireDocument &document);
    Result<QuestionnaireDocument> load(const QString &hash) const;
    Result<QList<QuestionnaireDocument>> list() const;

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
