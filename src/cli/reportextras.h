#pragma once

#include "model/action.h"
#include "model/assessment.h"
#include "model/measure.h"
#include "model/reportwords.h"
#include "model/result.h"

#include <QHash>

#include <optional>

namespace heartwood::storage {
class Workspace;
}

/// What a report holds beside its scores.
namespace heartwood::cli {

struct ReportExtras
{
    Branding branding{};
    QList<Measure> measures{}; ///< of the assessment's organization and uncovered, by kind, then date
    QList<Action> actions{};   ///< of the assessment
    QList<AuthorText> authorTexts{};
    QByteArray clientLogo{}; ///< a file, SVG or PNG
};

/// Reads them from a workspace, and what several reports share only once: to be made anew for the next job.
class ReportExtrasReader
{
public:
    explicit ReportExtrasReader(storage::Workspace &workspace) : m_workspace(workspace) {}
    Result<ReportExtras> read(const AssessmentHead &head);

private:
    Result<QList<Measure>> measuresOf(const AssessmentHead &head);

    storage::Workspace &m_workspace;
    std::optional<Branding> m_branding;
    QHash<std::pair<QString, bool>, QList<Measure>> m_measures; ///< by organization, the sample's apart
};

} // namespace heartwood::cli
