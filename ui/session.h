#pragma once

#include "cli/workshopwish.h"
#include "model/assessment.h"
#include "model/questionnaire.h"
#include "scoring/scorecard.h"
#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"
#include "storage/workshopstore.h"
#include "storage/workspace.h"

#include <QCache>
#include <QObject>

#include <memory>

/// The open workspace, and what the pages read from it.
namespace heartwood::live {
struct Address;
}

namespace heartwood::ui {

/// One assessment with all that is known of it. Shared and never changed: a change makes a new one.
struct Round
{
    Assessment assessment;
    Questionnaire questionnaire; ///< in the window's language
    scoring::Scorecard scorecard;
};
using RoundPointer = std::shared_ptr<const Round>;

class LiveWorkshop;

class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Closes what is open. Makes the file where it does not exist. `sealed`: a protected one, as it is opened.
    Result<void> open(const QString &path, storage::Access access, const QString &backupFolder,
                      const std::shared_ptr<storage::SealedFile> &sealed = {});
    void close();
    /// Copies the workspace, whose file may be gone, and opens the copy in its place. Still open where copying fails.
    Result<void> continueIn(const QString &copy, const QString &backupFolder);
    bool isOpen() const { return m_workspace != nullptr; }
    QString path() const;
    QString fileName() const;
    bool readOnly() const;
    /// What the user should know of the folder's locks; empty where they are kept.
    QString lockWarning() const;
    /// Looks whether the file is still in its place; fileMoved() is told when that has changed.
    void checkFile();
    bool isFileMoved() const { return m_fileMoved; }

    storage::Workspace &workspace() { return *m_workspace; }
    storage::AssessmentStore &assessments() { return *m_assessments; }
    storage::MeasureStore &measures() { return *m_measures; }
    storage::ForecastStore &forecasts() { return *m_forecasts; }
    storage::ActionStore &actions() { return *m_actions; }
    storage::ReportWordsStore &reportWords() { return *m_reportWords; }

    /// The language in which questionnaires are read; clears what was read in another.
    void setLanguage(const QString &language);
    QString language() const { return m_language; }

    /// Not deleted ones, newest first; empty where reading fails.
    QList<AssessmentHead> heads() const;
    Result<RoundPointer> round(qint64 assessment);
    /// With the questionnaire in another language than the window's; empty: in the window's.
    Result<RoundPointer> roundIn(qint64 assessment, const QString &language);
    /// The finished one just before this, of the same organization; none where there is none.
    std::optional<AssessmentHead> previousOf(const AssessmentHead &head) const;
    /// All finished ones before this, of the same organization, newest first.
    QList<AssessmentHead> earlierThan(const AssessmentHead &head) const;
    Result<Questionnaire> questionnaire(const QString &hash);
    /// The questionnaire that ships with the program, kept in the workspace; its hash.
    Result<QString> currentQuestionnaire();

    /// The workshop that runs, or has just ended; null where there is none.
    LiveWorkshop *workshop() const { return m_workshop.get(); }
    Result<void> beginWorkshop(const cli::WorkshopWish &wish);
    /// The assessment whose workshop was running when the program ended.
    std::optional<qint64> interruptedWorkshop();
    /// Where it listened, or elsewhere.
    Result<void> resumeWorkshop(qint64 assessment, const std::optional<live::Address> &elsewhere);
    /// Phones lose their connection. One that was not closed can be resumed.
    void leaveWorkshop();

    /// To be called after every write: what was read is read again, and the pages are told.
    void touched();

Q_SIGNALS:
    /// Another workspace is about to be opened: the last moment to write to this one.
    void leaving();
    void opened();
    /// The same workspace in another file, which can be written to.
    void continued();
    /// The file was moved, replaced or deleted; false: it is back.
    void fileMoved(bool moved);
    void changed();
    /// There is another workshop, or none.
    void workshopChanged();

private:
    Result<void> take(const QString &path, const storage::OpenOptions &options);
    void adopt(std::unique_ptr<LiveWorkshop> workshop);

    std::unique_ptr<storage::Workspace> m_workspace;
    std::unique_ptr<storage::AssessmentStore> m_assessments;
    std::unique_ptr<storage::QuestionnaireStore> m_questionnaires;
    std::unique_ptr<storage::MeasureStore> m_measures;
    std::unique_ptr<storage::ForecastStore> m_forecasts;
    std::unique_ptr<storage::ActionStore> m_actions;
    std::unique_ptr<storage::ReportWordsStore> m_reportWords;
    QString m_language = QStringLiteral("en");
    QCache<QString, Questionnaire> m_read{8};
    QCache<qint64, RoundPointer> m_rounds{4};
    std::unique_ptr<LiveWorkshop> m_workshop; ///< writes to the workspace: it goes first
    bool m_fileMoved = false;
};

} // namespace heartwood::ui
