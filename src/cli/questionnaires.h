#pragma once

#include "model/questionnaire.h"
#include "model/result.h"

#include <QHash>

namespace heartwood::storage {
class Workspace;
}

namespace heartwood::cli {

/// Questionnaires of a workspace by hash, in one language, read once each.
class Questionnaires
{
public:
    Questionnaires(storage::Workspace &workspace, QString language)
        : m_workspace(workspace), m_language(std::move(language))
    {
    }
    Result<Questionnaire> get(const QString &hash);

private:
    storage::Workspace &m_workspace;
    QString m_language;
    QHash<QString, Questionnaire> m_byHash;
};

} // namespace heartwood::cli
