#pragma once

#include "cli/arguments.h"
#include "model/measure.h"
#include "model/questionnairedocument.h"
#include "scoring/scorecard.h"
#include "storage/assessmentstore.h"
#include "storage/workspace.h"

/// What most verbs begin with: a workspace, an assessment in it, and its questionnaire.
namespace heartwood::cli {

Result<std::unique_ptr<storage::Workspace>> openForReading(const QString &file);

/// A workspace to write to, made where there is none; one that was made is taken away again unless it is kept.
class WritableWorkspace
{
public:
    static Result<std::unique_ptr<WritableWorkspace>> open(const QString &file, bool create);
    ~WritableWorkspace();
    storage::Workspace &operator*() const { return *m_workspace; }
    void keep() { m_made = false; }

private:
    WritableWorkspace(std::unique_ptr<storage::Workspace> workspace, bool made);
    std::unique_ptr<storage::Workspace> m_workspace;
    QString m_file;
    bool m_made = false;
};

/// The id that ASSESSMENT on the command line means: a number, or latest.
Result<qint64> assessmentId(storage::Workspace &workspace, const QString &text);

/// An assessment with the questionnaire it was answered in.
struct Round
{
    Questionnaire questionnaire;
    Assessment assessment;
    QList<Measure> measures{}; ///< of the organization, where a report asks for them
};
Result<Round> loadRound(storage::Workspace &workspace, const QString &assessment, const QString &language);

/// What the organization's customers answered, by kind, then date; none for an organization without a name.
Result<QList<Measure>> measuresOf(storage::Workspace &workspace, const QString &organization);

/// A round scored, and compared with the one before where that was asked for.
struct ScoredRound
{
    Round round;
    scoring::Scorecard scorecard;
    std::optional<scoring::Comparison> comparison;
    const scoring::Comparison *comparisonOrNull() const { return comparison ? &*comparison : nullptr; }
};
Result<ScoredRound> scoreRound(storage::Workspace &workspace, const QString &assessment, const QString &previous,
                               const QString &language);

} // namespace heartwood::cli
