#include "cli/workspaceaccess.h"

#include "cli/passwordfile.h"
#include "storage/questionnairestore.h"

#include <QFile>

namespace heartwood::cli {

using namespace storage;

Result<std::shared_ptr<SealedFile>> sealedFile(const Arguments &arguments, bool create)
{
    const QString file = arguments.place(0), passphraseFile = arguments.value(passphraseOption);
    if (passphraseFile.isEmpty())
        return std::shared_ptr<SealedFile>();
    const bool make = create && !QFile::exists(file);
    const auto passphrase = make ? newPassphraseIn(passphraseFile) : passphraseIn(passphraseFile);
    if (!passphrase)
        return passphrase.error();
    return make ? SealedFile::create(file, *passphrase) : SealedFile::open(file, *passphrase);
}

Result<std::unique_ptr<Workspace>> openForReading(const Arguments &arguments)
{
    const auto sealed = sealedFile(arguments, false);
    if (!sealed)
        return sealed.error();
    return Workspace::open(arguments.place(0), {.access = Access::ReadOnly, .backupFolder = {}, .sealed = *sealed});
}

WritableWorkspace::WritableWorkspace(std::unique_ptr<Workspace> workspace, bool made)
    : m_workspace(std::move(workspace)), m_file(m_workspace->path()), m_made(made)
{
}

Result<std::unique_ptr<WritableWorkspace>> WritableWorkspace::open(const Arguments &arguments, bool create)
{
    const QString file = arguments.place(0);
    const auto sealed = sealedFile(arguments, create);
    if (!sealed)
        return sealed.error();
    const bool made = create && !QFile::exists(file);
    Result<std::unique_ptr<Workspace>> workspace =
        Workspace::open(file, {.create = create, .backupFolder = {}, .sealed = *sealed});
    if (!workspace)
        return workspace.error();
    return std::unique_ptr<WritableWorkspace>(new WritableWorkspace(std::move(*workspace), made));
}

WritableWorkspace::~WritableWorkspace()
{
    m_workspace.reset();
    if (m_made)
        QFile::remove(m_file);
}

Result<qint64> assessmentId(Workspace &workspace, const QString &text)
{
    if (text == QLatin1String("latest"))
        return AssessmentStore(workspace).latest();
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (!ok || id <= 0)
        return Error{.code = ErrorCode::NoSuchAssessment, .file = workspace.path(), .detail = text, .faults = {}};
    return id;
}

Result<Round> loadRound(Workspace &workspace, const QString &assessment, const QString &language)
{
    const Result<qint64> id = assessmentId(workspace, assessment);
    if (!id)
        return id.error();
    Result<Assessment> loaded = AssessmentStore(workspace).load(*id);
    if (!loaded)
        return loaded.error();
    const auto document = QuestionnaireStore(workspace).load(loaded->head.questionnaireHash);
    if (!document)
        return document.error();
    return Round{.questionnaire = questionnaireIn(*document, language), .assessment = std::move(*loaded)};
}

Result<ScoredRound> scoreRound(Workspace &workspace, const QString &assessment, const QString &previous,
                               const QString &language)
{
    Result<Round> round = loadRound(workspace, assessment, language);
    if (!round)
        return round.error();
    ScoredRound scored{.round = std::move(*round), .scorecard = {}, .comparison = {}};
    scored.scorecard = scoring::scoreOf(scored.round.questionnaire, scored.round.assessment);
    if (previous.isEmpty())
        return scored;
    const Result<Round> before = loadRound(workspace, previous, language);
    if (!before)
        return before.error();
    scored.comparison = scoring::comparisonOf(scored.round.questionnaire, scored.round.assessment,
                                              before->questionnaire, before->assessment);
    return scored;
}

} // namespace heartwood::cli
