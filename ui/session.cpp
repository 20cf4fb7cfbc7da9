#include "ui/session.h"

#include "cli/earlierrounds.h"
#include "storage/sealedfile.h"
#include "ui/liveworkshop.h"

#include <QFileInfo>

namespace heartwood::ui {

Session::Session(QObject *parent) : QObject(parent) {}

Session::~Session() = default;

Result<void> Session::open(const QString &path, storage::Access access, const QString &backupFolder,
                           const std::shared_ptr<storage::SealedFile> &sealed)
{
    storage::OpenOptions options;
    options.access = access;
    options.create = access == storage::Access::ReadWrite;
    options.backupFolder = backupFolder;
    options.sealed = sealed;
    if (isOpen())
        Q_EMIT leaving();
    close();
    return take(path, options);
}

Result<void> Session::continueIn(const QString &copy, const QString &backupFolder)
{
    if (const auto copied = m_workspace->copyTo(copy); !copied)
        return copied;
    const auto sealed = m_workspace->isProtected() ? m_workspace->sealed()->alikeAt(copy) : nullptr;
    close();
    const auto opened = take(copy, {.backupFolder = backupFolder, .sealed = sealed});
    if (opened)
        Q_EMIT continued();
    return opened;
}

Result<void> Session::take(const QString &path, const storage::OpenOptions &options)
{
    auto opened_ = storage::Workspace::open(path, options);
    if (!opened_)
        return opened_.error();
    m_workspace = std::move(opened_).value();
    m_assessments = std::make_unique<storage::AssessmentStore>(*m_workspace);
    m_questionnaires = std::make_unique<storage::QuestionnaireStore>(*m_workspace);
    m_measures = std::make_unique<storage::MeasureStore>(*m_workspace);
    m_forecasts = std::make_unique<storage::ForecastStore>(*m_workspace);
    m_actions = std::make_unique<storage::ActionStore>(*m_workspace);
    m_reportWords = std::make_unique<storage::ReportWordsStore>(*m_workspace);
    Q_EMIT opened();
    Q_EMIT changed();
    return {};
}

void Session::close()
{
    leaveWorkshop();
    m_rounds.clear();
    m_read.clear();
    m_reportWords.reset();
    m_actions.reset();
    m_forecasts.reset();
    m_measures.reset();
    m_questionnaires.reset();
    m_assessments.reset();
    m_workspace.reset();
    checkFile();
}

QString Session::lockWarning() const
{
    switch (m_workspace ? m_workspace->locks() : storage::FolderLocks::Kept) {
    case storage::FolderLocks::NotKept:
        return tr("This folder does not keep locks: have this workspace open on one computer, and once, at a time.");
    case storage::FolderLocks::OnNetwork:
        return tr("This is a folder of the network: have this workspace open on one computer at a time.");
    case storage::FolderLocks::Kept:
        break;
    }
    return {};
}

void Session::checkFile()
{
    const bool moved = m_workspace && m_workspace->hasMoved();
    if (moved != std::exchange(m_fileMoved, moved))
        Q_EMIT fileMoved(moved);
}

QString Session::path() const
{
    return m_workspace ? m_workspace->path() : QString();
}

QString Session::fileName() const
{
    return QFileInfo(path()).fileName();
}

bool Session::readOnly() const
{
    return m_workspace && m_workspace->readOnly();
}

void Session::setLanguage(const QString &language)
{
    m_language = language;
    m_read.clear();
    m_rounds.clear();
}

QList<AssessmentHead> Session::heads() const
{
    if (!m_assessments)
        return {};
    auto list = m_assessments->list();
    return list ? *list : QList<AssessmentHead>();
}

Result<RoundPointer> Session::round(qint64 assessment)
{
    if (const RoundPointer *kept = m_rounds.object(assessment))
        return *kept;
    auto loaded = m_assessments->load(assessment);
    if (!loaded)
        return loaded.error();
    auto asked = questionnaire(loaded->head.questionnaireHash);
    if (!asked)
        return asked.error();
    auto round = std::make_shared<Round>();
    round->questionnaire = *asked;
    round->assessment = std::move(*loaded);
    round->scorecard = scoring::scoreOf(round->questionnaire, round->assessment);
    RoundPointer result = round;
    m_rounds.insert(assessment, new RoundPointer(result));
    return result;
}

Result<RoundPointer> Session::roundIn(qint64 assessment, const QString &language)
{
    const auto kept = round(assessment);
    if (!kept || language.isEmpty() || language == m_language)
        return kept;
    const auto document = m_questionnaires->load((*kept)->assessment.head.questionnaireHash);
    if (!document)
        return document.error();
    auto translated = std::make_shared<Round>(**kept);
    translated->questionnaire = questionnaireIn(*document, language);
    return RoundPointer(translated);
}

std::optional<AssessmentHead> Session::previousOf(const AssessmentHead &head) const
{
    return cli::EarlierRounds(heads()).previous(head);
}

QList<AssessmentHead> Session::earlierThan(const AssessmentHead &head) const
{
    const cli::EarlierRounds rounds(heads());
    const auto earlier = rounds.before(head);
    return {earlier.begin(), earlier.end()};
}

Result<Questionnaire> Session::questionnaire(const QString &hash)
{
    if (const Questionnaire *kept = m_read.object(hash))
        return *kept;
    auto document = m_questionnaires->load(hash);
    if (!document)
        return document.error();
    Questionnaire read = questionnaireIn(*document, m_language);
    m_read.insert(hash, new Questionnaire(read));
    return read;
}

Result<QString> Session::currentQuestionnaire()
{
    auto document = builtInQuestionnaire(QStringLiteral("customer-obsession"));
    if (!document)
        return document.error();
    return m_questionnaires->keep(*document);
}

Result<void> Session::beginWorkshop(const cli::WorkshopWish &wish)
{
    leaveWorkshop();
    auto workshop_ = LiveWorkshop::begin(*this, wish);
    if (!workshop_)
        return workshop_.error();
    adopt(*std::move(workshop_));
    return {};
}

std::optional<qint64> Session::interruptedWorkshop()
{
    if (!isOpen() || readOnly() || m_workshop)
        return std::nullopt;
    const auto running = storage::WorkshopStore(*m_workspace).running();
    return running ? *running : std::nullopt;
}

Result<void> Session::resumeWorkshop(qint64 assessment, const std::optional<live::Address> &elsewhere)
{
    leaveWorkshop();
    auto workshop_ = LiveWorkshop::resume(*this, assessment, elsewhere);
    if (!workshop_)
        return workshop_.error();
    adopt(*std::move(workshop_));
    return {};
}

void Session::adopt(std::unique_ptr<LiveWorkshop> workshop)
{
    m_workshop = std::move(workshop);
    connect(m_workshop.get(), &LiveWorkshop::ended, this, &Session::touched);
    touched();
    Q_EMIT workshopChanged();
}

void Session::leaveWorkshop()
{
    if (!m_workshop)
        return;
    m_workshop.reset();
    touched();
    Q_EMIT workshopChanged();
}

void Session::touched()
{
    m_rounds.clear();
    Q_EMIT changed();
}

} // namespace heartwood::ui
