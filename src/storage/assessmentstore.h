#pragma once

#include "model/assessment.h"
#include "model/questionnaire.h"
#include "model/result.h"

/// Assessments, kept answer by answer. Every verb is one transaction and has reached the disk when it returns.
namespace heartwood::storage {

class Workspace;

/// What is needed to begin a round.
struct NewAssessment
{
    QString title{};
    QString organization{};
    QDate date{};
    QString questionnaireHash{}; ///< of a document already kept (questionnairestore.h)
    QString variant{};
    Mode mode = Mode::Named;
    QString respondent{}; ///< a self-assessment's one respondent; may be empty
    QString group{};      ///< their role or group; may be empty
};

/// One that can still be had back.
struct DeletedAssessment
{
    qint64 id = 0;
    QString title;
    QString organization;
    int daysLeft = 0; ///< until it is gone for good
};

struct AnswerPlace
{
    qint64 assessment = 0;
    qint64 respondent = 0; ///< Respondent::id
    int item = 0;          ///< index in the questionnaire
};

class AssessmentStore
{
public:
    static constexpr int daysDeletedAreKept = 30;

    explicit AssessmentStore(Workspace &workspace) : m_workspace(workspace) {}

    /// Not deleted ones, newest (date, id) first.
    Result<QList<AssessmentHead>> list() const;
    Result<AssessmentHead> head(qint64 id) const;
    /// Whole, sheets read in one go.
    Result<Assessment> load(qint64 id) const;
    /// Of those finished, the highest (date, id), the sample's aside.
    Result<qint64> latest() const;
    /// Organizations, most recently used first, the sample's aside.
    Result<QStringList> organizations() const;

    /// A self-assessment with one respondent; its id.
    Result<qint64> create(const NewAssessment &assessment);
    /// A whole round at once (import, sample). Anonymous: names are dropped and the order of sheets is shuffled.
    Result<qint64> add(const Assessment &assessment);

    Result<void> saveAnswer(const AnswerPlace &place, Answer answer);
    /// Replaces note and reason of that answer; both empty removes them. isPrivate: none leaves it as it is.
    Result<void> saveNote(const AnswerPlace &place, const QString &note, const QString &reason,
                          std::optional<bool> isPrivate = std::nullopt);
    /// Replaces that answer's evidence.
    Result<void> saveEvidence(const AnswerPlace &place, const QList<Evidence> &evidence);
    Result<void> saveAim(qint64 id, int practice, const Aim &aim);
    Result<void> saveGroupRole(qint64 id, const QString &group, GroupRole role);

    /// Every sheet finished; a deeper variant becomes the assessment's variant.
    Result<void> finish(qint64 id);
    /// Begin to answer a wider variant; results stay on the present one until finish.
    Result<void> goDeeper(qint64 id, const QString &variant);
    Result<void> rename(qint64 id, const QString &title);
    Result<void> setOrganization(qint64 id, const QString &organization);
    /// A copy, open, under a new title, with today's date; its id. What the author wrote for its report goes along,
    /// its actions do not.
    Result<qint64> duplicate(qint64 id, const QString &title, const QDate &date);

    /// Hidden, and had back by restore; gone from the file's bytes daysDeletedAreKept later, when the workspace is
    /// opened.
    Result<void> remove(qint64 id);
    Result<void> restore(qint64 id);
    /// What restore would have back, last deleted first.
    Result<QList<DeletedAssessment>> deleted() const;
    /// Every sample assessment, measure and forecast, at once and for good.
    Result<void> removeSample();

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
