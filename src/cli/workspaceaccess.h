#pragma once

#include "cli/arguments.h"
#include "cli/reportextras.h"
#include "model/questionnairedocument.h"
#include "scoring/scorecard.h"
#include "storage/assessmentstore.h"
#include "storage/sealedfile.h"
#include "storage/workspace.h"

/// What most verbs begin with: a workspace, an assessment in it, and its questionnaire.
namespace heartwood::cli {

/// What “passphrase-file” names is the passphrase of the workspace that is the first place.
Result<std::unique_ptr<storage::Workspace>> openForReading(const Arguments &arguments);

/// Opened by the passphrase where there is one and the file is protected, or is not there and is to be made. Errors:
/// those of passwordIn(), and of SealedFile.
Result<std::shared_ptr<storage::SealedFile>> sealedFile(const Arguments &arguments, bool create);

/// A workspace to write to, made where there is none; one that was made is taken away again unless it is kept.
class WritableWorkspace
{
public:
    static Result<std::unique_ptr<WritableWorkspace>> open(const Arguments &arguments, bool create);
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
};
Result<Round> loadRound(storage::Workspace &workspace, const QString &assessment, const QString &language);

/// A round scored, and compared with the one before where that was asked for.
struct ScoredRound
{
    Round round;
    scoring::Scorecard scorecard;
    std::optional<scoring::Comparison> comparison;
    ReportExtras extras{}; ///< for a report only: scoreRound leaves them empty
    const scoring::Comparison *comparisonOrNull() const { return comparison ? &*comparison : nullptr; }
};
Result<ScoredRound> scoreRound(storage::Workspace &workspace, const QString &assessment, const QString &previous,
                               const QString &language);

} // namespace heartwood::cli
