#pragma once

#include "cli/earlierrounds.h"
#include "model/action.h"
#include "model/assessment.h"
#include "model/forecast.h"
#include "model/reportwords.h"
#include "model/result.h"
#include "model/talk.h"

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
    QList<Measure> measures{};           ///< of the assessment's organization and uncovered, by kind, then date
    QHash<qint64, Forecast> forecasts{}; ///< what leaders expected of these measures, by their ids
    QList<Action> actions{};             ///< of the assessment; of earlier rounds what is still to do
    QList<AuthorText> authorTexts{};
    QByteArray clientLogo{}; ///< a file, SVG or PNG
    RoomTalk room{};         ///< of a workshop
};

/// Reads them from a workspace, and what several reports share only once: to be made anew for the next job.
class ReportExtrasReader
{
public:
    explicit ReportExtrasReader(storage::Workspace &workspace) : m_workspace(workspace) {}
    Result<ReportExtras> read(const AssessmentHead &head);

private:
    struct CustomersSay
    {
        QList<Measure> measures{};
        QHash<qint64, Forecast> forecasts{};
    };
    using ToDo = QList<std::pair<qint64, Action>>; ///< with the rounds that they come from
    Result<CustomersSay> customersOf(const AssessmentHead &head);
    Result<RoomTalk> roomOf(const AssessmentHead &head);
    Result<QList<Action>> actionsOf(const AssessmentHead &head);
    Result<ToDo> toDoOf(const AssessmentHead &head);

    storage::Workspace &m_workspace;
    std::optional<Branding> m_branding;
    std::optional<EarlierRounds> m_rounds;
    // By organization, the sample's apart.
    QHash<std::pair<QString, bool>, CustomersSay> m_customers;
    QHash<std::pair<QString, bool>, ToDo> m_toDo;
};

} // namespace heartwood::cli
