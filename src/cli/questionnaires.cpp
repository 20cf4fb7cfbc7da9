#include "cli/questionnaires.h"

#include "model/questionnairedocument.h"
#include "storage/questionnairestore.h"

namespace heartwood::cli {

Result<Questionnaire> Questionnaires::get(const QString &hash)
{
    const auto known = m_byHash.constFind(hash);
    if (known != m_byHash.constEnd())
        return *known;
    const auto document = storage::QuestionnaireStore(m_workspace).load(hash);
    if (!document)
        return document.error();
    return *m_byHash.insert(hash, questionnaireIn(*document, m_language));
}

} // namespace heartwood::cli
